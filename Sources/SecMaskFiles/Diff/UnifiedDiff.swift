internal import SecMaskSystem

/// The new lines of a unified diff, as `git diff`, `git show`, `git log -p` or `diff -u` write it.
///
/// One text a hunk, with the path and the lines of the new side; of a merge's diff only what is new beside all parents.
/// What stands outside hunks, such as messages of commits, is passed over. Memory: about 20 MB at most, whatever the diff.
package struct UnifiedDiff: TextSource {
  private var lines: DiffLines
  private var hunk: DiffHunk?
  private var old: [UInt8]?
  private var path = "-"
  /// Whether the file has been counted.
  private var isCounted = true
  private var isOver = false
  private var paths: RepositoryPaths
  /// Why the current file is left out.
  private var reason: TreeSkip?

  /// - Parameter paths: Which files are left out.
  package init(_ input: StandardInput, paths: RepositoryPaths = RepositoryPaths()) {
    self.init(paths: paths) { buffer throws(FileError) in try input.read(into: buffer) }
  }

  /// - Parameter read: Reads the next bytes; 0 at the end.
  init(
    paths: RepositoryPaths = RepositoryPaths(),
    reading read: @escaping (UnsafeMutableRawBufferPointer) throws(FileError) -> Int
  ) {
    self.paths = paths
    lines = DiffLines(read)
  }

  private static let firstWords = ["diff --git ", "diff --cc ", "diff --combined ", "Index: "]

  /// Whether a text begins like a diff, or like a commit before one.
  static func begins(_ text: [UInt8]) -> Bool {
    let lines = text.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = lines.first else { return false }
    if firstWords.contains(where: { first.starts(with: $0.utf8) }) { return true }
    if first.starts(with: "--- ".utf8), lines.count > 1, lines[1].starts(with: "+++ ".utf8) { return true }
    // `commit ID` of git log, `From ID DATE` of git format-patch.
    let words = first.split(separator: 0x20)
    guard words.count > 1, words[0].elementsEqual("commit".utf8) || words[0].elementsEqual("From".utf8) else {
      return false
    }
    return (40...64).contains(words[1].count)
      && Int(String(decoding: words[1].prefix(12), as: UTF8.self), radix: 16) != nil
  }

  package mutating func next() -> SourceItem<DiffText>? {
    while !isOver {
      do throws(FileError) {
        guard let line = try lines.next() else {
          isOver = true
          return handOut()
        }
        if let item = take(line) { return item }
      } catch {
        isOver = true
        return .skipped(path: "-", reason: .failed(error), named: true)
      }
    }
    return nil
  }

  private mutating func take(_ line: DiffLines.Line) -> SourceItem<DiffText>? {
    if hunk?.take(line) == true {
      return hunk?.isFull == true ? handOut(ends: false) : nil
    }
    let item = handOut()
    if !line.continues { takeHead(line.text) }
    return item
  }

  /// The text of the hunk so far, if it has something new.
  private mutating func handOut(ends: Bool = true) -> SourceItem<DiffText>? {
    defer { if ends { hunk = nil } }
    guard let text = hunk?.text(path: path, countsAsFile: !isCounted) else { return nil }
    defer { isCounted = true }
    guard let reason else { return .text(text) }
    return isCounted ? nil : .skipped(path: path, reason: reason, named: false)
  }

  private mutating func takeHead(_ line: ArraySlice<UInt8>) {
    if line.starts(with: "--- ".utf8) {
      old = DiffPath.name(line.dropFirst(4))
    } else if line.starts(with: "+++ ".utf8) {
      let name = DiffPath.path(line.dropFirst(4), other: old)
      path = name.map { String(decoding: $0, as: UTF8.self) } ?? "-"
      reason = name.flatMap { paths.reason(toLeaveOut: $0) }
      isCounted = false
    } else if line.starts(with: "@@".utf8) {
      hunk = DiffHunk(line)
    }
  }
}
