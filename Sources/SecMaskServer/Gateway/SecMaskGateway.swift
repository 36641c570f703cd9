internal import AsyncHTTPClient
internal import Hummingbird
public import Logging
internal import NIOCore
public import SecMask
internal import SecMaskSystem
public import ServiceLifecycle

/// A gateway to a language model's provider: what goes there has placeholders for its secrets, and what comes back has the secrets
/// again. Clients of OpenAI's and Anthropic's interfaces use it as their base URL.
///
/// What it does not protect against: secrets that are not found, secrets in pictures, sounds and PDF files, and what stands in the
/// address or in headers of a request. A model can be talked into placing a placeholder anywhere in its answer, and the secret is
/// put back there.
public struct SecMaskGateway: Service {
  private let queue: MaskQueue
  private let client: HTTPClient
  private let chain: VaultChain
  private let server: HTTPServer

  /// - Parameters:
  ///   - masker: In throughput mode with one thread, because the gateway has threads of its own.
  ///   - onStart: Told of the port that is listened at.
  /// - Throws: ``ServiceSettingsError``.
  public init(
    _ upstream: Upstream, _ masker: SecretMasker, _ settings: ServiceSettings,
    logger: Logger = Logger(label: "secmask-server"),
    onStart: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) throws {
    let metrics = ServiceMetrics()
    queue = MaskQueue(settings, threads: settings.threads ?? WorkThreads.available, metrics: metrics)
    var configuration = HTTPClient.Configuration()
    // A redirection could lead a request to somebody else.
    configuration.redirectConfiguration = .disallow
    configuration.timeout = .init(connect: .seconds(15), read: .minutes(20))
    configuration.decompression = .disabled
    // As many as there are clients: who waits for a connection is given up after the time to connect.
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = settings.connectionCount
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let responder = GatewayResponder(
      upstream, masker, settings, client: client, queue: queue, metrics: metrics)
    chain = responder.chain
    server = try HTTPServer(responder, settings, logger: logger, isStream: { _ in false }, onStart: onStart)
  }

  /// Runs until it is told to end, and then until the last answer is there.
  public func run() async throws {
    let sweeper = Task { [chain] in
      while true {
        try await Task.sleep(for: .seconds(30))
        chain.sweep()
      }
    }
    defer { sweeper.cancel() }
    let result: Result<Void, any Error>
    do { result = .success(try await server.run()) } catch { result = .failure(error) }
    await queue.close()
    try? await client.shutdown()
    try result.get()
  }
}
