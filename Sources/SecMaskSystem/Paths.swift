package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Calls on paths that swift-system does not have. A path ends at its first zero byte.
package enum Paths {
  /// Whether something stands there that may be read.
  package static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Whether a file stands there that may be run.
  package static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// The absolute path of a program of the system, looked for in the folders of `PATH`; nil where there is none.
  ///
  /// A part of `PATH` that is no absolute path means the current folder, which anybody may have made, and does not count.
  package static func program(_ name: String, path: String? = CLibrary.environment("PATH")) -> String? {
    let folders = (path ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.map { "\($0)/\(name)" }.first { isExecutable($0) }
  }

  /// The absolute path of what stands there, symbolic links resolved.
  package static func resolved(_ path: String) throws(Errno) -> [UInt8] {
    guard let real = realpath(path, nil) else { throw Errno(rawValue: errno) }
    defer { free(real) }
    return Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  package static func makeFolder(_ path: UnsafePointer<CChar>) throws(Errno) { try check(mkdir(path, 0o777)) }

  /// Gives something another name, in place of what has it.
  package static func rename(_ path: String, to new: String) throws(Errno) {
    #if canImport(Darwin)
      try check(Darwin.rename(path, new))
    #elseif canImport(Musl)
      try check(Musl.rename(path, new))
    #else
      try check(Glibc.rename(path, new))
    #endif
  }

  package static func remove(_ path: String) throws(Errno) { try check(unlink(path)) }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) throws(Errno) { try check(rmdir(path)) }

  /// The file of the running program, symbolic links resolved; nil when the system does not tell.
  package static var program: String? {
    #if canImport(Darwin)
      var size = UInt32(0)
      _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let link = buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      let link: String? = "/proc/self/exe"
    #endif
    return link.flatMap { try? resolved($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func check(_ result: CInt) throws(Errno) { if result != 0 { throw Errno(rawValue: errno) } }
}
