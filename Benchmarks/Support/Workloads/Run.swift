#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How this run goes, as the environment says.
public enum Run {
  /// Fewer shapes and less time for each: to see that all works, not to compare.
  public static let isQuick = setting("SECMASK_BENCH_QUICK") != nil

  /// Folder of the random checkpoints: `SECMASK_BENCH_CACHE`, else `secmask-bench` in the user's cache.
  public static let cache: String =
    setting("SECMASK_BENCH_CACHE")
    ?? (setting("XDG_CACHE_HOME") ?? (setting("HOME") ?? "/tmp") + "/.cache") + "/secmask-bench"

  /// The `secmask` program that is started: `SECMASK_BENCH_PROGRAM`, else what `make build` builds.
  public static let program = setting("SECMASK_BENCH_PROGRAM") ?? "\(checkout)/.build/release/secmask"

  /// The checkout that this package lies in.
  public static let checkout = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/"))

  /// Seconds for one benchmark.
  public static func seconds(_ full: Double) -> Double { isQuick ? full / 4 : full }

  /// A variable that is set and not empty.
  public static func setting(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
