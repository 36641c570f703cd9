import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskJSONLines

@Suite("JSON Lines: masking") struct JSONLinesMaskerTests {
  private let masker = SecretMasker.patternsOnly()

  /// The output, and what was reported.
  private func mask(
    _ text: [UInt8], fields: [JSONLineField] = [], keepsInvalid: Bool = false, longest: Int = 1 << 20,
    pieces: [Int] = [], flushing: Bool = false
  ) -> (output: [UInt8], errors: [JSONLineError], lines: JSONLinesMasker) {
    var errors: [JSONLineError] = []
    let options = JSONLinesMasker.Options(fields: fields, keepsInvalid: keepsInvalid)
    let lines = JSONLinesMasker(masker, options, longest: longest) { errors.append($0) }
    var output: [UInt8] = []
    var start = 0
    for end in pieces.sorted() + [text.count] {
      output += lines.append(text[start..<end])
      if flushing { output += lines.flushLines() }
      start = end
    }
    return (output + lines.finish(), errors, lines)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Random lines, one in three with a token in one of its strings.
  private func sample(seed: UInt64) -> (lines: [UInt8], tokens: [String]) {
    var json = JSONSample(seed: seed)
    var sample = SampleText(seed: seed)
    var lines: [UInt8] = []
    var tokens: [String] = []
    for _ in 0..<20 {
      if json.chance(3) {
        let token = sample.token()
        tokens.append(token)
        lines += Array(#"{"k" :  "#.utf8) + json.spelled(Array("use \(token) now".unicodeScalars))
        lines += Array(#", "n": 1.50}"#.utf8)
      } else {
        lines += json.line().bytes
      }
      lines.append(0x0A)
    }
    return (lines, tokens)
  }

  @Test("secrets are gone, lines without one are as they were", arguments: UInt64(1)...40)
  func lines(seed: UInt64) throws {
    let (input, tokens) = sample(seed: seed)
    let (output, errors, lines) = mask(input)
    #expect(errors.isEmpty && lines.invalidCount == 0)
    let before = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    let after = output.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(before.count == after.count)
    let field = JSONLineField(path: nil)
    for (old, new) in zip(before, after) {
      let texts = try field.strings(in: Array(new)).values.map { text($0.text) }
      for token in tokens { #expect(!texts.contains { $0.contains(token) }) }
      if try field.strings(in: Array(old)).values.allSatisfy({ masker.findings(in: $0.text).isEmpty }),
        masker.findings(in: Array(old)).isEmpty
      {
        #expect(old == new)
      }
    }
    #expect(lines.tally.counts["github_token"] ?? 0 == tokens.count)
  }

  @Test("pieces and pauses do not matter", arguments: UInt64(1)...40)
  func pieces(seed: UInt64) {
    let (input, _) = sample(seed: seed)
    var random = SampleRandom(seed: seed)
    let whole = mask(input).output
    for _ in 0..<5 {
      let cuts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Int.random(in: 0...input.count, using: &random)
      }
      #expect(mask(input, pieces: cuts).output == whole)
      #expect(mask(input, pieces: cuts, flushing: true).output == whole)
    }
  }

  @Test("a value that is a text by itself is masked as by itself", arguments: UInt64(1)...30)
  func longValues(seed: UInt64) throws {
    var json = JSONSample(seed: seed)
    var sample = SampleText(seed: seed)
    let long = sample.prose(lines: 30) + "password = \(sample.fill("{alnum:14}"))\n" + sample.prose(lines: 30)
    #expect(long.utf8.count > 256)
    let line = Array(#"{"m":"#.utf8) + json.spelled(Array(long.unicodeScalars)) + Array("}\n".utf8)
    let field = try JSONLineField(path: "m")
    let output = mask(line, fields: [field]).output
    #expect(try field.strings(in: output).values.map(\.text) == [masker.mask(Array(long.utf8)).bytes])
  }

  @Test("the name beside a short value tells what it is")
  func names() {
    var sample = SampleText(seed: 5)
    let value = sample.fill("{alnum:14}")
    let line = #"{"db_password": "\#(value)", "n": 1}"# + "\n"
    #expect(text(mask(Array(line.utf8)).output) == #"{"db_password": "[SECRET]", "n": 1}"# + "\n")
    #expect(masker.findings(in: value).isEmpty)
    let field = try? JSONLineField(path: "db_password")
    #expect(!text(mask(Array(line.utf8), fields: [field].compactMap { $0 }).output).contains(value))
  }

  @Test("other fields stay, whatever they hold")
  func fields() throws {
    var sample = SampleText(seed: 6)
    let (one, two) = (sample.token(), sample.token())
    let line = #"{"a": "\#(one)", "b": {"c": ["\#(two)"]}}"# + "\r\n"
    func mask(_ paths: String...) throws -> String {
      text(self.mask(Array(line.utf8), fields: try paths.map { try JSONLineField(path: $0) }).output)
    }
    #expect(try mask("a") == line.replacing(one, with: "[SECRET]"))
    #expect(try mask("b.c.0") == line.replacing(two, with: "[SECRET]"))
    #expect(try mask("a", "b.c.*", "b.c.0", "a") == #"{"a": "[SECRET]", "b": {"c": ["[SECRET]"]}}"# + "\r\n")
  }

  @Test("what is no JSON is left out, and told")
  func invalid() throws {
    var sample = SampleText(seed: 7)
    let token = sample.token()
    let text = "{\"a\":1}\n\n{\"a\":\"\(token)\n\(token)\n{\"b\":2}\r\n  \n{\"a\":3}"
    let (output, errors, lines) = mask(Array(text.utf8), fields: [try JSONLineField(path: "a")])
    #expect(self.text(output) == "{\"a\":1}\n\n  \n{\"a\":3}")
    #expect(errors.map(\.line) == [3, 4, 5] && lines.invalidCount == 3)
    #expect(!errors.contains { "\($0)".contains(token.prefix(8)) })
  }

  @Test("or masked as the text that it is, key blocks with empty lines included")
  func plain() {
    var sample = SampleText(seed: 8)
    let kind = "RSA " + "PRIVATE KEY"
    var block = "-----BEGIN \(kind)-----\nProc-Type: 4,ENCRYPTED\n\n"
    for _ in 0..<8 { block += sample.fill("{alnum:64}") + "\n" }
    block += "-----END \(kind)-----\n"
    let (output, errors, lines) = mask(
      Array(("{\"a\":1}\n" + block + "{\"a\":2}\n").utf8), keepsInvalid: true)
    #expect(text(output) == "{\"a\":1}\n" + masker.mask(block).text + "{\"a\":2}\n")
    #expect(text(output).contains("[SECRET]") && !text(output).contains(kind))
    #expect(errors.count == lines.invalidCount && lines.invalidCount > 8)
    // Whole input, in pieces, over the size of a batch.
    let prose = Array((block + sample.prose(lines: 30_000) + block).utf8)
    #expect(prose.count > 512 << 10)
    let cuts = stride(from: 1, to: prose.count, by: 99_991).map { $0 }
    #expect(mask(prose, keepsInvalid: true, pieces: cuts).output.count < prose.count)
    #expect(mask(prose, keepsInvalid: true, pieces: cuts).output == mask(prose, keepsInvalid: true).output)
  }

  @Test("lines that are too long")
  func tooLong() {
    var sample = SampleText(seed: 9)
    let token = sample.token()
    let long = "{\"a\": \"\(String(repeating: "x ", count: 200))\(token)\"}"
    let text = Array("{\"a\":1}\n\(long)\n{\"a\":2}\n\(long)".utf8)
    for pieces in [[], [300], Array(1..<text.count)] {
      let left = mask(text, longest: 100, pieces: pieces)
      #expect(self.text(left.output) == "{\"a\":1}\n{\"a\":2}\n")
      #expect(left.errors.map(\.line) == [2, 4] && left.errors.allSatisfy { $0.problem == .tooLong(100) })
      let kept = mask(text, keepsInvalid: true, longest: 100, pieces: pieces)
      #expect(self.text(kept.output) == self.text(text).replacing(token, with: "[SECRET]"))
    }
    // One that just fits, with and without its line feed.
    let fits = "\"" + String(repeating: "y", count: 97) + "\"\n"
    #expect(mask(Array(fits.utf8), longest: 100).errors.isEmpty)
    #expect(mask(Array(fits.utf8), longest: 99).errors.count == 1)
    #expect(mask(Array(fits.utf8.dropLast()), longest: 100).errors.isEmpty)
  }

  @Test("styles see the text, not its spelling")
  func styles() throws {
    var sample = SampleText(seed: 10)
    let token = sample.token()
    let spelled = token.map { "\\u00" + String($0.asciiValue ?? 0, radix: 16) }.joined()
    var configuration = SecretMasker.Configuration()
    configuration.experts = .none
    configuration.style = .custom { type, secret in "<\(type) \"\(secret.count)\">\n" }
    let lines = JSONLinesMasker(try SecretMasker(configuration: configuration), .init()) { _ in }
    let output = lines.append(Array("{\"a\":\"\(spelled)\"}\n".utf8)) + lines.finish()
    #expect(text(output) == #"{"a":"<github_token \"40\">\n"}"# + "\n")
  }
}
