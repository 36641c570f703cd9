/// How a stretch of text is encoded in the text round it.
public enum LayerKind: String, Sendable, Hashable, CaseIterable {
  /// Base64, standard or URL-safe (RFC 4648), in one run or wrapped over lines.
  case base64
  /// Two hexadecimal digits a byte.
  case hex
  /// Percent-encoding of URLs and forms (RFC 3986).
  case percent
  /// Escapes of string literals: `\u0022`, `\x22`, `\n`.
  case escapes
  /// Character references of HTML and XML.
  case entities
  /// UTF-16, either byte order, with or without a mark.
  case utf16 = "utf-16"
  /// gzip (RFC 1952).
  case gzip
  /// zlib (RFC 1950).
  case zlib

  /// Several, outermost first, as people read them: `base64 > gzip`; nil for none.
  package static func name(_ layers: [LayerKind]) -> String? {
    layers.isEmpty ? nil : layers.map(\.rawValue).joined(separator: " > ")
  }
}
