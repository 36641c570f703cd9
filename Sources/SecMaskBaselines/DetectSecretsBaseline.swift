internal import Crypto
internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// A `.secrets.baseline` of detect-secrets. It knows a value, by its SHA-1, wherever it stands in the same file; as there,
/// types are not compared, because they are not ours.
struct DetectSecretsBaseline: KnownFindings {
  private let hashes: [[UInt8]: Set<String>]
  private let paths: FolderRelativePaths

  init(_ root: JSONValue, file: String, paths: FolderRelativePaths) throws(BaselineError) {
    guard let files = root["results"]?.members else {
      throw BaselineError(file, "\"results\" must be an object with a list for each file")
    }
    var hashes: [[UInt8]: Set<String>] = [:]
    for (name, list) in files {
      guard let list = list.elements else {
        throw BaselineError(file, "\"results\" must have a list for each file")
      }
      for item in list {
        guard let hash = item["hashed_secret"]?.text, HexDigits.bytes(hash)?.count == 20 else {
          throw BaselineError(file, "\"hashed_secret\" must be 40 hexadecimal digits")
        }
        hashes[paths.name(of: Array(name.utf8)), default: []].insert(hash.lowercased())
      }
    }
    self.hashes = hashes
    self.paths = paths
  }

  func findings(at path: [UInt8]) -> any KnownText { Text(paths.value(in: hashes, at: path) ?? []) }

  private final class Text: KnownText {
    private let hashes: Set<String>

    init(_ hashes: Set<String>) { self.hashes = hashes }

    func take(_ finding: SecretFinding, _ secret: [UInt8]) -> Bool {
      !hashes.isEmpty
        && Self.forms(secret).contains { hashes.contains(HexDigits.text(Insecure.SHA1.hash(data: $0))) }
    }

    /// What detect-secrets may have taken the hash of: the value, and of a private key the words of its first line alone.
    private static func forms(_ secret: [UInt8]) -> [[UInt8]] {
      let dashes = Array("-----".utf8)
      guard secret.starts(with: dashes + "BEGIN ".utf8) else { return [secret] }
      let words = secret.dropFirst(dashes.count).prefix { $0 != UInt8(ascii: "-") }
      return [secret, Array(words)]
    }
  }
}
