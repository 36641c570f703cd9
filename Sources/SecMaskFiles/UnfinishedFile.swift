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

/// Removes the temporary file of a replacement when a signal ends the program.
///
/// One file at a time: commands replace one after another. Only what is allowed in a signal handler
/// is done there: an atomic load and two system calls.
package enum UnfinishedFile {
  private struct Place {
    let folder: FileDescriptor
    let name: UnsafeMutablePointer<CChar>
  }

  // The address of a Place, or 0. Never freed while it stands here.
  private static let current = Atomic<UInt>(0)

  /// Sets the handlers. For programs; a library leaves signals alone.
  package static func removeOnSignals() {
    // Some parents start programs with these blocked, and then nothing could end them.
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, number) }
    sigprocmask(SIG_UNBLOCK, &set, nil)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] {
      // Leave alone what the parent process has switched off: SIG_IGN is the address 1.
      let before = signal(number, handler)
      if unsafeBitCast(before, to: UInt.self) == 1 { signal(number, before) }
    }
    _ = current.load(ordering: .relaxed)  // made now, not in the handler
  }

  static func remember(_ folder: FileDescriptor, _ name: [CChar]) {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    copy.initialize(from: name, count: name.count)
    let place = UnsafeMutablePointer<Place>.allocate(capacity: 1)
    place.initialize(to: Place(folder: folder, name: copy))
    exchange(UInt(bitPattern: place))
  }

  static func forget() { exchange(0) }

  private static func exchange(_ address: UInt) {
    let before = current.exchange(address, ordering: .acquiringAndReleasing)
    guard let place = UnsafeMutablePointer<Place>(bitPattern: before) else { return }
    place.pointee.name.deallocate()
    place.deallocate()
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    if let place = UnsafePointer<Place>(bitPattern: current.load(ordering: .acquiring)) {
      unlinkat(place.pointee.folder.rawValue, place.pointee.name, 0)
    }
    signal(number, SIG_DFL)
    raise(number)
  }
}
