#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Plain reading and writing that goes on after interrupts and short writes.
package enum FileDescriptors {
  /// How long a followed input may say nothing before its lines are handed on, in milliseconds.
  package static let pause: Int32 = 10

  /// Reads once, up to the buffer's size; 0 at the end of the file.
  package static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileError) -> Int {
    while true {
      #if canImport(Darwin)
        let got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if got >= 0 { return got }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(descriptor, for: Int16(POLLIN), path: path)
      default: throw FileError("read", path)
      }
    }
  }

  /// Writes all of it.
  package static func write(
    _ descriptor: Int32, _ bytes: some Collection<UInt8>, path: String
  ) throws(FileError) {
    let all = ContiguousArray(bytes)
    let failure: FileError? = all.withUnsafeBytes { buffer in
      do throws(FileError) {
        try write(descriptor, buffer, path: path)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Writes all of the buffer.
  package static func write(
    _ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, path: String
  ) throws(FileError) {
    var written = 0
    while written < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
      #if canImport(Darwin)
        let put = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #else
        let put = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if put >= 0 {
        written += put
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: try wait(descriptor, for: Int16(POLLOUT), path: path)
      default: throw FileError("write", path)
      }
    }
  }

  /// True when a read would return at once, or does so within the time.
  package static func isReady(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  /// Waits for a descriptor that somebody else has made non-blocking.
  private static func wait(
    _ descriptor: Int32, for events: Int16, path: String
  ) throws(FileError) {
    var request = pollfd(fd: descriptor, events: events, revents: 0)
    if poll(&request, 1, -1) < 0, errno != EINTR { throw FileError("wait", path) }
  }
}
