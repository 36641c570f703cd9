internal import SecMaskSystem
internal import SystemPackage

/// Which hub, as whom, and where its files are kept.
public struct HubSettings: Sendable {
  /// Address of the hub, without a slash at the end.
  public let endpoint: String
  /// Folder of the cache, in the layout that other programs of the hub use, too.
  public let cache: String
  /// Whether the cache alone counts.
  public let isOffline: Bool
  /// Sent to the endpoint and to nobody else.
  let token: String?

  /// - Parameters:
  ///   - tokenFile: File with the token; nil for `HF_TOKEN`, and without it the file `token` in `HF_HOME`.
  ///   - offline: Whether nothing may be fetched; `HF_HUB_OFFLINE` says so as well.
  ///   - environment: The value of a variable; nil for those of the process.
  /// - Throws: What is wrong with one of them.
  public init(
    tokenFile: String? = nil, offline: Bool = false,
    environment: ((String) -> String?)? = nil
  ) throws(HubError) {
    let variable = environment ?? CLibrary.environment
    func value(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    let named = value("HF_ENDPOINT") ?? "https://huggingface.co"
    guard let endpoint = Self.checked(named) else { throw .endpoint(named) }
    self.endpoint = endpoint
    let home =
      value("HF_HOME") ?? value("XDG_CACHE_HOME").map { $0 + "/huggingface" }
      ?? value("HOME").map { $0 + "/.cache/huggingface" }
    guard let cache = value("HF_HUB_CACHE") ?? home.map({ $0 + "/hub" }) else { throw .noCache }
    self.cache = cache
    isOffline = offline || ["1", "ON", "YES", "TRUE"].contains(value("HF_HUB_OFFLINE")?.uppercased() ?? "")
    if let tokenFile {
      token = try Self.token(in: tokenFile)
    } else if let given = value("HF_TOKEN") {
      guard Self.isToken(given) else { throw .token(file: "HF_TOKEN") }
      token = given
    } else if let file = home.map({ $0 + "/token" }), Paths.isReadable(file) {
      token = try Self.token(in: file)
    } else {
      token = nil
    }
  }

  /// An endpoint without its last slash; nil where it is none, or others could read the token on the way there.
  private static func checked(_ endpoint: String) -> String? {
    let address = endpoint.hasSuffix("/") ? String(endpoint.dropLast()) : endpoint
    guard let parts = HubAddress(address), parts.query.isEmpty else { return nil }
    return parts.isEncrypted || parts.isLocal ? address : nil
  }

  private static func token(in file: String) throws(HubError) -> String {
    var content: [UInt8] = []
    do throws(FileError) { try FileDescriptor.read(file, limit: 4_097) { content += $0 } } catch {
      throw .file("\(error)")
    }
    while let last = content.last, last == 0x0A || last == 0x0D { content.removeLast() }
    let token = String(decoding: content, as: UTF8.self)
    guard isToken(token) else { throw .token(file: file) }
    return token
  }

  private static func isToken(_ text: String) -> Bool {
    1...4_096 ~= text.utf8.count && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension HubSettings: CustomStringConvertible, CustomReflectable {
  /// Without the token.
  public var description: String { "\(endpoint), cache \(cache)\(isOffline ? ", offline" : "")" }
  /// Shows the token to nobody who prints or dumps it.
  public var customMirror: Mirror { Mirror(self, children: ["endpoint": endpoint, "cache": cache]) }
}
