#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The file of the running program.
enum ProgramFile {
  /// Its absolute path, symbolic links resolved; nil when the system does not tell.
  static var path: String? {
    guard let link = unresolved, let real = realpath(link, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static var unresolved: String? {
    #if canImport(Darwin)
      var size = UInt32(0)
      _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      "/proc/self/exe"
    #endif
  }
}
