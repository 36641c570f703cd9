package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Channels to programs that this one starts. Nobody else inherits them.
extension FileDescriptor {
  /// A pipe.
  package static func channel() throws(Errno) -> (readEnd: FileDescriptor, writeEnd: FileDescriptor) {
    var ends: [CInt] = [-1, -1]
    #if canImport(Darwin)
      guard Darwin.pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    #elseif canImport(Musl)
      guard Musl.pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    #else
      guard Glibc.pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  /// Two ends of a socket, for what is written with ``send(_:)``.
  package static func socketChannel() throws(Errno) -> (FileDescriptor, FileDescriptor) {
    var ends: [CInt] = [-1, -1]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { throw Errno(rawValue: errno) }
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        var on: CInt = 1
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<CInt>.size))
      }
    #elseif canImport(Musl)
      guard socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, &ends) == 0 else {
        throw Errno(rawValue: errno)
      }
    #else
      let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw Errno(rawValue: errno) }
    #endif
    return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
  }

  /// Writes all of it to a socket. When the other end is closed this is an error and no signal.
  package func send(_ bytes: some Collection<UInt8>) throws(Errno) {
    #if canImport(Darwin)
      let flags: CInt = 0
    #else
      let flags = CInt(MSG_NOSIGNAL)
    #endif
    let bytes = ContiguousArray(bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        #if canImport(Darwin)
          return Darwin.send(rawValue, rest.baseAddress, rest.count, flags)
        #elseif canImport(Musl)
          return Musl.send(rawValue, rest.baseAddress, rest.count, flags)
        #else
          return Glibc.send(rawValue, rest.baseAddress, rest.count, flags)
        #endif
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Errno(rawValue: errno)
      }
      sent += count
    }
  }
}
