internal import HTTPTypes
internal import NIOHTTP1

/// Which headers go through the gateway.
enum GatewayHeaders {
  /// Where the gateway's own token is, because `Authorization` is the provider's.
  static let token = "x-secmask-token"

  /// Headers of one connection (RFC 9110, section 7.6.1), and what is made anew because bodies change.
  private static let dropped: Set<String> = [
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te",
    "trailer",
    "transfer-encoding", "upgrade", "host", "content-length", "accept-encoding", "expect", token,
    // Of the text before it was changed.
    "content-md5", "digest", "content-digest", "repr-digest", "etag",
  ]

  /// Headers for the provider. Answers must not be compressed: they are looked into.
  static func forwarded(_ fields: HTTPFields) -> HTTPHeaders {
    var headers = HTTPHeaders()
    var named: Set<String> = []
    for value in fields[values: .connection] {
      for name in value.split(separator: ",") { named.insert(name.filter { $0 != " " }.lowercased()) }
    }
    for field in fields {
      let name = field.name.canonicalName
      if !dropped.contains(name), !named.contains(name) {
        headers.add(name: field.name.rawName, value: field.value)
      }
    }
    headers.add(name: "Accept-Encoding", value: "identity")
    return headers
  }

  /// Headers for the client.
  static func returned(_ headers: HTTPHeaders) -> HTTPFields {
    var fields = HTTPFields()
    for (name, value) in headers where !dropped.contains(name.lowercased()) {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    return fields
  }
}
