import SecMaskJSON
import Testing

@Suite("JSON: writing of strings") struct JSONTextTests {
  private func quoted(_ text: String, _ spelling: JSONText.Spelling = .printable) -> String {
    var output: [UInt8] = []
    JSONText.append(text, to: &output, spelling)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("what must be escaped, and what a terminal would obey") func spellings() {
    let text = "a\"\\/\n\r\t\u{8}\u{C}\u{1B}\u{7F}é"
    #expect(quoted(text) == #""a\"\\/\n\r\t\u0008\u000c\u001b\u007fé""#)
    #expect(quoted(text, .safetensors) == #""a\"\\/\n\r\t\b\f\u001b"# + "\u{7F}é\"")
  }

  @Test("bytes that are not UTF-8 stay") func bytes() {
    var output: [UInt8] = []
    JSONText.appendCharacters([0x61, 0xFF, 0x0A], to: &output)
    #expect(output == [0x61, 0xFF, 0x5C, 0x6E])
  }

  @Test("what is written is read again", arguments: JSONText.Spelling.all) func again(
    spelling: JSONText.Spelling
  ) throws {
    let text = String(String.UnicodeScalarView((0..<0x300).compactMap { Unicode.Scalar($0) }))
    let read = try JSONCursor<JSONError>.read(Array(quoted(text, spelling).utf8)) {
      (cursor) throws(JSONError) in try cursor.readString()
    }
    #expect(read.utf8.elementsEqual(text.utf8))
  }
}

extension JSONText.Spelling {
  fileprivate static let all: [JSONText.Spelling] = [.printable, .safetensors]
}
