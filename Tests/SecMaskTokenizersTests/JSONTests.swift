import Testing

@testable import SecMaskTokenizers

struct JSONTests {
  private func read(_ text: String) throws -> JSONValue { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws -> JSONValue {
    var cursor = JSONCursor(bytes)
    let value = try cursor.readValue()
    try cursor.expectEnd()
    return value
  }

  @Test func strings() throws {
    #expect(try read(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#).text == "a\"\\/\u{8}\u{C}\n\r\té😀")
    #expect(try read("\"é漢😀\"").text == "é漢😀")
    for broken in [
      #""\x""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, #""\u00g0""#, "\"a", "\"a\\", "\"\n\"",
      #""\u12"#,
    ] {
      #expect(throws: TokenizerError.self) { try read(broken) }
    }
    #expect(throws: TokenizerError.malformedJSON(offset: 2, problem: "not UTF-8")) {
      try read([0x22, 0x61, 0xFF, 0x22])
    }
  }

  @Test func equivalentKeysAreDifferentKeys() throws {
    let value = try read("{\"é\":1,\"e\u{301}\":2}")
    #expect(value["é"]?.integer == 1 && value["e\u{301}"]?.integer == 2)
  }

  @Test func numbersAndWords() throws {
    #expect(try read(" -12 ").integer == -12)
    #expect(try read("1.5e-3").integer == nil)
    #expect(try read("9223372036854775808").integer == nil)
    #expect(try read("[true,false,null]").array?.count == 3)
    for broken in [
      "", "01", "-", "1.", "1e", "tru", "nul", "[1,]", "[1", "{\"a\"}", "{\"a\":1,}", "{1:2}", "1 2", "+1",
      "NaN",
    ] {
      #expect(throws: TokenizerError.self) { try read(broken) }
    }
  }

  @Test func deepNestingIsAnError() {
    #expect(throws: TokenizerError.self) { try read(String(repeating: "[", count: 1_000_000)) }
    #expect(throws: TokenizerError.self) { try read(String(repeating: "{\"a\":", count: 1_000_000)) }
  }

  @Test func byteOrderMark() throws {
    #expect(try read([0xEF, 0xBB, 0xBF, 0x31]).integer == 1)
  }
}
