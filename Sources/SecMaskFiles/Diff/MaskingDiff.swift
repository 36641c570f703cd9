package import SecMask

/// A unified diff from a text to its masked form, made while the pieces come, for people who want to see what would change.
///
/// It shows no secret: lines that would go have dots in the places of secrets, always as many, so that not even their length
/// shows. So it cannot be applied. Long lines are shown in part. Memory is bounded by some thousand lines.
package struct MaskingDiff {
  /// What stands for a secret on lines that would go.
  package static let dots = "••••••"
  private static let context = 3
  /// Lines of a hunk, from which it is handed over as it is.
  private static let longestHunk = 1_000

  private let path: [UInt8]
  private let sink: ([UInt8]) throws -> Void
  private var isBegun = false
  private var old = ShownLine()
  private var new = ShownLine()
  private var removed: [[UInt8]] = []
  private var added: [[UInt8]] = []
  private var isChanged = false
  /// Numbers of the next lines.
  private var oldNumber = 1
  private var newNumber = 1
  /// The last lines that stay as they are, before a hunk.
  private var before: [[UInt8]] = []
  private var hunk: DiffHunkText?

  /// - Parameters:
  ///   - path: As it is shown.
  ///   - sink: Takes the diff, hunk by hunk.
  package init(of path: String, to sink: @escaping ([UInt8]) throws -> Void) {
    self.path = Array(path.utf8)
    self.sink = sink
  }

  package mutating func add(_ piece: MaskedPiece) throws {
    switch piece {
    case .same(let bytes):
      var rest = bytes[...]
      while let feed = rest.firstIndex(of: 0x0A) {
        old.append(rest[..<feed])
        new.append(rest[..<feed])
        try endLine(hasFeed: true)
        rest = rest[(feed + 1)...]
      }
      old.append(rest)
      new.append(rest)
    case .replaced(let secret, let replacement):
      isChanged = true
      let parts = secret.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { removed.append(old.take()) }
        old.append(index == 0 ? [] : part.prefix { $0 == 0x20 || $0 == 0x09 })
        if part.contains(where: { $0 > 0x20 }) { old.mark(Array(Self.dots.utf8)) }
      }
      for (index, part) in replacement.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { added.append(new.take()) }
        new.mark(Array(part))
      }
    }
  }

  /// Hands over what is left.
  package mutating func finish() throws {
    if !old.isEmpty || !new.isEmpty || isChanged { try endLine(hasFeed: false) }
    try endHunk()
  }

  private mutating func endLine(hasFeed: Bool) throws {
    let end: [UInt8] = hasFeed ? [] : Array("\n\\ No newline at end of file".utf8)
    removed.append(old.take() + end)
    added.append(new.take() + end)
    if isChanged { try change() } else { try keep() }
    oldNumber += removed.count
    newNumber += added.count
    removed.removeAll()
    added.removeAll()
    isChanged = false
  }

  private mutating func keep() throws {
    guard let line = removed.first else { return }
    before.append(line)
    if before.count > Self.context { before.removeFirst() }
    guard hunk != nil else { return }
    hunk?.keep(line)
    if hunk?.unchanged ?? 0 > 2 * Self.context { try endHunk() }
  }

  private mutating func change() throws {
    if hunk == nil {
      hunk = DiffHunkText(old: oldNumber - before.count, new: newNumber - before.count)
      for line in before { hunk?.keep(line) }
    }
    before.removeAll()
    hunk?.change(removed, added)
    if hunk?.lineCount ?? 0 > Self.longestHunk { try endHunk() }
  }

  private mutating func endHunk() throws {
    guard let finished = hunk else { return }
    hunk = nil
    if !isBegun {
      isBegun = true
      try sink(Array("--- ".utf8) + path + Array("\n+++ ".utf8) + path + [0x0A])
    }
    try sink(finished.text(context: Self.context))
  }
}

/// A line as it is shown: its beginning, and what is marked in it.
private struct ShownLine {
  private static let longest = 400
  private static let mostMarks = 32
  private var bytes: [UInt8] = []
  private var marks = 0
  private var isCut = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ more: ArraySlice<UInt8>) {
    let room = max(0, Self.longest - bytes.count)
    bytes += more.prefix(room)
    if more.count > room { cut() } else if !more.isEmpty { isCut = false }
  }

  mutating func mark(_ text: [UInt8]) {
    marks += 1
    if marks <= Self.mostMarks {
      bytes += text
      isCut = false
    } else {
      cut()
    }
  }

  mutating func take() -> [UInt8] {
    defer { self = ShownLine() }
    return bytes
  }

  private mutating func cut() {
    if !isCut { bytes += "…".utf8 }
    isCut = true
  }
}

/// The lines of a hunk.
private struct DiffHunkText {
  private let old: Int
  private let new: Int
  private var lines: [(sign: Character, text: [UInt8])] = []
  /// Lines at its end that stay as they are.
  private(set) var unchanged = 0

  init(old: Int, new: Int) {
    self.old = old
    self.new = new
  }

  var lineCount: Int { lines.count }

  mutating func keep(_ line: [UInt8]) {
    lines.append((" ", line))
    unchanged += 1
  }

  mutating func change(_ removed: [[UInt8]], _ added: [[UInt8]]) {
    lines += removed.map { ("-", $0) }
    lines += added.map { ("+", $0) }
    unchanged = 0
  }

  func text(context: Int) -> [UInt8] {
    let shown = lines.dropLast(max(0, unchanged - context))
    let oldCount = shown.count { $0.sign != "+" }
    let newCount = shown.count { $0.sign != "-" }
    var text = Array("@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n".utf8)
    for line in shown { text += String(line.sign).utf8 + line.text + [0x0A] }
    return text
  }
}
