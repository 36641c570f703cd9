internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import SecMask

/// Leads requests to what answers them. Every answer, errors too, gets the guard's headers, a line in the log, and a count.
struct ServiceResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let settings: ServiceSettings
  let service: MaskService
  let requests: RequestGuard

  init(_ settings: ServiceSettings, _ service: MaskService) {
    self.settings = settings
    self.service = service
    requests = RequestGuard(settings)
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    let began = ContinuousClock.now
    service.metrics.begin()
    let route = Route(rawValue: request.uri.path)
    var response: Response
    do {
      response = try await answer(request, route)
    } catch let failure as ServiceFailure {
      response = failure.response
    } catch is NIOTooManyBytesError {
      response = ServiceFailure.tooLarge(settings.bodyLimit).response
      // What is left of the body is not waited for.
      response.headers[.connection] = "close"
    } catch is CancellationError {
      response = ServiceFailure.deadline.response
    } catch let error as HTTPParserError {
      // The server answers this itself, and ends the connection.
      service.metrics.end(route: route?.label ?? "other", status: 400, time: ContinuousClock.now - began)
      throw error
    } catch {
      // The connection is gone, or the service is about to be.
      response = ServiceFailure.broken.response
    }
    requests.finish(&response, for: request)
    let time = ContinuousClock.now - began
    service.metrics.end(route: route?.label ?? "other", status: response.status.code, time: time)
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue.filter(\.isLetter).prefix(16))",
        "route": "\(route?.label ?? "other")",
        "status": "\(response.status.code)", "ms": "\((time / .milliseconds(1)).rounded())",
      ])
    return response
  }

  private func answer(_ request: Request, _ route: Route?) async throws -> Response {
    if let response = requests.preflight(request) { return response }
    try requests.check(request, isOpen: route?.isOpen ?? false)
    guard let route else {
      throw ServiceFailure(.notFound, "not_found", "there is no such path; see /openapi.json")
    }
    let methods = route.methods
    guard methods.contains(request.method) else {
      var failure = ServiceFailure(.methodNotAllowed, "method_not_allowed", "the path has other methods")
      failure.allowed = methods.map(\.rawValue).joined(separator: ", ")
      throw failure
    }
    switch route {
    case .mask: return try await service.masking.mask(try await body(of: request))
    case .scan: return try await service.masking.scan(try await body(of: request))
    case .restore: return try service.restoring.restore(try await body(of: request))
    case .stream: return try service.streaming.mask(request)
    case .info: return .json(service.info)
    case .health: return .text("ok\n")
    case .ready:
      guard !service.isDraining else {
        throw ServiceFailure(.serviceUnavailable, "draining", "the service is about to end")
      }
      return .text("ready\n")
    case .metrics:
      return .text(
        service.metrics.text(sessions: service.sessions.count()),
        type: "text/plain; version=0.0.4; charset=utf-8")
    case .openAPI: return .json(Array(OpenAPI.text.utf8))
    case .explain: return try await service.explaining.explain(try await body(of: request))
    case .playground:
      var response = Response.text(PlaygroundPage.html, type: "text/html; charset=utf-8")
      response.headers[.contentSecurityPolicy] = PlaygroundPage.policy
      return response
    }
  }

  /// The body of a request that must be JSON.
  private func body(of request: Request) async throws -> [UInt8] {
    let type = request.headers[.contentType].map { $0.lowercased() } ?? ""
    // A page of another origin cannot send this type without asking first.
    guard type == "application/json" || type.hasPrefix("application/json;") else {
      throw ServiceFailure(
        .unsupportedMediaType, "not_json", "the body must be JSON, with Content-Type: application/json")
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > settings.bodyLimit {
      throw NIOTooManyBytesError(maxBytes: settings.bodyLimit)
    }
    return Array(try await request.body.collect(upTo: settings.bodyLimit).readableBytesView)
  }

  /// Paths of the service.
  enum Route: String {
    case mask = "/v1/mask"
    case scan = "/v1/scan"
    case stream = "/v1/stream"
    case restore = "/v1/restore"
    case info = "/v1/info"
    case health = "/healthz"
    case ready = "/readyz"
    case metrics = "/metrics"
    case openAPI = "/openapi.json"
    case explain = "/v1/explain"
    case playground = "/"

    var label: String { rawValue }

    var methods: [HTTPRequest.Method] {
      switch self {
      case .mask, .scan, .restore, .explain: [.post]
      // Programs that send a file as it is, such as curl -T, put it.
      case .stream: [.post, .put]
      case .info, .health, .ready, .metrics, .openAPI, .playground: [.get, .head]
      }
    }

    /// Whether it needs no token.
    var isOpen: Bool { self == .health || self == .ready || self == .playground }
  }
}
