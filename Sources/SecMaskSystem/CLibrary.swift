#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Functions of the C library that Swift's has no match for, or a slower one.
package enum CLibrary {
  /// Offset of the first such byte.
  package static func firstOffset(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }

  /// eˣ.
  package static func exponential(_ x: Float) -> Float { expf(x) }

  /// The value of an environment variable; nil when it is not set.
  package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Processors of the machine that are switched on.
  static var processorCount: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Allows the process to have as many files open as the system lets it, up to `most`.
  package static func raiseFileLimit(to most: UInt64) {
    var limit = rlimit()
    #if canImport(Darwin) || canImport(Musl)
      let kind = RLIMIT_NOFILE
    #else
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(most))
    setrlimit(kind, &limit)
  }
}
