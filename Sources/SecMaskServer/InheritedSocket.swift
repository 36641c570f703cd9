internal import SecMaskSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A socket that listens already when the program begins, handed over by systemd as sd_listen_fds(3) says.
public enum InheritedSocket {
  /// The descriptor of the one socket that was handed over to this very process; nil when none was.
  /// - Throws: ``ServiceSettingsError`` when there are several.
  public static func descriptor() throws(ServiceSettingsError) -> CInt? {
    try descriptor(
      process: CLibrary.environment("LISTEN_PID"), count: CLibrary.environment("LISTEN_FDS"),
      own: String(getpid()))
  }

  static func descriptor(
    process: String?, count: String?, own: String
  ) throws(ServiceSettingsError) -> CInt? {
    guard let process, process == own, let count, count != "0" else { return nil }
    guard count == "1" else {
      throw ServiceSettingsError("systemd has handed over several sockets; the service listens at one")
    }
    // Those that are handed over follow standard input, output and errors.
    return 3
  }
}
