import SecMaskTestSupport
import Testing

@testable import SecMask

/// Encoded data is read at its beginning only.
@Suite("Opaque data")
struct OpaqueRunTests {
  private func read(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    var cutter = SegmentCutter(router: DefaultRouter())
    return cutter.take(bytes, origin: 0, ends: true).reduce(0) { $0 + $1.judged.count }
  }

  @Test func oneEnormousToken() {
    var sample = SampleText(seed: 1)
    let blob = sample.fill("{base64:300000}")
    let read = read("image = \"\(blob)\"\n")
    #expect(read > 4_000 && read < 40_000, "\(read)")
  }

  @Test func dataOfAnAddress() {
    var sample = SampleText(seed: 5)
    let map = "//# sourceMappingURL=data:application/json;charset=utf-8;base64,"
    #expect(read(map + sample.fill("{base64:9000}")) == 0)
    // Between two ends of a line, and in the middle of one of many.
    #expect(read("<p>\n<img src=\"data:image/png;base64," + sample.fill("{base64:300}") + "\">\n<p>\n") == 0)
    #expect(read(map + sample.fill("{base64:9000}") + "\nsecret = " + sample.fill("{alnum:40}")) > 0)
  }

  @Test func whatIsNoAddressIsRead() {
    var sample = SampleText(seed: 6)
    #expect(read("credentials;base64," + sample.fill("{base64:300}")) > 0)
    #expect(read("data:image/png;base64,iVBOR " + sample.fill("{base64:300}")) > 0)
    let long = "data:image/png;base64," + sample.fill("{base64:3000}")
    #expect(read(long + "\" token=\"" + sample.fill("{alnum:40}") + "\"") > 0)
  }

  @Test func linesOfOneLength() {
    var sample = SampleText(seed: 2)
    let lines = (0..<4_000).map { _ in sample.fill("{base64:76}") }.joined(separator: "\n")
    let read = read(lines)
    #expect(read > 4_000 && read < 40_000, "\(read)")
  }

  @Test func aListOfKeysIsReadToItsEnd() {
    var sample = SampleText(seed: 3)
    let lines = (0..<2_000).map { _ in "api_key = " + sample.fill("{hex:64}") }.joined(separator: "\n")
    #expect(read(lines) == lines.utf8.count)
    let tokens = (0..<2_000).map { _ in sample.fill("{alnum:40}") }.joined(separator: "\n")
    #expect(read(tokens) == tokens.utf8.count)
  }

  @Test func aKeyIsReadToItsEnd() {
    var sample = SampleText(seed: 4)
    // 8,192 bits of RSA in one line and in many.
    let key = sample.fill("{base64:6300}")
    let text = "private_key: \(key)\n"
    #expect(read(text) == text.utf8.count)
    let wrapped = stride(from: 0, to: 6_300, by: 63).map { start in
      String(key.dropFirst(start).prefix(63))
    }.joined(separator: "\n")
    #expect(read("private_key: |\n" + wrapped) > 6_300)
  }
}
