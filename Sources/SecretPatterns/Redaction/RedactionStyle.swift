/// What a masked secret is replaced by.
public enum RedactionStyle: Sendable {
  /// Always the same text.
  case text(String)
  /// The type in brackets after a word: `[SECRET:stripe_key]`.
  case label(String)
  /// As many fill characters as the secret has Unicode scalars: layouts stay aligned, lengths are
  /// given away.
  case fill(Character)
  /// The first and last scalars stay, the others are replaced by fill characters. At most half of the
  /// secret stays visible, whatever is asked for; a short secret is filled as a whole.
  case keep(first: Int, last: Int, fill: Character)
  /// Made from type and secret bytes by the caller.
  case custom(@Sendable (_ type: String, _ secret: [UInt8]) -> String)

  /// The bytes to put in place of a secret.
  public func replacement(type: String, secret: [UInt8]) -> [UInt8] {
    switch self {
    case .text(let text): return Array(text.utf8)
    case .label(let word): return Array("[\(word):\(type)]".utf8)
    case .fill(let character):
      return Array(String(repeating: character, count: Self.scalarCount(secret)).utf8)
    case .keep(let first, let last, let fill):
      return Self.keep(max(0, first), max(0, last), String(fill), secret)
    case .custom(let make): return Array(make(type, secret).utf8)
    }
  }

  private static func keep(_ first: Int, _ last: Int, _ fill: String, _ secret: [UInt8]) -> [UInt8] {
    let starts = secret.indices.filter { secret[$0] & 0xC0 != 0x80 } + [secret.count]
    let count = starts.count - 1
    guard count >= 8, let end = starts.last else {
      return Array(String(repeating: fill, count: max(count, 0)).utf8)
    }
    let scale = min(1, Double(count / 2) / Double(max(1, first + last)))
    let head = Int(Double(first) * scale)
    let tail = Int(Double(last) * scale)
    return Array(secret[..<starts[head]])
      + Array(String(repeating: fill, count: count - head - tail).utf8)
      + Array(secret[starts[count - tail]..<end])
  }

  private static func scalarCount(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }
}
