package import SecMaskArchives

/// Where texts come from, one after another: files that somebody names, a walk through folders.
package protocol TextSource<Text> {
  associatedtype Text: SourceText

  /// The next text, or something that is left out; nil at the end.
  mutating func next() -> SourceItem<Text>?
}

/// What a source comes upon.
package enum SourceItem<Text: Sendable>: Sendable {
  case text(Text)
  /// Something that is left out, with the reason; `named` when the user named it himself.
  case skipped(path: String, reason: TreeSkip, named: Bool)
  /// The end of a group of texts that belong together, such as those of a commit, by its name.
  case reached(String)
}

/// A text with its origin, not yet open.
package protocol SourceText: Sendable {
  /// Reads the next bytes into a buffer; returns how many, 0 at the end.
  typealias Read = (UnsafeMutableRawBufferPointer) throws -> Int

  /// Where it is from, as the user should see it: a path or another label; `-` is standard input.
  var path: String { get }
  /// The path in the bytes that the file system has for it, where ``path`` cannot hold them.
  var pathBytes: [UInt8] { get }
  /// Path below the root of the source; the last part of the path when there is no other root.
  var innerPath: String { get }
  /// Whether the user named it himself.
  var isNamed: Bool { get }
  /// Whether nobody writes to it: asked when it was empty.
  var isIdlePipe: Bool { get }
  /// Where it stands in what it was taken from.
  var placement: TextPlacement { get }

  /// Whether archives are looked into, if it is one.
  var mayBeArchive: Bool { get }

  /// Opens it, hands over what reads its bytes, and closes it.
  func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result

  /// The same with what reads it at any place; that gives nil where the bytes come one after another.
  func withPlaces<Result>(_ body: (Read, () -> RandomBytes?) throws -> Result) throws -> Result
}

extension ArraySlice<UInt8> {
  /// Moves as many bytes from the beginning into a buffer as it takes; returns how many, 0 where none are left.
  package mutating func move(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let piece = prefix(buffer.count)
    buffer.copyBytes(from: piece)
    removeFirst(piece.count)
    return piece.count
  }
}

extension SourceText {
  /// That of a whole file.
  package var placement: TextPlacement { TextPlacement() }
  package var pathBytes: [UInt8] { Array(path.utf8) }
  package var mayBeArchive: Bool { false }

  package func withPlaces<Result>(_ body: (Read, () -> RandomBytes?) throws -> Result) throws -> Result {
    try withBytes { read in try withoutActuallyEscaping(read) { read in try body(read) { nil } } }
  }
}
