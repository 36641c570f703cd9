internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskGit
internal import SecMaskSettings
internal import SecMaskSystem
internal import SecretPatterns
internal import SecretRuleFiles
internal import SystemPackage

/// Where the program begins, and where its exit status is decided: 0 done (and nothing found), 1
/// secrets found, 2 any error, wrong options included.
enum CommandEntry {
  static func run() -> Never {
    // A folder stays open while the walk is inside it, so a deep tree needs many.
    CLibrary.raiseFileLimit(to: 65_536)
    do {
      if let mistake = CommandNames.mistake(in: CommandLine.arguments.dropFirst()) { throw mistake }
      var arguments = InPlaceOptions.spelledOut(CommandLine.arguments.dropFirst())
      if arguments.isEmpty, getsText { arguments = ["mask"] }
      var command = try SecMaskCommand.parseAsRoot(arguments)
      try command.run()
    } catch let code as ExitCode {
      SecMaskCommand.exit(withError: code)
    } catch {
      switch error {
      case is FileError, is CommandFailure, is MaskerError, is VaultError, is RuleError, is RuleFileError,
        is BaselineError, is GitError:
        Console.say("secmask: \(error)")
      case let error as SettingsError: for problem in error.problems { Console.say("secmask: \(problem)") }
      default:
        // Help and version come as errors too, and leave here with status 0.
        if SecMaskCommand.exitCode(for: error) == .success { SecMaskCommand.exit(withError: error) }
        Console.say(SecMaskCommand.fullMessage(for: error))
      }
      SecMaskCommand.exit(withError: ExitCode(2))
    }
    SecMaskCommand.exit()
  }
}

extension CommandEntry {
  /// Whether standard input is a pipe or a file, and no terminal or device.
  private static var getsText: Bool {
    guard let type = try? FileDescriptor.standardInput.stat().type else { return false }
    return type == .fifo || type == .regular || type == .socket
  }
}

/// Something the user has to know before anything can be done. Says which option or file.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
