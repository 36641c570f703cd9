import SecMaskArchives
import SecMaskTestSupport
import Testing

/// Bytes that come in pieces.
@Suite struct ByteStreamTests {
  /// Asking for many takes memory for those that there are.
  @Test(arguments: [10 << 20, 1 << 30]) func asksForNoMoreThanAPiece(count: Int) throws {
    var sample = SampleText(seed: 5)
    let bytes = Array(sample.prose(lines: 5_000).utf8)
    var rest = bytes[...]
    var largest = 0
    let stream = ByteStream { buffer in
      largest = max(largest, buffer.count)
      let piece = rest.prefix(min(buffer.count, 777))
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    #expect(try Array(stream.peek(count)) == bytes)
    #expect(largest <= 64 << 10)
    // They stay to be read.
    #expect(try Array(stream.peek(1_000)) == Array(bytes[..<1_000]))
    #expect(stream.atHand.count == bytes.count)
  }
}
