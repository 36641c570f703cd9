import SecMaskJSON
import SecMaskTestSupport
import Testing

@testable import SecMaskJSONLines

@Suite("JSON Lines: errors") struct JSONLineErrorTests {
  @Test(
    "what is wrong, and where",
    arguments: [
      ("{", .unexpectedEnd, 1), ("[", .unexpectedEnd, 1), (#"{"a""#, .unexpectedEnd, 4),
      (#"{"a":"#, .unexpectedEnd, 5), (#"{"a":1"#, .unexpectedEnd, 6), (#"{"a":1,"#, .unexpectedEnd, 7),
      (#"{"a":"x"#, .unexpectedEnd, 7), (#"{"a":"\"#, .unexpectedEnd, 7),
      (#"{"a":"\u00"#, .unexpectedEnd, 10),
      ("tru", .unexpectedEnd, 3), ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2),
      ("1e", .unexpectedEnd, 2),
      ("x", .unexpectedByte, 0), ("'a'", .unexpectedByte, 0), ("{a:1}", .unexpectedByte, 1),
      ("{1:1}", .unexpectedByte, 1), (#"{"a" 1}"#, .unexpectedByte, 5),
      (#"{"a":1 "b":2}"#, .unexpectedByte, 7),
      (#"{"a":1,}"#, .unexpectedByte, 7), ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1),
      ("[1 2]", .unexpectedByte, 3), ("[1}", .unexpectedByte, 2), (#"{"a":1]"#, .unexpectedByte, 6),
      ("trux", .unexpectedByte, 3), ("[nul]", .unexpectedByte, 4), ("\u{0}", .unexpectedByte, 0),
      (#"{"a":"\x"}"#, .invalidEscape, 7), (#"{"a":"\u12g4"}"#, .invalidEscape, 10),
      (#"{"\u12g4":1}"#, .invalidEscape, 6), (#""\ud83d\u12g4""#, .invalidEscape, 11),
      ("{\"a\":\"\n\"}", .controlCharacter, 6), ("{\"\t\":1}", .controlCharacter, 2),
      ("01", .invalidNumber, 1), ("[-x]", .invalidNumber, 2), ("[1.x]", .invalidNumber, 3),
      ("[1e+x]", .invalidNumber, 4), ("[1.2.3]", .invalidNumber, 4), ("[0x1F]", .invalidNumber, 2),
      ("[1a]", .invalidNumber, 2), ("{} {}", .trailingBytes, 3), ("1 2", .trailingBytes, 2),
      (#""a"b"#, .trailingBytes, 3), ("{}]", .trailingBytes, 2),
    ] as [(String, JSONProblem, Int)])
  func problems(line: String, problem: JSONProblem, offset: Int) throws {
    // Whether the strings are wanted or not.
    for path in [nil, try JSONFieldPath("a"), try JSONFieldPath("z")] {
      let error = #expect(throws: JSONLineError.self) {
        try JSONLineField(path: path, isRequired: false).strings(in: Array(line.utf8), number: 3)
      }
      #expect(error?.problem == .json(problem) && error?.offset == offset && error?.line == 3)
    }
  }

  @Test("depth")
  func depth() throws {
    let limit = JSONLineScanner.depthLimit
    for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
      func line(_ depth: Int) -> [UInt8] {
        Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
      }
      let field = JSONLineField(path: nil)
      #expect(try field.strings(in: line(limit)).values.isEmpty)
      let error = #expect(throws: JSONLineError.self) { try field.strings(in: line(limit + 1)) }
      #expect(error?.problem == .json(.nestedTooDeep) && error?.offset == limit * open.utf8.count)
      // No call stack that a million of them could exhaust.
      #expect(throws: JSONLineError.self) { try field.strings(in: line(1_000_000)) }
    }
  }

  @Test("no error says what stands in the line")
  func content() throws {
    var sample = SampleText(seed: 3)
    let token = sample.token()
    for line in [
      "\(token)", "{\"a\":\"\(token)", "{\"a\":\"\(token)\"}x", "[\(token)]", "{\"\(token)\":\"\\q\"}",
    ] {
      let error = #expect(throws: JSONLineError.self) {
        try JSONLineField(path: "b").strings(in: Array(line.utf8), number: 1)
      }
      let text = error.map { "\($0) \(String(reflecting: $0))" } ?? token
      #expect(!text.contains(token.prefix(12)))
    }
  }

  @Test("paths that are none", arguments: ["", ".", "a.", ".a", "a..b", "a\\", "a.b\\"])
  func paths(text: String) {
    #expect(throws: JSONFieldPathError.self) { try JSONFieldPath(text) }
  }

  @Test("descriptions are fit for a terminal")
  func printable() throws {
    #expect("\(try JSONFieldPath("a\u{1B}[2J"))" == "a\\u{1b}[2J")
    let error = #expect(throws: JSONFieldPathError.self) { try JSONFieldPath("\n.") }
    #expect(error.map { "\($0)" }?.contains("\n") == false)
  }
}
