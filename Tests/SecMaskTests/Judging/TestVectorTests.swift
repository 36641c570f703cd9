import SecMaskTestSupport
import Testing

@testable import SecMask

/// Keys that are published to test ciphers.
@Suite("Test vectors")
struct TestVectorTests {
  private func isKey(_ before: String, _ value: String) -> Bool {
    let text = Array((before + value + "\n").utf8)
    return TestVector.isKey(
      Surroundings(before.utf8.count..<before.utf8.count + value.utf8.count, in: text))
  }

  private var hex: String {
    var sample = SampleText(seed: 1)
    return sample.fill("{hex:32}")
  }

  @Test(arguments: [
    "Count = 3\nKey = ", "COUNT = 0\r\nKEY = ", "[Keylen = 128]\n\nCount = 0\nKey = ",
    "    [Alen = 0, Plen = 0, Nlen = 7, Tlen = 4]\n\n    Key = ", "Nlen = 13\nTlen = 16\n\nKey = ",
  ]) func keys(before: String) {
    #expect(isKey(before, hex))
  }

  @Test(arguments: [
    "Key = ", "Count = 3\napi_key = ", "Count = 3\nKey: ", "Count = many\nKey = ",
    "Content-Length = 3\nKey = ",
    "# count = 3 of them\nkey = ", "Count = 3\nKey = x ",
  ]) func notKeys(before: String) {
    #expect(!isKey(before, hex))
  }

  @Test func onlyHex() {
    var sample = SampleText(seed: 2)
    #expect(!isKey("Count = 3\nKey = ", "g" + sample.fill("{alnum:31}")))
    #expect(!isKey("Count = 3\nKey = ", "abc"))
    #expect(!isKey("Count = 3\n" + String(repeating: " ", count: 400) + "\nKey = ", hex))
  }
}
