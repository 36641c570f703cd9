internal import ArgumentParser
internal import Logging
internal import SecMask
internal import SecMaskServer
internal import ServiceLifecycle

/// `secmask-server serve`, which is what it does when nothing else is said.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Mask and scan texts for those who ask.",
    discussion: """
      Paths: /v1/mask, /v1/scan, /v1/stream, /v1/restore, /v1/info, /healthz, /readyz, /metrics, /openapi.json. Texts are \
      held in memory while they are worked on and written nowhere.
      """)

  @OptionGroup var listening: ListenOptions
  @OptionGroup var masking: MaskingOptions
  @OptionGroup var limits: LimitOptions

  mutating func run() async throws {
    var settings = try listening.settings()
    limits.apply(to: &settings)
    settings.threads = masking.threads
    let masker = try masking.masker()
    let logger = listening.logger()
    let service = try SecMaskService(masker, settings, logger: logger) { [settings] port in
      ListenOptions.tell("secmask-server", settings, port: port)
    }
    try await listening.run(service, settings, logger)
  }
}
