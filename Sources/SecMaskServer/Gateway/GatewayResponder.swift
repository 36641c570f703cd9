internal import AsyncHTTPClient
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import SecMask
internal import SecMaskJSON

/// Sends requests on to a provider without their secrets, and answers back with them.
struct GatewayResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  /// Longest that an answer may take.
  private static let longest = TimeAmount.hours(12)
  /// Largest answer that is not sent on as it comes, in bytes.
  private static let largestAnswer = 256 << 20
  /// Bodies of the largest size that are held at a time.
  private static let bodiesHeld = 4

  let upstream: Upstream
  let settings: ServiceSettings
  let client: HTTPClient
  let queue: MaskQueue
  let metrics: ServiceMetrics
  let masking: RequestMasking
  let chain: VaultChain
  let slots: StreamEndpoint.Slots
  /// Bytes of bodies that are held at a time.
  let bodies: StreamEndpoint.Slots
  let requests: RequestGuard

  init(
    _ upstream: Upstream, _ masker: SecretMasker, _ settings: ServiceSettings, client: HTTPClient,
    queue: MaskQueue,
    metrics: ServiceMetrics
  ) {
    self.upstream = upstream
    self.settings = settings
    self.client = client
    self.queue = queue
    self.metrics = metrics
    masking = RequestMasking(masker)
    chain = VaultChain(limit: settings.sessionCount, time: settings.sessionTime)
    slots = StreamEndpoint.Slots(settings.queueCount)
    bodies = StreamEndpoint.Slots(Self.bodiesHeld * settings.bodyLimit)
    requests = RequestGuard(settings, tokenName: HTTPField.Name(GatewayHeaders.token))
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    let began = ContinuousClock.now
    metrics.begin()
    var response: Response
    do {
      response = try await answer(request)
    } catch let failure as ServiceFailure {
      response = failure.gatewayResponse
    } catch is NIOTooManyBytesError {
      response = ServiceFailure.tooLarge(settings.bodyLimit).gatewayResponse
      response.headers[.connection] = "close"
    } catch let error as HTTPParserError {
      metrics.end(route: "gateway", status: 400, time: ContinuousClock.now - began)
      throw error
    } catch {
      response = ServiceFailure.broken.gatewayResponse
    }
    requests.finish(&response, for: request)
    let time = ContinuousClock.now - began
    metrics.end(route: "gateway", status: response.status.code, time: time)
    context.logger.info(
      "request",
      metadata: ["status": "\(response.status.code)", "ms": "\((time / .milliseconds(1)).rounded())"])
    return response
  }

  private func answer(_ request: Request) async throws -> Response {
    if let response = requests.preflight(request) { return response }
    let isHealth = request.uri.path == "/healthz"
    try requests.check(request, isOpen: isHealth)
    if isHealth { return .text("ok\n") }
    guard let path = request.head.path, path.hasPrefix("/"), let method = request.head.method.forwarded else {
      throw ServiceFailure.badRequest("the request has no path, or a method that is not forwarded")
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > settings.bodyLimit {
      throw NIOTooManyBytesError(maxBytes: settings.bodyLimit)
    }
    // Bodies are held in memory until the provider has answered. Who sends slowly takes no more than what he has sent.
    var body: [UInt8] = []
    defer { bodies.leave(body.count) }
    for try await buffer in request.body {
      guard body.count + buffer.readableBytes <= settings.bodyLimit else {
        throw NIOTooManyBytesError(maxBytes: settings.bodyLimit)
      }
      guard bodies.take(buffer.readableBytes) else { throw ServiceFailure.queueFull }
      body += buffer.readableBytesView
    }
    guard slots.take() else { throw ServiceFailure.queueFull }
    defer { slots.leave() }
    let client = Self.client(of: request)
    let (masked, vault) = try await masked(body, request, client: client)
    var forwarded = HTTPClientRequest(url: upstream.address(of: path))
    forwarded.method = method
    forwarded.headers = GatewayHeaders.forwarded(request.headers)
    if !masked.body.isEmpty { forwarded.body = .bytes(ByteBuffer(bytes: masked.body)) }
    let answer: HTTPClientResponse
    do { answer = try await self.client.execute(forwarded, timeout: Self.longest) } catch {
      // What went wrong may name the address, and nothing else.
      throw ServiceFailure(
        .badGateway, "upstream_unreachable", "the provider cannot be reached: \(type(of: error))")
    }
    if let conversation = masked.conversation { chain.keep(vault, of: conversation, for: client) }
    return try await restored(answer, vault, asksForJSON: masked.asksForJSON, client: client)
  }

  /// The body without secrets. What is no JSON is not forwarded.
  private func masked(
    _ body: [UInt8], _ request: Request, client: String
  ) async throws -> (RequestMasking.Masked, Vault) {
    if body.isEmpty {
      // An answer that is asked for again by its id.
      let kept = Self.answerID(in: request.uri.path).flatMap { chain.vault(of: $0, for: client) }
      return (RequestMasking.Masked(body: [], asksForJSON: false, conversation: nil), kept ?? Vault())
    }
    let type = request.headers[.contentType]?.lowercased() ?? ""
    guard type.hasPrefix("application/json") || type.isEmpty else {
      throw ServiceFailure(
        .unsupportedMediaType, "not_masked",
        "only JSON can be masked, and what cannot be masked is not forwarded")
    }
    guard request.headers[.contentEncoding].map({ $0.lowercased() == "identity" }) ?? true else {
      throw ServiceFailure(
        .unsupportedMediaType, "not_masked", "the body is compressed, cannot be masked, and is not forwarded")
    }
    let path = request.uri.path
    return try await queue.perform { [masking, chain, metrics] in
      let node = try RequestMasking.node(body)
      let vault = chain.vault(goingOnFrom: node, for: client)
      let masked = try masking.mask(body, node, path: path, into: vault)
      metrics.masked(bytes: body.count)
      return (masked, vault)
    }
  }

  /// The provider's answer with the secrets back.
  private func restored(
    _ answer: HTTPClientResponse, _ vault: Vault, asksForJSON: Bool, client: String
  ) async throws -> Response {
    let headers = GatewayHeaders.returned(answer.headers)
    let status = HTTPResponse.Status(code: Int(answer.status.code))
    let isEncoded = headers[.contentEncoding].map { $0.lowercased() != "identity" } ?? false
    if vault.count > 0, isEncoded {
      throw ServiceFailure(
        .badGateway, "answer_encoded", "the provider has compressed its answer although it was asked not to")
    }
    let type = headers[.contentType]?.lowercased() ?? ""
    if isEncoded || !type.hasPrefix("application/json") {
      return Response(
        status: status, headers: headers,
        body: streamed(
          answer, type: type, isEncoded: isEncoded, vault, asksForJSON: asksForJSON, client: client))
    }
    let body: ByteBuffer
    do { body = try await answer.body.collect(upTo: Self.largestAnswer) } catch {
      throw ServiceFailure(
        .badGateway, "answer_broken", "the provider's answer does not end, or is too large")
    }
    let bytes = Array(body.readableBytesView)
    if let id = try? JSONNode(bytes)["id"]?.text, id.hasPrefix("resp") {
      chain.keep(vault, of: id, for: client)
    }
    let restored = try await queue.perform {
      vault.count > 0 ? AnswerRestoring(vault: vault).restore(bytes) : bytes
    }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: restored)))
  }

  /// An answer that goes on as it comes.
  private func streamed(
    _ answer: HTTPClientResponse, type: String, isEncoded: Bool, _ vault: Vault, asksForJSON: Bool,
    client: String
  ) -> ResponseBody {
    ResponseBody { [chain] writer in
      if type.hasPrefix("text/event-stream"), !isEncoded {
        let events = EventRestoring(vault, asksForJSON: asksForJSON) { event in
          if event["type"]?.text == "response.created", let id = event["response"]?["id"]?.text {
            chain.keep(vault, of: id, for: client)
          }
        }
        for try await buffer in answer.body {
          let output = try events.append(buffer.readableBytesView)
          if !output.isEmpty { try await writer.write(ByteBuffer(bytes: output)) }
        }
        let rest = events.finish()
        if !rest.isEmpty { try await writer.write(ByteBuffer(bytes: rest)) }
      } else if !isEncoded, vault.count > 0, type.hasPrefix("text/") || type.contains("json") {
        let stream = RestoreStream(vault, as: type.contains("json") ? .jsonString : .text)
        for try await buffer in answer.body {
          let output = stream.append(buffer.readableBytesView)
          if !output.isEmpty { try await writer.write(ByteBuffer(bytes: output)) }
        }
        let rest = stream.finish()
        if !rest.isEmpty { try await writer.write(ByteBuffer(bytes: rest)) }
      } else {
        for try await buffer in answer.body { try await writer.write(buffer) }
      }
      try await writer.finish(nil)
    }
  }

  /// The id in `/v1/responses/resp_…`; nil for other paths.
  private static func answerID(in path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let place = parts.lastIndex(of: "responses"), place + 1 < parts.count else { return nil }
    return String(parts[place + 1])
  }

  /// What tells clients apart: their credentials, of which only a digest is kept.
  private static func client(of request: Request) -> String {
    let names = ["x-api-key", "api-key", "openai-organization", "openai-project"].compactMap {
      HTTPField.Name($0)
    }
    let values = [request.headers[.authorization]] + names.map { request.headers[$0] }
    return values.map { $0 ?? "" }.joined(separator: "\n")
  }
}

extension HTTPRequest.Method {
  /// The same for the client.
  fileprivate var forwarded: HTTPMethod? {
    switch self {
    case .get: .GET
    case .head: .HEAD
    case .post: .POST
    case .put: .PUT
    case .patch: .PATCH
    case .delete: .DELETE
    default: nil
    }
  }
}

extension ServiceFailure {
  /// The answer in a form that clients of OpenAI's and of Anthropic's interface both understand.
  fileprivate var gatewayResponse: Response {
    let error: JSONValue = .object([
      ("type", .string("error")),
      (
        "error",
        .object([
          ("type", .string("secmask_\(code)")), ("code", .string(code)),
          ("message", .string("secmask: \(message)")),
        ])
      ),
    ])
    var response = Response.json(error, status: status)
    if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
    return response
  }
}
