import SecMaskTensor
import Testing

@testable import TransformerLayers

@Suite("config.json")
struct ConfigurationFileTests {
  private func file(_ text: String) throws -> ConfigurationFile {
    try ConfigurationFile(bytes: Array(text.utf8), file: "config.json")
  }

  @Test("values are read, and defaults stand in for absent keys")
  func values() throws {
    let file = try file(
      #"""
      {"dim": 384, "eps": 1e-5, "kind": "distilbert", "windows": [64, 128], "one": 7, "zero": 0,
       "id2label": {"0": "O", "2": "I-SECRET", "1": "B-SECRET"}, "activation": "gelu_new"}
      """#)
    #expect(try file.count("dim") == 384 && file.count("absent", default: 3) == 3)
    #expect(try file.number("eps", default: 1) == 1e-5 && file.number("absent", default: 2) == 2)
    #expect(try file.string("kind") == "distilbert" && file.string("absent", default: "x") == "x")
    #expect(try file.counts("windows", count: 2, default: 1) == [64, 128])
    #expect(try file.counts("one", count: 3, default: 1) == [7, 7, 7])
    #expect(try file.tokenID("zero", default: 1) == 0 && file.tokenID("absent", default: 1) == 1)
    #expect(try file.labels() == ["O", "B-SECRET", "I-SECRET"])
    #expect(try file.activation("activation") == .geluTanh && file.activation("absent") == .geluErf)
    try file.check("kind", isOneOf: ["bert", "distilbert"])
  }

  @Test(
    "numbers that are no dimension",
    arguments: ["0", "-1", "1.5", "1e300", "true", "\"7\"", "null", "[7]", "{}", "99999999999999999999"])
  func counts(_ value: String) throws {
    let file = try file("{\"dim\": \(value)}")
    let error = #expect(throws: ModelError.self) { try file.count("dim", default: 1) }
    #expect("\(error.map { "\($0)" } ?? "")".contains("\"dim\" should be a positive integer"))
  }

  @Test(
    "lists of the wrong length or kind", arguments: ["[]", "[1]", "[1, 0]", "[1, \"2\"]", "\"12\"", "-1"])
  func lists(_ value: String) throws {
    let file = try file("{\"windows\": \(value)}")
    #expect(throws: ModelError.self) { try file.counts("windows", count: 2, default: 1) }
  }

  @Test(
    "labels must be named from 0 on",
    arguments: ["{}", "[]", "{\"1\": \"O\"}", "{\"0\": 1}", "{\"0\": \"O\", \"2\": \"I\"}", "null"])
  func labels(_ value: String) throws {
    let file = try file("{\"id2label\": \(value)}")
    #expect(throws: ModelError.self) { try file.labels() }
  }

  @Test("an unknown activation is named, an unknown model too")
  func names() throws {
    let file = try file(#"{"activation": "silu", "model_type": "t5"}"#)
    #expect(throws: ModelError.self) { try file.activation("activation") }
    let error = #expect(throws: ModelError.self) { try file.check("model_type", isOneOf: ["distilbert"]) }
    #expect(
      error.map { "\($0)" }
        == #""config.json": "model_type" should be "distilbert", found "t5""#)
    #expect(throws: ModelError.self) { try file.check("absent", isOneOf: ["distilbert"]) }
  }

  @Test("files that hold no object", arguments: ["", "[", "{", "[]", "3", "{\"a\": }", "{} {}"])
  func malformed(_ text: String) {
    #expect(throws: ModelError.self) { try file(text) }
  }

  @Test("a missing folder, and a file too large for a configuration")
  func unreadable() {
    let error = #expect(throws: ModelError.self) { try ConfigurationFile(folder: "/nonexistent") }
    #expect(error.map { "\($0)" } == "\"/nonexistent/config.json\": cannot be read")
    #expect(throws: ModelError.self) {
      try ConfigurationFile(bytes: [UInt8](repeating: 0x20, count: 2 << 20), file: "large")
    }
  }
}
