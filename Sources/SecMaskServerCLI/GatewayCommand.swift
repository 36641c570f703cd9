internal import ArgumentParser
internal import Logging
internal import SecMask
internal import SecMaskServer
internal import ServiceLifecycle

/// `secmask-server gateway`.
struct GatewayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gateway",
    abstract: "Stand between programs and a language model's provider, and keep secrets back.",
    discussion: """
      Point a program's base URL at the gateway. Every secret in a request is replaced by a placeholder such as \
      [SECRET_stripe_key_1] before it is forwarded, and put back where it comes back: in texts, tool calls and streams. \
      What cannot be masked is not forwarded. The program's own Authorization goes through.

      EXAMPLES:
        secmask-server gateway --upstream https://api.openai.com
        OPENAI_BASE_URL=http://localhost:8378/v1 my-agent

        secmask-server gateway --upstream https://api.anthropic.com --port 8379
        ANTHROPIC_BASE_URL=http://localhost:8379 my-agent
      """)

  @Option(help: ArgumentHelp("Address of the provider.", valueName: "URL"))
  var upstream: String

  @OptionGroup var listening: ListenOptions
  @OptionGroup var masking: MaskingOptions

  @Option(help: ArgumentHelp("Largest body of a request, in bytes.", valueName: "n"))
  var bodyLimit = 64 << 20

  @Option(
    help: ArgumentHelp("Requests that may wait for the provider; more are answered with 503.", valueName: "n")
  )
  var queue = 64

  @Option(
    help: ArgumentHelp(
      "How long a client may neither send what it began nor take what it gets.", valueName: "seconds"))
  var clientTimeout = 60.0

  func validate() throws {
    guard queue > 0 else { throw ValidationError("--queue must be 1 or more") }
    guard bodyLimit > 0 else { throw ValidationError("--body-limit must be 1 or more") }
    guard (0.01...1e6).contains(clientTimeout) else {
      throw ValidationError("--client-timeout must be between 0.01 and 1000000")
    }
  }

  mutating func run() async throws {
    let upstream = try Upstream(upstream)
    var settings = try listening.settings(port: 8378)
    settings.bodyLimit = bodyLimit
    settings.queueCount = queue
    settings.clientTimeout = .seconds(clientTimeout)
    settings.deadline = .seconds(600)
    settings.threads = masking.threads
    let masker = try masking.masker()
    let logger = listening.logger()
    let gateway = try SecMaskGateway(upstream, masker, settings, logger: logger) { [settings] port in
      ListenOptions.tell("secmask-server: gateway to \(upstream.base)", settings, port: port)
    }
    try await listening.run(gateway, settings, logger)
  }
}
