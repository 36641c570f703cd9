package import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// Standard input, whose beginning can be looked at before it is read.
package final class StandardInput: Sendable {
  private let ahead = Mutex<[UInt8]>([])

  package init() {}

  private static let most = 8 << 10

  /// Whether it begins like a unified diff. Waits for two lines, or its end.
  package func beginsLikeDiff() throws(FileError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.most, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let beginning = ahead.withLock { $0 }
      guard beginning.count < Self.most, beginning.count(where: { $0 == 0x0A }) < 2 else { break }
      let got = try FileDescriptor.standardInput.read(into: buffer, path: "-")
      if got == 0 { break }
      ahead.withLock { $0 += buffer[..<got] }
    }
    return ahead.withLock { UnifiedDiff.begins($0) }
  }

  /// Reads the next bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let taken = ahead.withLock { ahead in
      let piece = ahead.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      ahead.removeFirst(piece.count)
      return piece.count
    }
    if taken > 0 { return taken }
    return try FileDescriptor.standardInput.read(into: buffer, path: "-")
  }

  /// All of it as one text.
  package var text: some TextSource<StandardInputText> { OneText(StandardInputText(input: self)) }
}

/// Standard input as one text.
package struct StandardInputText: SourceText {
  let input: StandardInput

  package var path: String { "-" }
  package var innerPath: String { "-" }
  package var isNamed: Bool { true }
  package var isIdlePipe: Bool { false }
  package var mayBeArchive: Bool { true }

  package func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result {
    try body { try input.read(into: $0) }
  }
}

/// A source of one text.
struct OneText<Text: SourceText>: TextSource {
  private var text: Text?

  init(_ text: Text) { self.text = text }

  mutating func next() -> SourceItem<Text>? {
    defer { text = nil }
    return text.map { .text($0) }
  }
}
