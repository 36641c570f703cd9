import Safetensors
import SecMaskJSON
import Testing

/// Cases 1 to 7: length and text of the header, names, `__metadata__`.
@Suite struct HeaderTests {
  @Test("1: shorter than the header's length")
  func tooShort() {
    for count in 0..<8 {
      #expect(throws: SafetensorsError.fileTooShort(file: "f", byteCount: count)) {
        try SafetensorsFile(bytes: [UInt8](repeating: 0, count: count), file: "f")
      }
    }
  }

  @Test("2: header length: 100,000,000 is allowed, more is not")
  func lengthLimit() throws {
    let limit = SafetensorsFile.headerLimit
    #expect(limit == 100_000_000)
    for length in [UInt64(limit) + 1, 1 << 31, 1 << 63, .max] {
      #expect(throws: SafetensorsError.headerTooLarge(file: "f", expected: limit, found: length)) {
        try SafetensorsFile(bytes: rawFile(Array("{}".utf8), data: [], length: length), file: "f")
      }
    }
    var header = [UInt8](repeating: UInt8(ascii: " "), count: limit)
    header.replaceSubrange(0..<2, with: "{}".utf8)
    #expect(try SafetensorsFile(bytes: rawFile(header, data: [])).tensors.isEmpty)
  }

  @Test("3: the header passes the file's end", arguments: [3, 100, 100_000_000])
  func headerTruncated(length: Int) {
    let bytes = rawFile(Array("{}".utf8), data: [], length: UInt64(length))
    #expect(
      throws: SafetensorsError.headerTruncated(file: "f", expected: 8 + length, found: 10)
    ) { try SafetensorsFile(bytes: bytes, file: "f") }
  }

  @Test("4: not UTF-8", arguments: invalidUTF8)
  func invalidText(bytes: [UInt8]) {
    // Behind 0 to 8 ASCII bytes, so that it stands anywhere in a word of eight.
    for padding in 0...8 {
      let text = Array(repeating: UInt8(ascii: " "), count: padding) + Array(#"{"a"#.utf8)
      #expect(throws: SafetensorsError.headerNotUTF8(file: "f", offset: text.count)) {
        try SafetensorsFile(bytes: rawFile(text + bytes, data: []), file: "f")
      }
    }
  }

  @Test("4: not JSON, truncated", arguments: notJSON)
  func invalidJSON(text: String, offset: Int, problem: JSONProblem) {
    #expect(throws: SafetensorsError.invalidJSON(file: "f", offset: offset, problem: problem)) {
      try open(text)
    }
  }

  @Test("4: deep nesting and huge headers take neither stack nor quadratic time")
  func deepAndHuge() throws {
    let deep = String(repeating: #"[{"x":"#, count: 200_000)
    #expect(throws: SafetensorsError.self) { try open(#"{"a":{"x":"# + deep) }
    #expect(throws: SafetensorsError.self) { try open(String(repeating: "[", count: 1_000_000)) }
    let allowed = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    try open(#"{"a":{"x":\#(allowed),"# + entry().dropFirst(5) + "}", data: 4)
    #expect(throws: SafetensorsError.self) {
      try open(#"{"a":{"x":[\#(allowed)],"# + entry().dropFirst(5) + "}", data: 4)
    }
    let many = (0..<20_000).map { entry("\($0)", dtype: "U8", shape: "[0]", offsets: "[0,0]") }
    #expect(try open("{" + many.joined(separator: ",") + "}").names.count == 20_000)
  }

  @Test("4: members that the format does not know are skipped, whatever they hold")
  func unknownMembers() throws {
    let values = [
      "1", "-0.5e+3", "true", "false", "null", #""\u0041""#, "[]", "{}", #"[1,{"b":[]},[[]]]"#,
      #"{ "x" : { } , "y" : [ ] }"#,
    ]
    for value in values {
      try open(#"{"a":{"x":\#(value),"# + entry().dropFirst(5) + "}", data: 4)
    }
  }

  @Test("5: white space before { and after }")
  func whiteSpace() throws {
    let spaced =
      " \n\r\t { \n\"a\" : { \"shape\" : [ 1 , 1 ] ,\t\"data_offsets\" : [ 0 , 4 ] , \"dtype\" : \"F32\" } } \n"
    #expect(try open(spaced, data: 4).tensor(named: "a").shape == [1, 1])
  }

  @Test("6: duplicate names, compared as bytes after unescaping")
  func duplicateNames() throws {
    for second in ["a", #"\u0061"#] {
      #expect(throws: SafetensorsError.duplicateName(file: "f", tensor: nil, name: "a")) {
        try open("{\(entry("a")),\(entry(second, offsets: "[4,8]"))}", data: 8)
      }
    }
    // Canonically equivalent, and yet two names.
    let two = try open("{\(entry("\u{E9}")),\(entry("e\u{301}", offsets: "[4,8]"))}", data: 8)
    #expect(try two.tensor(named: "\u{E9}").dataOffsets == 0..<4)
    #expect(try two.tensor(named: "e\u{301}").dataOffsets == 4..<8)
    #expect(throws: SafetensorsError.duplicateName(file: "f", tensor: "a", name: "shape")) {
      try open(#"{"a":{"shape":[1],"# + entry().dropFirst(5) + "}", data: 4)
    }
  }

  @Test("7: __metadata__ is optional and holds strings only")
  func metadata() throws {
    #expect(try open("{}").metadata.entries.isEmpty)
    let file = try open(#"{"__metadata__":{"format":"pt","\ud83d\ude00\n":"\"\\\/\b\f\t\r"}}"#)
    #expect(file.metadata["format"] == "pt")
    #expect(file.metadata["\u{1F600}\n"] == "\"\\/\u{8}\u{C}\t\r")
    #expect(file.metadata["other"] == nil)
    #expect(try open(#"{"__metadata__":{"k":"\u00E9\u00ea\u0000"}}"#).metadata["k"] == "éê\0")
    for value in ["1", "null", "[]", #""x""#] {
      #expect(throws: SafetensorsError.invalidMetadata(file: "f", key: nil)) {
        try open(#"{"__metadata__":\#(value)}"#)
      }
    }
    for value in ["1", "null", "[]", "{}"] {
      #expect(throws: SafetensorsError.invalidMetadata(file: "f", key: "k")) {
        try open(#"{"__metadata__":{"k":\#(value)}}"#)
      }
    }
    #expect(throws: SafetensorsError.duplicateName(file: "f", tensor: "__metadata__", name: "k")) {
      try open(#"{"__metadata__":{"k":"1","k":"2"}}"#)
    }
    #expect(throws: SafetensorsError.duplicateName(file: "f", tensor: nil, name: "__metadata__")) {
      try open(#"{"__metadata__":{},"__metadata__":{}}"#)
    }
  }
}

/// Truncated, overlong, surrogates, beyond U+10FFFF, stray continuation.
private let invalidUTF8: [[UInt8]] = [
  [0x80], [0xBF, 0x22], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x22], [0xE0, 0x9F, 0x80],
  [0xE2, 0x82], [0xE2, 0x82, 0x22], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
  [0xF0, 0x9F, 0x98], [0xF0, 0x9F, 0x98, 0x22], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
]

private let notJSON: [(String, Int, JSONProblem)] = [
  ("", 0, .unexpectedEnd), ("  ", 2, .unexpectedEnd), ("{", 1, .unexpectedEnd),
  ("[]", 0, .unexpectedByte), ("null", 0, .unexpectedByte), ("{]", 1, .unexpectedByte),
  ("{}x", 2, .trailingBytes), ("{}{}", 2, .trailingBytes), ("{}\0", 2, .trailingBytes),
  ("\u{FEFF}{}", 0, .unexpectedByte), ("{,}", 1, .unexpectedByte), ("{'a':1}", 1, .unexpectedByte),
  ("{a:1}", 1, .unexpectedByte), (#"{"a"}"#, 4, .unexpectedByte), (#"{"a":{"#, 6, .unexpectedEnd),
  (#"{"a":{}"#, 7, .unexpectedEnd), (#"{"a":{},}"#, 8, .unexpectedByte),
  (#"{"a"#, 3, .unexpectedEnd), ("{\"a\n\":{}}", 3, .controlCharacter),
  (#"{"\x":{}}"#, 3, .invalidEscape), (#"{"\u12g4":{}}"#, 6, .invalidEscape),
  (#"{"\"#, 3, .unexpectedEnd), (#"{"\u12"#, 6, .unexpectedEnd),
  (#"{"\udc00":{}}"#, 8, .loneSurrogate), (#"{"\ud800":{}}"#, 8, .loneSurrogate),
  (#"{"\ud800\n":{}}"#, 9, .loneSurrogate), (#"{"\ud800\ud800":{}}"#, 14, .loneSurrogate),
  (#"{"a":{"x":01}}"#, 11, .unexpectedByte), (#"{"a":{"x":-}}"#, 11, .invalidNumber),
  (#"{"a":{"x":1.}}"#, 12, .invalidNumber), (#"{"a":{"x":1e}}"#, 12, .invalidNumber),
  (#"{"a":{"x":tru}}"#, 13, .unexpectedByte), (#"{"a":{"x":NaN}}"#, 10, .unexpectedByte),
  (#"{"a":{"x":[1,]}}"#, 13, .unexpectedByte), (#"{"a":{"x":{1:2}}}"#, 11, .unexpectedByte),
  (#"{"a":{"x":[}}}"#, 11, .unexpectedByte),
]
