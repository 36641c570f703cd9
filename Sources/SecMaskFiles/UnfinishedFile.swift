#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// Removes the temporary files of replacements when a signal ends the program.
///
/// As many files at a time as there are slots; those beyond them stay when a signal comes. Only what is allowed in a
/// signal handler is done there: atomic loads and system calls.
package enum UnfinishedFile {
  private struct Place {
    let folder: FileDescriptor
    let name: UnsafeMutablePointer<CChar>
  }

  /// The address of a Place, or 0. A Place is never freed while it stands here.
  private struct Slot: ~Copyable { let place = Atomic<UInt>(0) }

  private static let count = 32
  nonisolated(unsafe) private static let slots = {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    for index in 0..<count { (slots + index).initialize(to: Slot()) }
    return slots
  }()

  /// Sets the handlers. For programs; a library leaves signals alone.
  package static func removeOnSignals() {
    // Some parents start programs with these blocked, and then nothing could end them.
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
    sigprocmask(SIG_UNBLOCK, &set, nil)
    _ = slots  // made now, not in the handler
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
      // Leave alone what the parent process has switched off: SIG_IGN is the address 1.
      let before = signal(number, handler)
      if unsafeBitCast(before, to: UInt.self) == 1 { signal(number, before) }
    }
  }

  /// Returns the slot for ``forget(_:)``; nil when all are taken.
  static func remember(_ folder: FileDescriptor, _ name: [CChar]) -> Int? {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    copy.initialize(from: name, count: name.count)
    let place = UnsafeMutablePointer<Place>.allocate(capacity: 1)
    place.initialize(to: Place(folder: folder, name: copy))
    for index in 0..<count {
      let (taken, _) = slots[index].place.compareExchange(
        expected: 0, desired: UInt(bitPattern: place), ordering: .acquiringAndReleasing)
      if taken { return index }
    }
    free(place)
    return nil
  }

  static func forget(_ slot: Int?) {
    guard let slot, (0..<count).contains(slot) else { return }
    let before = slots[slot].place.exchange(0, ordering: .acquiringAndReleasing)
    if let place = UnsafeMutablePointer<Place>(bitPattern: before) { free(place) }
  }

  private static func free(_ place: UnsafeMutablePointer<Place>) {
    place.pointee.name.deallocate()
    place.deallocate()
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    for index in 0..<count {
      if let place = UnsafePointer<Place>(bitPattern: slots[index].place.load(ordering: .acquiring)) {
        unlinkat(place.pointee.folder.rawValue, place.pointee.name, 0)
      }
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
