import SecMaskJSON
import Testing

@Suite("JSON: the cursor") struct JSONCursorTests {
  private typealias Cursor = JSONCursor<JSONError>

  private func string(_ text: [UInt8], _ leniency: JSONLeniency = []) throws(JSONError) -> [UInt8] {
    try Cursor.read(text, leniency: leniency) { (cursor) throws(JSONError) in
      var output: [UInt8] = []
      try cursor.readString(into: &output)
      return output
    }
  }

  private func integer(_ text: String) throws(JSONError) -> Int? {
    try Cursor.read(Array(text.utf8)) { (cursor) throws(JSONError) in try cursor.readInteger() }
  }

  private func skip(_ text: String) throws(JSONError) {
    try Cursor.read(Array(text.utf8)) { (cursor) throws(JSONError) in try cursor.skipValue() }
  }

  @Test("escapes are resolved, by every way to read a string") func strings() throws {
    let text = Array(#" "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é漢😀" "#.utf8)
    let expected = Array("a\"\\/\u{8}\u{C}\n\r\té😀é漢😀".utf8)
    #expect(try string(text) == expected)
    #expect(
      try Cursor.read(text) { (cursor) throws(JSONError) in try cursor.readString() }.utf8.elementsEqual(
        expected))
    let mapped = try Cursor.read(text) { (cursor) throws(JSONError) in try cursor.readMappedString() }
    #expect(mapped.text == expected && mapped.rawRange == 2..<text.count - 2)
    #expect(mapped.raw(0..<expected.count) == mapped.rawRange)
    #expect(mapped.raw(1..<2) == 3..<5 && mapped.decoded(4..<6) == 1..<3)
    try skip(String(decoding: text, as: UTF8.self))
  }

  @Test(
    "broken strings",
    arguments: [
      (#""\x""#, .invalidEscape, 2), (#""\ud800""#, .loneSurrogate, 7),
      (#""\ud800\u0041""#, .loneSurrogate, 13),
      (#""\udc00""#, .loneSurrogate, 7), (#""\u00g0""#, .invalidEscape, 5), ("\"a", .unexpectedEnd, 2),
      ("\"a\\", .unexpectedEnd, 3), ("\"\n\"", .controlCharacter, 1), (#""\u12"#, .unexpectedEnd, 5),
      ("a", .unexpectedByte, 0),
    ] as [(String, JSONProblem, Int)])
  func brokenStrings(text: String, problem: JSONProblem, offset: Int) {
    #expect(throws: JSONError(problem, at: offset)) { try string(Array(text.utf8)) }
    #expect(throws: JSONError(problem, at: offset)) {
      try Cursor.read(Array(text.utf8)) { (cursor) throws(JSONError) in _ = try cursor.readMappedString() }
    }
  }

  @Test("what is lenient, and only then") func leniency() throws {
    let invalid: [UInt8] = [0x22, 0x61, 0xFF, 0x22]
    #expect(throws: JSONError(.invalidUTF8, at: 2)) { try string(invalid) }
    #expect(try string(invalid, .uncheckedUTF8) == [0x61, 0xFF])
    #expect(throws: JSONError(.unexpectedByte, at: 0)) { try string([0xEF, 0xBB, 0xBF, 0x22, 0x22]) }
    #expect(try string([0xEF, 0xBB, 0xBF, 0x22, 0x22], .byteOrderMark) == [])
    for (text, meaning) in [
      (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\n""#, "\u{FFFD}\n"),
      (#""\ud800\ud83d\ude00""#, "\u{FFFD}😀"),
    ] {
      #expect(try string(Array(text.utf8), .loneSurrogates) == Array(meaning.utf8))
    }
  }

  @Test("integers, and numbers that are none") func integers() throws {
    #expect(try integer(" -12 ") == -12)
    #expect(try integer("0") == 0)
    for text in ["1.5e-3", "1e2", "1.0", "9223372036854775808", "-99999999999999999999"] {
      #expect(try integer(text) == nil)
    }
    for broken in ["", "01", "-", "1.", "1e", "+1", "NaN", "1 2", "x", "1.e2"] {
      #expect(throws: JSONError.self) { try integer(broken) }
    }
  }

  @Test("values are skipped, and checked on the way") func skipping() throws {
    for text in [
      "1", "-0.5e+3", "true", "null", #""\u0041""#, "[]", "{}", #"[1,{"b":[]},[[]]]"#, #"{ "x" : { } }"#,
    ] {
      try skip(text)
    }
    for text in ["", "[1,]", #"{"a"}"#, #"{"a":1,}"#, "{1:2}", "tru", "[", "[}", "1 2", "'a'", "[1 2]"] {
      #expect(throws: JSONError.self) { try skip(text) }
    }
    let limit = Cursor.skippedDepthLimit
    try skip(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
    #expect(throws: JSONError(.nestedTooDeep, at: limit + 1)) {
      try skip(String(repeating: "[", count: 1_000_000))
    }
    #expect(throws: JSONError.self) { try skip(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test("an object and a list, element by element") func containers() throws {
    let text = Array(#"{"a": [1, 2, 3], "é": [], "a": [4]}"#.utf8)
    let sums = try Cursor.read(text) { (cursor) throws(JSONError) -> [String] in
      var sums: [String] = []
      try cursor.readObject { (cursor, key) throws(JSONError) in
        var sum = 0
        try cursor.readList { (cursor) throws(JSONError) in sum += try cursor.readInteger() ?? 0 }
        sums.append("\(String(decoding: key, as: UTF8.self)) \(sum)")
      }
      return sums
    }
    #expect(sums == ["a 6", "é 0", "a 4"])
  }

  @Test("no error says what stands in the text") func content() {
    let error = #expect(throws: JSONError.self) { try string(Array("\"unspeakable\\q\"".utf8)) }
    #expect(error.map { "\($0)" } == "not valid JSON at byte 13: invalid escape in a string")
  }
}
