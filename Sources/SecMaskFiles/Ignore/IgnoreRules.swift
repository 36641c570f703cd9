/// The lines of an ignore file, and those of the files whose word counts less.
final class IgnoreRules: Sendable {
  private let patterns: [IgnorePattern]
  /// Length of the path of the file's folder, with its slash.
  private let base: Int
  private let outer: IgnoreRules?

  /// - Parameters:
  ///   - base: Length of the path of the folder that the patterns are relative to, with the slash at its end.
  ///   - outer: What is asked where no line speaks.
  init(_ content: [UInt8], base: Int, outer: IgnoreRules?) {
    let bytes = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content[...]
    patterns = bytes.split(separator: UInt8(ascii: "\n")).compactMap { IgnorePattern($0) }.reversed()
    self.base = base
    self.outer = outer
  }

  /// What the last line that speaks of a file or folder says; nil where none does.
  ///
  /// - Parameters:
  ///   - path: Path below the folder where paths begin.
  ///   - name: The last part of it.
  func ignores(_ path: [UInt8], name: ArraySlice<UInt8>, isFolder: Bool) -> Bool? {
    var rules: IgnoreRules? = self
    while let these = rules {
      if these.base <= path.count {
        let inner = path[these.base...]
        if let pattern = these.patterns.first(where: { $0.matches(inner, name: name, isFolder: isFolder) }) {
          return !pattern.isNegated
        }
      }
      rules = these.outer
    }
    return nil
  }
}
