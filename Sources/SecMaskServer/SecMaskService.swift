internal import Hummingbird
public import Logging
public import SecMask
public import ServiceLifecycle

/// The HTTP service: masks and scans texts for those who can reach it.
///
/// ```swift
/// let service = try SecMaskService(masker, ServiceSettings())
/// let group = ServiceGroup(services: [service], gracefulShutdownSignals: [.sigterm], logger: logger)
/// try await group.run()
/// ```
///
/// Texts are held in memory while they are worked on, vaults of sessions for their time; nothing of either is logged or
/// counted. What it does not protect against: whoever may call it can have texts masked, and restore what they know the session of.
public struct SecMaskService: Service {
  public static let version = Release.version

  private let service: MaskService
  private let server: HTTPServer

  /// - Parameters:
  ///   - masker: In throughput mode with one thread, because the service has threads of its own.
  ///   - onStart: Told of the port that is listened at.
  /// - Throws: ``ServiceSettingsError``, or what reading the certificates throws.
  public init(
    _ masker: SecretMasker, _ settings: ServiceSettings = ServiceSettings(),
    logger: Logger = Logger(label: "secmask-server"),
    onStart: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) throws {
    let service = MaskService(masker, settings)
    self.service = service
    server = try HTTPServer(
      ServiceResponder(settings, service), settings, logger: logger, isStream: { $0 == "/v1/stream" },
      onStart: onStart)
  }

  /// Runs until it is told to end, and then until the last request is answered.
  public func run() async throws {
    // Secrets do not stay in memory because nobody asks.
    let sweeper = Task { [sessions = service.sessions] in
      while true {
        try await Task.sleep(for: .seconds(30))
        _ = sessions.count()
      }
    }
    defer { sweeper.cancel() }
    try await withGracefulShutdownHandler {
      try await server.run()
    } onGracefulShutdown: {
      service.drain()
    }
    await service.queue.close()
  }
}
