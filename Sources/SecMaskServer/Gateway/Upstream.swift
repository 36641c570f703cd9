/// Where the provider is.
public struct Upstream: Sendable, Hashable {
  /// Scheme, host, port and the beginning of the path, without a slash at the end.
  public let base: String

  /// - Throws: ``ServiceSettingsError`` where it is no HTTP address.
  public init(_ text: String) throws(ServiceSettingsError) {
    var base = Substring(text)
    while base.hasSuffix("/") { base.removeLast() }
    let scheme = ["https://", "http://"].first { base.lowercased().hasPrefix($0) }
    guard let scheme, base.utf8.count > scheme.utf8.count,
      base.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !base.contains("?"), !base.contains("#"), !base.contains("@")
    else {
      throw ServiceSettingsError("--upstream: an address is like https://api.openai.com, without ?, # and @")
    }
    self.base = String(base)
  }

  /// The address of a request. A version that both name is named once.
  func address(of path: String) -> String {
    if base.hasSuffix("/v1"), path.hasPrefix("/v1/") { return base + path.dropFirst(3) }
    return base + path
  }
}
