internal import SecMask
internal import SecMaskFiles

/// Makes texts of changed files: their new lines, each of a history once. Contents of UTF-16 with a byte order mark are read as
/// the text that they are.
struct ChangedTexts {
  typealias Item = SourceItem<GitText>

  private let repository: GitRepository
  private let readsBinary: Bool
  private var paths: RepositoryPaths
  private var objects: GitObjects?
  /// Lines and changes that were seen before; nil where each is new.
  private var seen: FingerprintSet?

  /// - Parameters:
  ///   - readsBinary: Whether files with NUL bytes are read, too.
  ///   - paths: Which files are left out.
  ///   - remembers: Whether what was told of a path once is not told again.
  init(_ repository: GitRepository, readsBinary: Bool, paths: RepositoryPaths, remembers: Bool) {
    self.paths = paths
    self.repository = repository
    self.readsBinary = readsBinary
    seen = remembers ? FingerprintSet() : nil
  }

  /// What an object holds; opens the repository's objects again after an error.
  mutating func content(of id: [UInt8]) throws(GitError) -> GitObjects.Content {
    let objects = if let objects { objects } else { try GitObjects(repository) }
    self.objects = objects
    do throws(GitError) { return try objects.content(of: id) } catch {
      self.objects = nil
      throw error
    }
  }

  /// The texts of a change, and what of it is left out.
  mutating func items(of change: FileChange, in commit: FindingCommit?) -> [Item] {
    let path = String(decoding: change.path, as: UTF8.self)
    switch change.status {
    case UInt8(ascii: "D"): return []
    case UInt8(ascii: "U"): return [.skipped(path: path, reason: .unmerged, named: true)]
    default: break
    }
    guard FileChange.isContent(change.mode) else {
      return [.skipped(path: path, reason: .submodule, named: false)]
    }
    if let reason = paths.reason(toLeaveOut: change.path) {
      return [.skipped(path: path, reason: reason, named: false)]
    }
    guard
      isNew({
        $0.combine(change.path); $0.combine(change.new); $0.combine(change.old)
      })
    else { return [] }
    do throws(GitError) { return try texts(of: change, path, commit) } catch {
      let place = commit.map { " in commit \($0.id)" } ?? ""
      return [.skipped(path: path, reason: .broken("\(path)\(place): \(error)"), named: true)]
    }
  }

  private mutating func texts(
    of change: FileChange, _ path: String, _ commit: FindingCommit?
  ) throws(GitError) -> [Item] {
    var placement = TextPlacement()
    placement.commit = commit
    placement.tellsPath = isNew { $0.combine(change.path) }
    let new: [UInt8]
    switch try content(of: change.new) {
    case .missing: return [.skipped(path: path, reason: .missingObject, named: true)]
    case .large(let head):
      placement.mayBeBinary = !readsBinary
      placement.byteOrder = UTF16Decoder.Order(head)
      return [.text(GitText(content: .large(repository, change.new), path: path, placement: placement))]
    case .bytes(let bytes):
      placement.byteOrder = UTF16Decoder.Order(bytes)
      if !readsBinary, placement.byteOrder == nil, bytes.prefix(TextScanner.binaryProbe).contains(0) {
        return [.skipped(path: path, reason: .binary, named: false)]
      }
      new = TextContent.asUTF8(bytes)
    }
    var old: [[UInt8]] = []
    for id in change.old {
      // Beside a text that is not at hand every line is new.
      if case .bytes(let bytes) = try content(of: id) { old.append(TextContent.asUTF8(bytes)) }
    }
    if old.count < change.old.count { old = [] }
    var added = AddedLines.ranges(in: new, beside: old)
    if seen != nil { added = unseen(added, of: new, path: change.path) }
    placement.mayBeBinary = false
    var places = placement.byteOrder.map { _ in UTF16Offsets() }
    return Hunk.hunks(of: new, added: added).enumerated().map { number, hunk in
      let start = hunk.range.lowerBound
      placement.firstLine = hunk.firstLine
      let place = new.withUnsafeBufferPointer { places?.place(of: start, in: $0, origin: 0) }
      placement.stretches = [TextPlacement.Stretch(offset: 0, place: place ?? start)]
      placement.told = ToldRanges(hunk.added.map { $0.lowerBound - start..<$0.upperBound - start })
      placement.countsAsFile = number == 0
      placement.tellsPath = placement.tellsPath && number == 0
      return .text(GitText(content: .part(new, hunk.range), path: path, placement: placement))
    }
  }

  /// Those of the new lines that were not new in this path before.
  private mutating func unseen(_ added: [Range<Int>], of text: [UInt8], path: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    text.withUnsafeBytes { bytes in
      for part in added {
        AddedLines.forEachLine(of: bytes, in: part) { line in
          let content = UnsafeRawBufferPointer(rebasing: bytes[AddedLines.trimmed(line, in: bytes)])
          guard
            isNew({
              $0.combine(path); $0.combine(bytes: content)
            })
          else { return }
          if let last = result.last, last.upperBound == line.lowerBound {
            result[result.count - 1] = last.lowerBound..<line.upperBound
          } else {
            result.append(line)
          }
        }
      }
    }
    return result
  }

  private mutating func isNew(_ combine: (inout Hasher) -> Void) -> Bool {
    guard seen != nil else { return true }
    var hasher = Hasher()
    combine(&hasher)
    return seen?.insert(hasher.finalize()) ?? true
  }
}
