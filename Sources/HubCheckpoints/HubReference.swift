/// A checkpoint at a model hub: `hf://organisation/name` or `hf://organisation/name@revision`.
public struct HubReference: Sendable, Hashable {
  public static let scheme = "hf://"

  /// `organisation/name`, or a name alone.
  public let repository: String
  /// A branch, tag or commit.
  public let revision: String

  /// Nil where the text is no such reference: nothing in it may lead out of the cache's folders or of the hub's paths.
  public init?(_ text: String) {
    guard text.hasPrefix(Self.scheme) else { return nil }
    let parts = text.dropFirst(Self.scheme.count).split(
      separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let repository = parts.first else { return nil }
    let names = repository.split(separator: "/", omittingEmptySubsequences: false)
    guard 1...2 ~= names.count, names.allSatisfy({ Self.isName($0) }) else { return nil }
    self.repository = String(repository)
    revision = parts.count > 1 ? String(parts[1]) : "main"
    let steps = revision.split(separator: "/", omittingEmptySubsequences: false)
    guard revision.utf8.count <= 200, steps.allSatisfy({ Self.isName($0) }) else { return nil }
  }

  /// The folder of its files in a cache: `models--organisation--name`.
  var folderName: String {
    "models--" + repository.split(separator: "/").joined(separator: "--")
  }

  /// Whether the revision is the full id of a commit, which always means the same files.
  var isCommit: Bool { Self.isCommit(revision) }

  static func isCommit(_ text: String) -> Bool { isHex(text, 40) }

  /// Whether a text is a digest of so many small hex digits.
  static func isHex(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Letters, digits, `-`, `_` and `.` of ASCII, and no dot at the beginning.
  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first != 0x2E, text.utf8.count <= 96 else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
  }
}
