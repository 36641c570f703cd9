import Foundation
import SecMask
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct ScanCommandTests {
  private struct Row: Decodable, Equatable {
    let path: String
    let type: String
    let start: Int
    let end: Int
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let confidence: Double
    let source: String
    let secret: String?
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private func folder(_ token: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("b.txt", "é t = \(token)\r\n".utf8)
    try folder.write("a/deep.env", "\n\nA=\(token)".utf8)
    try folder.write("clean.md", "nothing\n".utf8)
    try folder.write("binary", [0] + Array("t=\(token)\n".utf8))
    try folder.write(".git/config", "t=\(token)\n".utf8)
    return folder
  }

  @Test func textOutputAndStatus() throws {
    var sample = SampleText(seed: 1)
    let token = sample.token()
    let folder = try folder(token)
    let result = try Tool.run(["scan", "."], in: folder)
    #expect(result.status == 1)
    let lines = result.lines.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(lines == ["./a/deep.env:3:3: github_token", "./b.txt:1:7: github_token"])
    #expect(result.errors.contains("2 findings in 3 files"))
    #expect(result.errors.contains("1 binary file") && result.errors.contains("1 .git folder"))
    #expect(!result.text.contains(token) && !result.errors.contains(token))
    let shown = try Tool.run(["scan", "--show-secrets", "--quiet", "b.txt"], in: folder)
    #expect(shown.text.contains("\"\(token)\"") && shown.errors.isEmpty)
  }

  @Test func whatOpensNothingByItselfIsCounted() throws {
    var sample = SampleText(seed: 9)
    let label = "ENCRYPTED PRIVATE" + " KEY"
    let lines = (0..<8).map { _ in sample.fill("{base64:64}") }.joined(separator: "\n")
    let folder = try TemporaryFolder()
    try folder.write("key.pem", "-----BEGIN \(label)-----\n\(lines)\n-----END \(label)-----\n".utf8)
    try folder.write("users.sql", sample.fill("VALUES (1, 'ada', '$2b$12${alnum:53}');\n").utf8)
    try folder.write("shadow", sample.fill("ada:$6${alnum:16}${alnum:86}:19800:0:99999:7:::\n").utf8)
    let result = try Tool.run(["scan", "--patterns-only", "."], in: folder)
    #expect(result.status == 0 && result.text.isEmpty)
    #expect(result.errors.contains("3 encrypted keys and password hashes (--protected reports them)"))
    for options in [["--protected"], ["--preset", "pre-commit"], ["--preset", "audit"], ["--raw"]] {
      let asked = try Tool.run(["scan", "--patterns-only"] + options + ["."], in: folder)
      #expect(asked.status == 1)
      for type in ["private_key", "bcrypt_hash", "shadow_hash"] {
        #expect(asked.text.contains(type), "\(options)")
      }
    }
    // A graphics card makes short work of this one.
    try folder.write("old", sample.fill("ada:$1${alnum:8}${alnum:22}:19800:0:99999:7:::\n").utf8)
    #expect(try Tool.run(["scan", "--patterns-only", "old"], in: folder).status == 1)
    // Masking leaves nothing out.
    for file in ["key.pem", "users.sql", "shadow"] {
      #expect(try Tool.run(["mask", "--patterns-only", file], in: folder).text.contains("[SECRET]"))
    }
  }

  @Test func statusOfNothingAndOfErrors() throws {
    var sample = SampleText(seed: 2)
    let folder = try folder(sample.token())
    #expect(try Tool.run(["scan", "clean.md"], in: folder).status == 0)
    #expect(try Tool.run(["scan", "clean.md", "missing"], in: folder).status == 2)
    #expect(try Tool.run(["scan", "b.txt", "missing"], in: folder).status == 1)
    #expect(try Tool.run(["scan", "binary"], in: folder).status == 0)
    #expect(try Tool.run(["scan", "--text", "binary"], in: folder).status == 1)
    #expect(try Tool.run(["scan", "--git", ".git"], in: folder).status == 1)
    #expect(try Tool.run(["scan", "--no-such-option"], in: folder).status == 2)
    #expect(try Tool.run(["scan", "--min-confidence", "7", "b.txt"], in: folder).status == 2)
    #expect(try Tool.run(["scan", "--ignore-type", "none", "b.txt"], in: folder).status == 2)
    #expect(try Tool.run(["scan", "--rules", "missing.json", "b.txt"], in: folder).status == 2)
    #expect(try Tool.run(["scan", ""], in: folder).status == 2)
    #expect(try Tool.run(["--version"]).status == 0)
    #expect(try Tool.run(["scan", "--help"]).text.contains("EXAMPLES"))
  }

  @Test func jsonFieldsAreThoseOfTheLibrary() throws {
    var sample = SampleText(seed: 3)
    let folder = try TemporaryFolder()
    let url = "postgres://admin:\(sample.fill("{alnum:14}"))@db.internal:5432/shop"
    let text = "日本 t = \(sample.token())\r\n\(url)\nkey: \(sample.token())"
    try folder.write("f \"x\".txt", text.utf8)
    let result = try Tool.run(["scan", "--format", "json", "--show-secrets", "."], in: folder)
    let rows = try Self.decoder.decode([Row].self, from: Data(result.output))
    let expected = try SecretMasker().findings(in: text)
    #expect(rows.map(\.type) == expected.map(\.type))
    #expect(rows.map { $0.start..<$0.end } == expected.map(\.range))
    #expect(rows.map(\.confidence) == expected.map(\.confidence))
    let bytes = Array(text.utf8)
    for row in rows {
      #expect(row.path == "./f \"x\".txt" && row.source == "pattern")
      #expect(row.secret == String(decoding: bytes[row.start..<row.end], as: UTF8.self))
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let place = Array(lines[row.line - 1])[row.column - 1..<row.endColumn - 1]
      #expect(row.line == row.endLine)
      #expect(String(String.UnicodeScalarView(place)) == row.secret)
    }
    let flat = try Tool.run(["scan", "--format", "jsonl", "--show-secrets", "."], in: folder)
    let each = try flat.lines.map { try Self.decoder.decode(Row.self, from: Data($0.utf8)) }
    #expect(each == rows)
    let none = try Tool.run(["scan", "--format", "json"], input: Array("nothing".utf8))
    #expect(none.text == "[]\n" && none.status == 0)
  }

  @Test func rawIsWhatTheDetectorReturns() throws {
    var sample = SampleText(seed: 4)
    let text = "password = changeme\npassword: \"xxxxxxxx\"\napi_key = \(sample.fill("{alnum:32}"))\n"
    let all = SecretsDetector.shared.scan(text)
    let raw = try Tool.run(["scan", "--raw", "--format", "jsonl"], input: Array(text.utf8))
    let rows = try raw.lines.map { try Self.decoder.decode(Row.self, from: Data($0.utf8)) }
    #expect(rows.map(\.type) == all.map(\.type))
    #expect(rows.map { $0.start..<$0.end } == all.map(\.range))
    #expect(rows.map(\.confidence) == all.map(\.confidence))
    let usual = try Tool.run(["scan", "--format", "jsonl"], input: Array(text.utf8))
    var configuration = SecretMasker.Configuration()
    configuration.policy = Policy(purpose: .alarming)
    #expect(
      try usual.lines.count == SecretMasker(configuration: configuration).findings(in: text).count)
    for limit in [0.0, 0.3, 0.7, 1.0] {
      let some = try Tool.run(
        ["scan", "--raw", "--format", "jsonl", "--min-confidence", "\(limit)"], input: Array(text.utf8))
      #expect(some.lines.count == all.count { $0.confidence >= limit }, "\(limit)")
    }
  }

  @Test func standardInputAndPipes() throws {
    var sample = SampleText(seed: 5)
    let folder = try TemporaryFolder()
    try folder.write("f", "t = \(sample.token())\n".utf8)
    for line in [
      "cat f | $SECMASK scan", "cat f | $SECMASK scan -", "$SECMASK scan <(cat f)",
      "(sleep 0.2; cat f) | $SECMASK scan", "mkfifo p; (cat f > p &) ; sleep 0.2; $SECMASK scan p",
    ] {
      #expect(try Tool.shell(line, in: folder).status == 1, "\(line)")
    }
    let idle = try Tool.shell("mkfifo q; $SECMASK scan q", in: folder)
    #expect(idle.status == 2 && idle.errors.contains("nobody writes"))
  }

  @Test func jobsDoNotChangeTheOutput() throws {
    var sample = SampleText(seed: 6)
    let folder = try TemporaryFolder()
    for number in 0..<120 {
      try folder.write(
        "d\(number % 11)/f\(number)", (sample.prose(lines: 20) + "t = \(sample.token())\n").utf8)
    }
    let one = try Tool.run(["scan", "--jobs", "1", "--format", "json", "."], in: folder)
    let many = try Tool.run(["scan", "--jobs", "7", "--format", "json", "."], in: folder)
    #expect(one.output == many.output)
    let rules = try Tool.run(["scan", "--patterns-only", "--format", "json", "."], in: folder)
    #expect(rules.lines.count == 122)
  }

  @Test func whatCannotBeReadIsReported() throws {
    var sample = SampleText(seed: 7)
    let folder = try folder(sample.token())
    try folder.link("loop", to: ".")
    let result = try Tool.run(["scan", "--follow-links", "."], in: folder)
    #expect(result.status == 1 && result.errors.contains("leads back"))
    chmod(folder.path + "/b.txt", 0)
    chmod(folder.path + "/a", 0)
    defer { chmod(folder.path + "/a", 0o700) }
    guard getuid() != 0 else { return }  // root reads everything
    let closed = try Tool.run(["scan", "."], in: folder)
    #expect(closed.status == 0 && closed.errors.contains("Permission denied"))
    #expect(try Tool.run(["scan", "b.txt"], in: folder).status == 2)
  }

  @Test func closedPipeEndsIt() throws {
    var sample = SampleText(seed: 8)
    let folder = try TemporaryFolder()
    let line = "t = \(sample.token())\n"
    for number in 0..<200 { try folder.write("f\(number)", String(repeating: line, count: 200).utf8) }
    let result = try Tool.shell("$SECMASK scan . | head -n 1", in: folder)
    #expect(result.status == 0 && result.lines.count == 1)
    let ignored = try Tool.shell(
      "trap '' PIPE; $SECMASK scan . | head -n 1; echo ${PIPESTATUS[0]}", in: folder)
    #expect(ignored.lines.last == "2" && ignored.errors.contains("Broken pipe"))
  }
}
