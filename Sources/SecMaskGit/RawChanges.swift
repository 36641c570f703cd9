/// A file that a commit changes, or that differs between two trees.
struct FileChange: Sendable {
  /// What git says of it: `A` added, `M` modified, `R` renamed, `D` deleted, `U` unmerged and so on.
  let status: UInt8
  /// Path on the new side.
  let path: [UInt8]
  /// What it is on the new side, such as `100644` for a file and `160000` for a submodule.
  let mode: [UInt8]
  /// Id of its content on the new side, in hexadecimal digits.
  let new: [UInt8]
  /// Ids of its contents on the old sides: several for a merge, none for a new file.
  let old: [[UInt8]]

  /// Whether it is the content of a file, or the target of a symbolic link.
  static func isContent(_ mode: some Collection<UInt8>) -> Bool {
    mode.starts(with: "100".utf8) || mode.elementsEqual("120000".utf8)
  }
}

/// Reads what `git diff-tree` and `git diff-index` write with `--raw -z`.
struct RawChanges {
  enum Record {
    /// What follows belongs to a commit.
    case commit([UInt8])
    case change(FileChange)
  }

  private var output: GitOutput
  private let command: String

  init(_ process: GitProcess, command: String) {
    output = GitOutput(process)
    self.command = command
  }

  /// The next record; nil at the end. Throws when git ended with an error.
  mutating func next() throws(GitError) -> Record? {
    guard let record = try output.record(upTo: 0) else {
      try output.process.finish()
      return nil
    }
    guard record.first == UInt8(ascii: ":") else {
      guard record.count >= 40, record.allSatisfy(Self.isHexDigit) else { throw wrong }
      return .commit(record)
    }
    // One colon a parent; then modes and ids of all sides, and what has become of it beside each parent.
    let parents = record.prefix { $0 == UInt8(ascii: ":") }.count
    let fields = record[parents...].split(separator: UInt8(ascii: " "))
    guard fields.count == 2 * (parents + 1) + 1, let status = fields[fields.count - 1].first,
      var path = try output.record(upTo: 0)
    else { throw wrong }
    if parents == 1, status == UInt8(ascii: "R") || status == UInt8(ascii: "C") {
      guard let second = try output.record(upTo: 0) else { throw wrong }
      path = second
    }
    let modes = fields[...parents]
    let ids = fields[(parents + 1)...(2 * parents + 1)]
    let old = zip(modes, ids).dropLast().filter {
      FileChange.isContent($0) && $1.contains { $0 != UInt8(ascii: "0") }
    }
    return .change(
      FileChange(
        status: status, path: path, mode: Array(modes[parents]), new: Array(ids[ids.endIndex - 1]),
        old: old.map { Array($1) }))
  }

  private var wrong: GitError { .unexpectedOutput(command: command) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
