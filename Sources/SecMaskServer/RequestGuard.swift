internal import Crypto
internal import HTTPTypes
internal import Hummingbird

/// Decides who may call the service, before anything of a request is read.
struct RequestGuard: Sendable {
  private let settings: ServiceSettings
  private let tokenDigest: [UInt8]?
  /// Header with the token alone; nil for `Authorization: Bearer …`.
  private let tokenName: HTTPField.Name?

  init(_ settings: ServiceSettings, tokenName: HTTPField.Name? = nil) {
    self.settings = settings
    self.tokenName = tokenName
    tokenDigest = settings.token.map(Self.digest)
  }

  /// Throws why a request is turned down.
  /// - Parameter isOpen: Whether no token is needed, as for health checks.
  func check(_ request: Request, isOpen: Bool) throws(ServiceFailure) {
    try checkHost(request)
    try checkOrigin(request)
    if isOpen { return }
    if let tokenName {
      try checkToken(request.headers[tokenName].map { "Bearer \($0)" })
    } else {
      try checkToken(request.headers[.authorization])
    }
  }

  /// A name that leads to this machine only since a page was loaded is how such a page would reach it (DNS rebinding).
  private func checkHost(_ request: Request) throws(ServiceFailure) {
    guard let authority = request.head.authority, let host = Self.host(of: authority) else {
      throw .badRequest("the request names no host")
    }
    let isKnown =
      ServiceSettings.isLoopback(host) || host == settings.host.lowercased()
      || !settings.isLocal && ServiceSettings.isAddress(host) || settings.hostNames.contains(host)
    guard isKnown else {
      throw .init(
        .misdirectedRequest, "unknown_host", "this service does not go by that name; see --host-name")
    }
  }

  private func checkOrigin(_ request: Request) throws(ServiceFailure) {
    guard let origin = request.headers[.origin] else { return }
    if settings.origins.contains(origin) { return }
    // Its own pages.
    if let authority = request.head.authority,
      origin == "http://\(authority)" || origin == "https://\(authority)"
    {
      return
    }
    throw .init(
      .forbidden, "unknown_origin", "pages of that origin may not call this service; see --allow-origin")
  }

  private func checkToken(_ authorization: String?) throws(ServiceFailure) {
    guard let tokenDigest else { return }
    let scheme = "bearer "
    let given = authorization.map { Array($0.utf8) } ?? []
    let hasScheme =
      given.count > scheme.utf8.count
      && given.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) {
        $0 | 0x20 == $1
      }
    // Digests have one length, and all of their bytes are compared: the time tells nothing about the token.
    let digest = Self.digest(Array(given.dropFirst(scheme.utf8.count)))
    let difference = zip(digest, tokenDigest).reduce(UInt8(0)) { $0 | $1.0 ^ $1.1 }
    guard hasScheme, difference == 0 else {
      throw .init(.unauthorized, "unauthorized", "a token is needed, and this is not it")
    }
  }

  /// Headers that an answer gets whatever it is; one to HEAD loses its body.
  func finish(_ response: inout Response, for request: Request) {
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.contentSecurityPolicy] =
      response.headers[.contentSecurityPolicy] ?? "default-src 'none'; frame-ancestors 'none'"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
    if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { response.headers[name] = "same-origin" }
    if let origin = request.headers[.origin], settings.origins.contains(origin) {
      response.headers[.accessControlAllowOrigin] = origin
      response.headers[.vary] = "Origin"
    }
    if request.method == .head { response = response.createHeadResponse() }
  }

  /// Headers that a page may send; behind a provider's interface its own and those of the package that calls it.
  private var allowedHeaders: String {
    guard let tokenName else { return "authorization, content-type" }
    return
      "authorization, content-type, \(tokenName.canonicalName), x-api-key, api-key, anthropic-version, anthropic-beta, "
      + "anthropic-dangerous-direct-browser-access, openai-organization, openai-project"
  }

  /// The answer to a page that asks whether it may call; nil when the request is something else.
  func preflight(_ request: Request) -> Response? {
    guard request.method == .options, let origin = request.headers[.origin], settings.origins.contains(origin)
    else { return nil }
    return Response(
      status: .noContent,
      headers: [
        .accessControlAllowMethods: "GET, POST", .accessControlAllowHeaders: allowedHeaders,
        .accessControlMaxAge: "600",
      ])
  }

  /// The host of `host:port`, in small letters.
  static func host(of authority: String) -> String? {
    var host = Substring(authority)
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      host = host[...end]
    } else if let colon = host.firstIndex(of: ":") {
      host = host[..<colon]
    }
    return host.isEmpty ? nil : host.lowercased()
  }

  private static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
