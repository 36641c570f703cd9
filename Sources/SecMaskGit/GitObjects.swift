/// Objects of a repository, by their ids, through one `git cat-file --batch`.
final class GitObjects {
  /// What an object is.
  enum Content {
    case bytes([UInt8])
    /// Too large to hold; its first bytes.
    case large(head: [UInt8])
    /// There is none, as in a clone that lacks some.
    case missing
  }

  /// Larger objects are not held in memory.
  static let sizeLimit = 8 << 20
  /// Of those, so many bytes are told: enough for a byte order mark.
  private static let headSize = 4

  private var output: GitOutput

  init(_ repository: GitRepository) throws(GitError) {
    output = GitOutput(try repository.start("cat-file", ["--batch"], takesInput: true))
  }

  /// The content of an object.
  /// - Parameter id: In hexadecimal digits.
  func content(of id: [UInt8]) throws(GitError) -> Content {
    output.process.write(id + [0x0A])
    guard let header = try output.record(upTo: 0x0A) else { throw try ended() }
    // `ID TYPE SIZE`, or `ID missing`.
    let parts = header.split(separator: UInt8(ascii: " "))
    if parts.count == 2, parts[1].elementsEqual("missing".utf8) { return .missing }
    guard parts.count == 3, parts[0].elementsEqual(id),
      let size = Int(String(decoding: parts[2], as: UTF8.self)),
      size >= 0
    else { throw .unexpectedOutput(command: "cat-file") }
    if size > Self.sizeLimit {
      guard let head = try output.bytes(Self.headSize), try output.skip(size + 1 - head.count) else {
        throw try ended()
      }
      return .large(head: head)
    }
    guard var bytes = try output.bytes(size + 1) else { throw try ended() }
    bytes.removeLast()
    return .bytes(bytes)
  }

  /// What made the command end too early.
  private func ended() throws(GitError) -> GitError {
    try output.process.finish()
    return .unexpectedOutput(command: "cat-file")
  }
}
