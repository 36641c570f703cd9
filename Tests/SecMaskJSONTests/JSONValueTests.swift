import SecMaskJSON
import Testing

@Suite("JSON: trees") struct JSONValueTests {
  private func parse(_ text: String, allowsRepeatedKeys: Bool = false) throws(JSONError) -> JSONValue {
    try parse(Array(text.utf8), allowsRepeatedKeys)
  }

  private func parse(_ text: [UInt8], _ allowsRepeatedKeys: Bool = false) throws(JSONError) -> JSONValue {
    try JSONCursor<JSONError>.read(text) { (cursor) throws(JSONError) in
      try cursor.readValue(allowsRepeatedKeys: allowsRepeatedKeys)
    }
  }

  @Test("values and members") func values() throws {
    let value = try parse(#" {"a": [1, -2.50, 1e-12, "x\n\u00e9"], "b": {"c": true, "d": null}, "": false} "#)
    #expect(value["a"]?.elements?.map(\.integer) == [1, nil, nil, nil])
    #expect(value["a"]?.elements?.map(\.double) == [1, -2.5, 1e-12, nil])
    #expect(value["a"]?.elements?.last?.text == "x\né")
    #expect(value["b"]?["c"]?.boolean == true)
    #expect(value["b"]?["d"] == nil && value["b"]?.member("d") != nil && value["b"]?.member("e") == nil)
    #expect(value[""]?.boolean == false)
    #expect(value["c"] == nil)
    #expect(value["a"]?["0"] == nil)
  }

  @Test("what was read is written again, numbers as they were") func text() throws {
    let text = """
      {
        "n": 1e-05,
        "m": 1.50,
        "list": [
          "a\\"\\\\\\n\\u0001é",
          [],
          {},
          null
        ],
        "yes": true
      }

      """
    #expect(try parse(text).text(.everyValue) == Array(text.utf8))
  }

  @Test("lists and objects without others inside them are one line") func oneLine() {
    let value = JSONValue.object([
      ("list", .array([.integer(1), .init("a\n"), .init(nil)])), ("none", .array([])),
      ("inner", .object([("deep", .object([("x", .boolean(true)), ("y", .null)]))])),
    ])
    let text = """
      {
        "list": [1, "a\\n", null],
        "none": [],
        "inner": {
          "deep": {"x": true, "y": null}
        }
      }

      """
    #expect(String(decoding: value.text(.innermostOnOneLine), as: UTF8.self) == text)
    #expect(JSONValue.object([]).text(.innermostOnOneLine) == Array("{}\n".utf8))
  }

  @Test(
    "what is not JSON",
    arguments: [
      "", " ", "{", "[1,]", "{\"a\":1,}", "tru", "nul", "01", "-", "1.", "+1", "NaN", "'a'", "{} {}",
      "[1 2]", "{\"a\" 1}", "\"\u{1}\"", "{1: 2}", "\"\\x\"", "\"\\ud800\"",
    ])
  func malformed(text: String) {
    #expect(throws: JSONError.self) { try parse(text) }
  }

  @Test("a key that stands twice, by its bytes") func duplicates() throws {
    #expect(throws: JSONError(.duplicateKey, at: 18)) {
      try parse(#"{"a": 1, "\u0061": 2}"#)
    }
    #expect(try parse(#"{"a": 1, "a": 2}"#, allowsRepeatedKeys: true)["a"]?.integer == 2)
    #expect(try parse(#"{"\u00e9": 1, "e\u0301": 2}"#)["e\u{301}"]?.integer == 2)
  }

  @Test("nesting is bounded") func nesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try parse(nested(JSONValue.depthLimit))
    for depth in [JSONValue.depthLimit + 1, 1_000_000] {
      #expect(
        throws: JSONError(.nestedTooDeep, at: JSONValue.depthLimit)
      ) { try parse(nested(depth)) }
    }
  }

  @Test("every truncation is an error") func truncations() throws {
    let text = Array(#"{"a": [1.5, {"b": "c\u00e9"}], "d": true}"#.utf8)
    for count in 0..<text.count {
      #expect(throws: JSONError.self) {
        try parse(Array(text.prefix(count)))
      }
    }
  }
}
