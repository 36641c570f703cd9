internal import ArgumentParser
internal import SecMaskServer

/// `secmask-server`.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secmask-server",
    abstract: "Masks secrets over HTTP, on this machine unless told otherwise.",
    discussion: """
      EXAMPLES:
        secmask-server
        curl -s localhost:8377/v1/mask -H 'Content-Type: application/json' -d '{"text": "…"}'
        curl -sN localhost:8377/v1/stream -T app.log
        secmask-server gateway --upstream https://api.openai.com

      EXIT STATUS: 0 ended by SIGTERM or SIGINT; 2 error.
      """,
    version: SecMaskService.version, subcommands: [ServeCommand.self, GatewayCommand.self],
    defaultSubcommand: ServeCommand.self)
}
