import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import SecMask
import SecMaskServer
import ServiceLifecycle
import Synchronization

/// A provider that records what arrives, and answers what a test says.
final class StubProvider: Sendable {
  struct Recorded: Sendable {
    let path: String
    let headers: HTTPFields
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// An answer in pieces, with a pause before each.
  struct Answer: Sendable {
    var type = "application/json"
    var pieces: [String]
    var pause = Duration.zero
    var headers: HTTPFields = [:]
  }

  private let requests = Mutex<[Recorded]>([])
  private let answer: @Sendable (Recorded) -> Answer

  var recorded: [Recorded] { requests.withLock { $0 } }

  init(_ answer: @escaping @Sendable (Recorded) -> Answer) { self.answer = answer }

  /// Runs a gateway in front of a provider for as long as `body` does.
  static func with<Value: Sendable>(
    _ change: (inout ServiceSettings) -> Void = { _ in }, masker: SecretMasker = RunningService.masker,
    answer: @escaping @Sendable (Recorded) -> Answer,
    _ body: @Sendable @escaping (RunningService, StubProvider) async throws -> Value
  ) async throws -> Value {
    var settings = ServiceSettings()
    settings.port = 0
    settings.threads = 2
    change(&settings)
    let own = settings
    let provider = StubProvider(answer)
    let (upstreamPorts, upstreamSource) = AsyncStream<Int>.makeStream()
    let upstream = Application(
      responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
        try await provider.respond(request)
      }, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { upstreamSource.yield($0.localAddress?.port ?? 0) }, logger: RunningService.logger)
    return try await RunningService.run(upstream, upstreamPorts) { upstream in
      let (ports, source) = AsyncStream<Int>.makeStream()
      let gateway = try SecMaskGateway(
        try Upstream(upstream.address), masker, own, logger: RunningService.logger
      ) { source.yield($0) }
      return try await RunningService.run(gateway, ports) { try await body($0, provider) }
    }
  }

  private func respond(_ request: Request) async throws -> Response {
    let body = try await request.body.collect(upTo: 64 << 20)
    let recorded = Recorded(
      path: request.head.path ?? "", headers: request.headers, body: Array(body.readableBytesView))
    requests.withLock { $0.append(recorded) }
    let answer = answer(recorded)
    var headers = answer.headers
    headers[.contentType] = answer.type
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        for piece in answer.pieces {
          if answer.pause > .zero { try await Task.sleep(for: answer.pause) }
          try await writer.write(ByteBuffer(string: piece))
        }
        try await writer.finish(nil)
      })
  }
}
