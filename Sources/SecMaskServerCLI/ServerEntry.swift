internal import ArgumentParser
internal import SecMask
internal import SecMaskServer
internal import SecMaskSystem
internal import SystemPackage

/// Where the program begins, and where its exit status is decided: 0 ended as asked, 2 any error, wrong options included.
enum ServerEntry {
  static func run() async -> Never {
    CLibrary.raiseFileLimit(to: 65_536)
    do {
      var command = try ServerCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      switch error {
      case is FileError, is MaskerError, is ServiceSettingsError: say("secmask-server: \(error)")
      default:
        if ServerCommand.exitCode(for: error) == .success { ServerCommand.exit(withError: error) }
        say(ServerCommand.fullMessage(for: error))
      }
      ServerCommand.exit(withError: ExitCode(2))
    }
    ServerCommand.exit()
  }

  /// A line for people on standard error.
  static func say(_ line: String) {
    try? FileDescriptor.standardError.write((line + "\n").utf8, path: "standard error")
  }
}
