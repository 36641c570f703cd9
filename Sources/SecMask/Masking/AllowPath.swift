internal import SecMaskSystem
internal import SecretPatterns

/// Files in which nothing is a secret, by a file name pattern as in .gitignore files.
///
/// `*` and `?` stop at slashes, `**` does not, `[a-z]` is one character of a set. A pattern without a slash is
/// compared with the name of a file and those of the folders it lies in (`*.golden`, `fixtures`), one with a slash with the
/// whole path (`docs/**/*.md`). A slash at the end limits it to folders (`tests/`).
public struct AllowPath: Sendable {
  private let glob: PathGlob

  /// - Throws: ``MaskerError/setting(name:expected:)`` where it is no such pattern.
  public init(_ glob: String) throws(MaskerError) {
    do throws(RuleError) { self.glob = try PathGlob(glob) } catch {
      throw .setting(name: "the allowed path \"\(glob.printable)\"", expected: "a file name pattern")
    }
  }

  /// Whether a file is meant, or a folder that it lies in.
  func matches(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
    return glob.covers(Array(parts.joined(separator: "/".utf8)))
  }
}
