internal import ArgumentParser
internal import SecMaskSystem

/// Names of commands on the command line.
enum CommandNames {
  /// What is wrong with the name of a command, and which one may be meant; nil when all names are known.
  /// - Parameter arguments: Those of the program, without its own name.
  static func mistake(in arguments: some Sequence<String>) -> CommandFailure? {
    var command: any ParsableCommand.Type = SecMaskCommand.self
    var path = ""
    for argument in arguments {
      let known = command.configuration.subcommands
      if known.isEmpty || argument.hasPrefix("-") || argument == "help" { return nil }
      guard let next = known.first(where: { $0.configuration.commandName == argument }) else {
        let names = known.compactMap { $0.configuration.commandName }
        let hint = NearestName.question(argument, among: names)
        return CommandFailure(
          "there is no command \"\(path)\(argument.printable)\", but \(names.joined(separator: ", "))\(hint)")
      }
      command = next
      path += argument + " "
    }
    return nil
  }
}
