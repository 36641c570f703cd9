internal import ArgumentParser
internal import SecMask
internal import SecMaskSystem
internal import SecretPatterns
internal import SecretRuleFiles

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where the program begins, and where its exit status is decided: 0 done (and nothing found), 1
/// secrets found, 2 any error, wrong options included.
enum CommandEntry {
  static func run() -> Never {
    raiseFileLimit()
    do {
      var command = try SecMaskCommand.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      switch error {
      case is FileError, is CommandFailure, is MaskerError, is RuleError, is RuleFileError:
        Console.say("secmask: \(error)")
      default:
        // Help and version come as errors too, and leave here with status 0.
        if SecMaskCommand.exitCode(for: error) == .success { SecMaskCommand.exit(withError: error) }
        Console.say(SecMaskCommand.fullMessage(for: error))
      }
      exit(2)
    }
    exit(0)
  }

  /// A folder stays open while the walk is inside it, so a deep tree needs many descriptors.
  private static func raiseFileLimit() {
    var limit = rlimit()
    #if canImport(Darwin)
      let kind = RLIMIT_NOFILE
    #else
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = min(limit.rlim_max, 65_536)
    setrlimit(kind, &limit)
  }
}

/// Something the user has to know before anything can be done. Says which option or file.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
