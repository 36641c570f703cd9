/// Replaces found secrets in a text.
public struct SecretCensor: Sendable {
  /// What secrets are replaced by.
  public let style: RedactionStyle

  public init(style: RedactionStyle = .text("[REDACTED]")) { self.style = style }

  /// The text with each finding replaced; overlapping findings are replaced as one. Bytes outside
  /// the findings come out unchanged. Ranges outside the text are ignored.
  public func censor(_ bytes: [UInt8], _ findings: [Finding]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    let inside = findings.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
    for span in inside.sorted().mergedSpans() {
      result += bytes[copied..<span.range.lowerBound]
      result += style.replacement(type: span.type, secret: Array(bytes[span.range]))
      copied = span.range.upperBound
    }
    return result + bytes[copied...]
  }

  /// The same for a string.
  public func censor(_ text: String, _ findings: [Finding]) -> String {
    String(decoding: censor(Array(text.utf8), findings), as: UTF8.self)
  }
}

extension SecretsDetector {
  /// The text with everything that ``scan(_:path:)-(String,_)`` finds at `minConfidence` or above
  /// replaced by `[REDACTED]`.
  public func redact(_ text: String, minConfidence: Double = 0) -> String {
    SecretCensor().censor(text, scan(text).filter { $0.confidence >= minConfidence })
  }
}
