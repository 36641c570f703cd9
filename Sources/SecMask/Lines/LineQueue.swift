/// Text on its way in, cut into lines of bounded length.
package struct LineQueue {
  /// A line with its line feed, or a part of one that is too long.
  package struct Line {
    package let bytes: [UInt8]
    /// False for the second part of a line and the later ones.
    package let beginsLine: Bool
    /// False for parts.
    package let isWhole: Bool

    /// Whether the line feed is there.
    var hasFeed: Bool { bytes.last == 0x0A }

    /// What stands before the line feed.
    var text: ArraySlice<UInt8> { hasFeed ? bytes.dropLast() : bytes[...] }
  }

  /// Most bytes of a line, its line feed counted.
  let longest: Int
  private var lines: [Line] = []
  private var current: [UInt8] = []
  /// Whether a part of the current line has been cut off.
  private var isCut = false
  /// Bytes of the lines that are complete.
  private(set) var byteCount = 0

  package init(longest: Int) { self.longest = longest }

  /// Adds bytes, and hands over complete lines as often as they have so many bytes together.
  package mutating func append(_ bytes: some Collection<UInt8>, batch: Int, _ body: ([Line]) -> Void) {
    // Bytes that lie side by side are gone through as such: one at a time through a collection of any kind, they cost twenty times as much.
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { take($0, batch: batch, body) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { take($0, batch: batch, body) } }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, batch: Int, _ body: ([Line]) -> Void) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(longest - current.count)
      let feed = part.firstIndex(of: 0x0A)
      let piece = feed.map { part[...$0] } ?? part
      current += piece
      rest = rest[piece.endIndex...]
      if feed != nil { endLine() } else if current.count == longest { cut() }
      if byteCount >= batch { body(takeLines()) }
    }
  }

  /// The text ends here.
  package mutating func finish() {
    if !current.isEmpty { endLine() }
    isCut = false
  }

  /// The complete lines; they are forgotten here.
  package mutating func takeLines() -> [Line] {
    defer {
      lines = []
      byteCount = 0
    }
    return lines
  }

  private mutating func endLine() {
    add(isWhole: !isCut)
    isCut = false
  }

  private mutating func cut() {
    add(isWhole: false)
    isCut = true
  }

  private mutating func add(isWhole: Bool) {
    lines.append(Line(bytes: current, beginsLine: !isCut, isWhole: isWhole))
    byteCount += current.count
    current = []
  }
}
