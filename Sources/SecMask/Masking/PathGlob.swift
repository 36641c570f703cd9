package import SecretPatterns

/// A file name pattern as in .gitignore files: `*` and `?` stop at slashes, `**` does not, `[a-z]`
/// is one character of a set.
///
/// A pattern without a slash is compared with the last part of a path, one with a slash with the
/// whole path below the folder that is searched. A slash at the end limits it to folders.
package struct PathGlob: Sendable {
  private let regex: PatternRegex
  private let wholePath: Bool
  private let foldersOnly: Bool

  package init(_ text: String) throws(RuleError) {
    var pattern = text[...]
    foldersOnly = pattern.count > 1 && pattern.hasSuffix("/")
    if foldersOnly { pattern = pattern.dropLast() }
    if pattern.hasPrefix("./") { pattern = pattern.dropFirst() }
    wholePath = pattern.contains("/")
    if pattern.hasPrefix("/") { pattern = pattern.dropFirst() }
    regex = try PatternRegex(Self.translated(pattern), rule: text)
  }

  /// True when a file or folder is meant.
  /// - Parameter path: Bytes of the path below the folder that is searched, without a leading slash.
  package func matches(_ path: [UInt8], isFolder: Bool) -> Bool {
    if foldersOnly, !isFolder { return false }
    guard !wholePath, let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
      return regex.matches(path)
    }
    return regex.matches(Array(path[(slash + 1)...]))
  }

  /// True when a file is meant, or a folder that it lies in.
  package func covers(_ path: [UInt8]) -> Bool {
    matches(path, isFolder: false)
      || path.indices.contains {
        path[$0] == UInt8(ascii: "/") && matches(Array(path[..<$0]), isFolder: true)
      }
  }

  private static func translated(_ glob: Substring) -> String {
    var result = #"(?s)\A"#
    var rest = glob.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*" where rest.first == "*":
        rest = rest.drop { $0 == "*" }
        if rest.first == "/" {
          rest = rest.dropFirst()
          result += "(?:.*/)?"  // no folder, too
        } else {
          result += ".*"
        }
      case "*": result += "[^/]*"
      case "?": result += "[^/]"
      case "[":
        if let (set, after) = bracket(rest) {
          result += set
          rest = after
        } else {
          result += #"\["#
        }
      case "\\": result += quoted(rest.popFirst() ?? "\\")
      default: result += quoted(scalar)
      }
    }
    return result + #"\z"#
  }

  /// The set that begins after `[`, and what follows it; nil when it is never closed.
  private static func bracket(
    _ body: Substring.UnicodeScalarView
  ) -> (set: String, after: Substring.UnicodeScalarView)? {
    var rest = body
    var set = "(?!/)["
    if rest.first == "!" || rest.first == "^" {
      rest = rest.dropFirst()
      set += "^"
    }
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return (set + "]", rest) }
      isFirst = false
      set += scalar == "-" ? "-" : quoted(scalar)
    }
    return nil
  }

  private static func quoted(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      ? "\\\(scalar)" : String(scalar)
  }
}
