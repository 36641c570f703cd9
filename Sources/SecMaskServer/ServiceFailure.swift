internal import HTTPTypes
internal import Hummingbird
internal import SecMaskJSON

/// A request that is not answered as it hoped. Says what is wrong with it, never what is in it.
struct ServiceFailure: Error, Hashable {
  let status: HTTPResponse.Status
  /// A word for programs, such as `queue_full`.
  let code: String
  /// A sentence for people.
  let message: String
  /// Seconds after which trying again makes sense.
  var retryAfter: Int?
  /// Methods that the path has, for `Allow`.
  var allowed: String?

  init(_ status: HTTPResponse.Status, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  static func badRequest(_ message: String) -> ServiceFailure { .init(.badRequest, "bad_request", message) }

  static let queueFull: ServiceFailure = {
    var failure = ServiceFailure(
      .serviceUnavailable, "queue_full", "more requests are waiting than this service takes; try again")
    failure.retryAfter = 1
    return failure
  }()

  static let deadline = ServiceFailure(
    .gatewayTimeout, "deadline", "the request was not done within the time that the service allows one")

  static let broken = ServiceFailure(
    .internalServerError, "broken", "the request could not be read to its end, or the service is ending")

  static func tooLarge(_ limit: Int) -> ServiceFailure {
    .init(.contentTooLarge, "too_large", "the body has more than the \(limit) bytes that this service takes")
  }

  /// The answer: `{"error":{"code":…,"message":…}}`.
  var response: Response {
    let error: JSONValue = .object([
      ("error", .object([("code", .string(code)), ("message", .string(message))]))
    ])
    var response = Response.json(error, status: status)
    if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
    if let allowed { response.headers[.allow] = allowed }
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer realm=\"secmask\"" }
    return response
  }
}

extension Response {
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    .json(value.compactText, status: status)
  }

  static func json(_ text: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: text)))
  }

  static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Response {
    Response(
      status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
