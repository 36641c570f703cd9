/// Holes of templates inside a value: `${name}`, `$(command)`, `{{ name }}`, `#{name}`, `%(name)s`, `<%= name %>`, `[[name]]`.
///
/// People choose passwords with such signs in them, too. In a password what follows the sign is no name, or nothing
/// closes what the sign opens.
enum TemplateHole {
  /// Signs that open a hole, and the one that closes it.
  private static let holes: [(open: [UInt8], close: UInt8)] = [
    (Array("${".utf8), 0x7D), (Array("$(".utf8), 0x29), (Array("#{".utf8), 0x7D), (Array("%(".utf8), 0x29),
    (Array("$[".utf8), 0x5D), (Array("[:".utf8), 0x5D),
  ]
  /// Signs of which two say enough.
  private static let doubled = ["{{", "}}", "<%", "%>", "[[", "<<", ">>"]

  /// Whether a value has a hole in it. One that the value's end cuts off counts where it holds a name.
  static func isIn(_ value: [UInt8]) -> Bool {
    if value.containsAny(doubled) { return !isRandomAround(value) }
    return holes.contains { hole in
      var from = value.startIndex
      while let start = value[from...].firstStart(of: hole.open) {
        let inner = value[(start + hole.open.count)...]
        let body = inner.prefix { $0 != hole.close }
        if !body.isEmpty, isExpression(body, closed: body.endIndex < value.endIndex),
          !isPassword(value, around: body)
        {
          return true
        }
        from = start + 1
      }
      return false
    }
  }

  /// A name in a hole: letters and the signs that join names, and no random letters.
  static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || [45, 46, 58, 95, 124].contains($0) })
    else {
      return false
    }
    let digits = name.count(where: \.isASCIIDigit)
    return digits * 3 <= name.count && !isShuffled(name.filter(\.isASCIILetter))
  }

  /// Three letters or more, each part between the signs in letters of one case: `env.NAME`, where the value's end cuts the
  /// hole off.
  private static func isWritten(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 3
      && word.split { $0 == 0x2E || $0 == 0x5F }.allSatisfy { part in
        !part.contains(where: \.isASCIIUpper) || !part.contains(where: \.isASCIILower)
      }
  }

  /// Letters that are no word: pairs that no word has, or capitals among small letters as no name has them.
  private static func isShuffled(_ letters: [UInt8]) -> Bool {
    if LetterModel.isRandom(letters) { return true }
    let pairs = zip(letters, letters.dropFirst())
    let falls = pairs.count { $0.isASCIIUpper && $1.isASCIILower }
    let rises = pairs.count { $0.isASCIILower && $1.isASCIIUpper }
    return rises >= 2 && letters.count < 3 * (rises + falls)
  }

  /// Whether a value is one that people choose for a password all round a hole of one to three letters: small and capital
  /// letters, digits and another sign.
  static func isPassword(_ value: [UInt8], around hole: ArraySlice<UInt8>) -> Bool {
    guard hole.count <= 3, value.count >= 10, !value.contains(0x20) else { return false }
    let rest = Array(value[..<hole.startIndex]) + Array(value[hole.endIndex...])
    let signs = Set(rest.filter { !$0.isASCIILetter && !$0.isASCIIDigit && !Self.common.contains($0) })
    return rest.contains(where: \.isASCIIDigit) && rest.contains(where: \.isASCIIUpper)
      && rest.contains(where: \.isASCIILower) && signs.subtracting(brackets).count >= 1
  }

  private static let common = Set("-_./:=".utf8)
  private static let brackets = Set("{}[]()<>$#%".utf8)

  /// A name, or a command or expression that begins with one: `name`, `env.NAME`, `NAME:-other`, `cat /run/x`.
  private static func isExpression(_ body: ArraySlice<UInt8>, closed: Bool) -> Bool {
    let text = body.drop { $0 == 0x20 || $0 == 0x21 || $0 == 0x23 }
    let word = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2E }
    guard let first = word.first, first.isASCIILetter || first == 0x5F || closed && word.count == text.count
    else {
      return false
    }
    guard isName(word) else { return false }
    // A name and nothing else, as far as the value goes; or what may follow one in an expression.
    guard let next = text[word.endIndex...].first else { return closed || isWritten(word) }
    return closed
      && [0x20, 0x3A, 0x7C, 0x5B, 0x28, 0x2F, 0x2D, 0x2C, 0x3F, 0x25, 0x23, 0x27, 0x22].contains(next)
  }

  /// Whether what stands beside doubled brackets is no word: a password that happens to have two of one kind.
  private static func isRandomAround(_ value: [UInt8]) -> Bool {
    let digits = value.count(where: \.isASCIIDigit)
    let signs = value.count { !$0.isASCIILetter && !$0.isASCIIDigit && $0 < 0x80 }
    return digits >= 2 && signs >= 3 && !value.contains(0x20) && value.count <= 40
      && !value.containsAny(["{{", "}}", "<%=", "<% "])
  }
}

extension ArraySlice<UInt8> {
  /// Where a literal first stands.
  fileprivate func firstStart(of literal: [UInt8]) -> Int? {
    guard count >= literal.count else { return nil }
    return (startIndex...(endIndex - literal.count)).first {
      self[$0..<$0 + literal.count].elementsEqual(literal)
    }
  }
}
