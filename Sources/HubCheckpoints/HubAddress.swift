/// An http or https address, taken apart as far as redirections need it.
struct HubAddress: Sendable, Hashable {
  let isEncrypted: Bool
  /// Host and port, as written.
  let authority: String
  /// Begins with a slash, or is empty.
  let path: String
  /// Begins with a question mark, or is empty.
  let query: String

  /// Nil where it is no such address, or has a user's name in it.
  init?(_ text: String) {
    let rest: Substring
    if text.hasPrefix("https://") {
      isEncrypted = true
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      isEncrypted = false
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !text.contains("#") else { return nil }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    authority = String(rest[..<end])
    guard !authority.isEmpty, !authority.contains("@") else { return nil }
    let question = rest[end...].firstIndex(of: "?") ?? rest.endIndex
    path = String(rest[end..<question])
    query = String(rest[question...])
  }

  var text: String { "\(origin)\(path)\(query)" }
  /// Scheme, host and port: whom a token is for.
  var origin: String { "\(isEncrypted ? "https" : "http")://\(authority)" }

  /// Whether only this machine is meant.
  var isLocal: Bool {
    let host =
      authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]"
  }

  /// What a `Location` of this address means; nil where it cannot be followed, or leads from https to http.
  func redirected(to location: String) -> HubAddress? {
    let text = location.hasPrefix("/") && !location.hasPrefix("//") ? origin + location : location
    guard let next = HubAddress(text), next.isEncrypted || !isEncrypted else { return nil }
    return next
  }
}
