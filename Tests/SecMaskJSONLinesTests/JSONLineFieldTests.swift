import SecMaskJSON
import Testing

@testable import SecMaskJSONLines

@Suite("JSON Lines: fields") struct JSONLineFieldTests {
  private func texts(
    _ path: String?, _ line: String, nested: Bool = false, required: Bool = true
  ) throws -> [String] {
    let field = JSONLineField(
      path: try path.map { try JSONFieldPath($0) }, takesNested: nested, isRequired: required)
    return try field.strings(in: Array(line.utf8)).values.map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test("members, elements, all")
  func paths() throws {
    let line = #"{"a": "1", "b": {"c": ["2", "3", {"c": "4"}], "0": "5"}, "d.e": "6", "*": "7", "": "8"}"#
    #expect(try texts("a", line) == ["1"])
    #expect(try texts("b.c.0", line) == ["2"])
    #expect(try texts("b.c.*", line) == ["2", "3"])
    #expect(try texts("b.c.*.c", line) == ["4"])
    #expect(try texts("b.0", line) == ["5"])
    #expect(try texts(#"d\.e"#, line) == ["6"])
    #expect(try texts(#"\*"#, line) == ["7"])
    #expect(try texts("*", line) == ["1", "6", "7", "8"])
    #expect(try texts(nil, line) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(try texts("1.a", #"[{"a":"x"},{"a":"y"}]"#) == ["y"])
    #expect(try texts(#"b.\0"#, #"{"b":["x"]}"#, required: false) == [])
    #expect(try texts("b.00", #"{"b":["x"]}"#, required: false) == [])
    #expect(try texts("b.99999999999999999999", #"{"b":["x"]}"#, required: false) == [])
  }

  @Test("names are compared by their meaning, byte for byte")
  func names() throws {
    #expect(try texts("message", #"{"\u006Dessage": "x"}"#) == ["x"])
    #expect(try texts("é", "{\"\\u00e9\": \"x\", \"e\u{301}\": \"y\"}") == ["x"])
    #expect(try texts("a", #"{"A": "x"}"#, required: false) == [])
  }

  @Test("a name that stands twice means both")
  func duplicates() throws {
    #expect(try texts("a.b", #"{"a":{"b":"1","b":"2"},"a":{"b":"3"}}"#) == ["1", "2", "3"])
  }

  @Test("values that are no strings are left alone, and lists and objects counted")
  func others() throws {
    let line = #"{"a": 1, "a": null, "a": ["x", {"k": "y"}], "a": "z", "b": "no"}"#
    let field = try JSONLineField(path: "a")
    let found = try field.strings(in: Array(line.utf8))
    #expect(found.values.count == 1 && found.fieldCount == 4 && found.nestedCount == 1)
    #expect(try texts("a", line, nested: true) == ["x", "y", "z"])
    let nested = try JSONLineField(path: "a", takesNested: true).strings(in: Array(line.utf8))
    #expect(nested.fieldCount == 4 && nested.nestedCount == 0)
  }

  @Test("lines without the field")
  func missing() throws {
    for line in [#"{"b": "x"}"#, "{}", "[]", "1", #""a""#, #"{"b": {"a": "x"}}"#] {
      #expect(try texts("a", line, required: false) == [])
      let error = #expect(throws: JSONLineError.self) {
        try JSONLineField(path: "a").strings(in: Array(line.utf8), number: 7)
      }
      #expect(error.map { "\($0)" } == "line 7: no field \"a\"")
    }
    // The way ends at a string.
    #expect(throws: JSONLineError.self) { try texts("a.b", #"{"a": "x"}"#) }
  }

  @Test("empty lines have no field to miss; values that are no objects have strings")
  func odd() throws {
    for line in ["", " ", "\r\n", "\t"] { #expect(try texts("a", line) == []) }
    #expect(try texts(nil, #""x""#) == ["x"])
    #expect(try texts(nil, #"["x", ["y"]]"#) == ["x", "y"])
    #expect(try texts(nil, "12 ") == [])
    #expect(try texts("a", "\u{FEFF}{\"a\": \"x\"}") == ["x"])
    #expect(try texts(nil, "{\"a\": NaN, \"b\": [-Infinity, Infinity], \"c\": \"x\"}") == ["x"])
  }

  @Test("halves of pairs, and bytes that are not UTF-8")
  func surrogates() throws {
    #expect(try texts(nil, #""\ud83d\ude42""#) == ["🙂"])
    #expect(try texts(nil, #""\ud83dx\ude42""#) == ["\u{FFFD}x\u{FFFD}"])
    #expect(try texts(nil, #""\ud83d\ud83d\ude42\ude42""#) == ["\u{FFFD}🙂\u{FFFD}"])
    #expect(try texts(nil, #""\ud83d\n\ud83d\u0041""#) == ["\u{FFFD}\n\u{FFFD}A"])
    let line = [0x22, 0xFF, 0xC3, 0x5C, 0x6E, 0x80, 0x22] as [UInt8]
    let value = try JSONLineField(path: nil).strings(in: line).values[0]
    #expect(value.text == [0xFF, 0xC3, 0x0A, 0x80])
    let masked = JSONLineEdit.replacing(in: line, [JSONLineEdit(value, 2..<3, by: [0xFE, 0x0A])])
    #expect(masked == [0x22, 0xFF, 0xC3, 0xFE, 0x5C, 0x6E, 0x80, 0x22])
  }

  @Test("an escape that a range cuts is replaced as a whole")
  func cutEscapes() throws {
    let line = Array(#"{"a":"x\ud83d\ude42y"}"#.utf8)
    let value = try JSONLineField(path: nil).strings(in: line).values[0]
    #expect(value.raw(2..<3) == 7..<19 && value.raw(0..<2) == 6..<19 && value.raw(5..<6) == 19..<20)
    #expect(value.decoded(10..<12) == 1..<5 && value.decoded(0..<7) == 0..<1)
    let edits = [JSONLineEdit(value, 3..<6, by: Array("\"".utf8)), JSONLineEdit(value, 1..<2, by: [])]
    #expect(String(decoding: JSONLineEdit.replacing(in: line, edits), as: UTF8.self) == #"{"a":"x\""}"#)
  }
}
