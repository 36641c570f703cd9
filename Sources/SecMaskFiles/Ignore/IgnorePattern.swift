/// One line of an ignore file, with the meaning that git's manual gives it.
struct IgnorePattern: Sendable, Hashable {
  private enum Form: Sendable, Hashable {
    case literal([UInt8])
    /// A star and what follows it.
    case suffix(ArraySlice<UInt8>)
    case glob(IgnoreGlob)
  }

  /// Whether what matches is read after all.
  let isNegated: Bool
  private let foldersOnly: Bool
  /// Whether the name alone is compared, because the line has no slash but one at its end.
  private let comparesName: Bool
  private let form: Form

  private static let slash = UInt8(ascii: "/")

  /// Nil for blank lines, comments and patterns that match nothing.
  /// - Parameter line: Without its line feed.
  init?(_ line: ArraySlice<UInt8>) {
    if line.first == UInt8(ascii: "#") { return nil }
    var text = line
    if text.last == UInt8(ascii: "\r") { text = text.dropLast() }
    // For git a line ends at a zero byte.
    text = Self.withoutTrailingSpaces(text.prefix { $0 != 0 })
    isNegated = text.first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    foldersOnly = text.last == Self.slash
    if foldersOnly { text = text.dropLast() }
    comparesName = !text.contains(Self.slash)
    if text.first == Self.slash { text = text.dropFirst() }
    if text.isEmpty { return nil }
    if Self.isLiteral(text) {
      form = .literal(Array(text))
    } else if comparesName, text.first == UInt8(ascii: "*"), Self.isLiteral(text.dropFirst()) {
      form = .suffix(text.dropFirst())
    } else if let glob = IgnoreGlob(text) {
      form = .glob(glob)
    } else {
      return nil
    }
  }

  /// Whether it speaks of a file or folder.
  ///
  /// - Parameters:
  ///   - path: Path below the folder of the ignore file, without a slash at either end.
  ///   - name: The last part of it.
  func matches(_ path: ArraySlice<UInt8>, name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if foldersOnly, !isFolder { return false }
    let text = comparesName ? name : path
    return switch form {
    case .literal(let literal): text.elementsEqual(literal)
    case .suffix(let suffix): text.count >= suffix.count && text.suffix(suffix.count).elementsEqual(suffix)
    case .glob(let glob): glob.matches(text)
    }
  }

  private static func isLiteral(_ text: ArraySlice<UInt8>) -> Bool {
    !text.contains {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "[")
        || $0 == UInt8(ascii: "\\")
    }
  }

  /// Spaces at the end do not count, unless a backslash stands before them.
  private static func withoutTrailingSpaces(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.startIndex
    var at = text.startIndex
    while at < text.endIndex {
      let isSpace = text[at] == UInt8(ascii: " ")
      if text[at] == UInt8(ascii: "\\") {
        at += 1
        if at == text.endIndex { return text }
      }
      at += 1
      if !isSpace { end = at }
    }
    return text[..<end]
  }
}
