import SecMaskTestSupport
import Testing

@Suite("secmask mask --jsonl") struct JSONLinesCommandTests {
  @Test func fieldsAndOrder() throws {
    var sample = SampleText(seed: 21)
    let tokens = (0..<600).map { _ in sample.token() }
    let lines = tokens.enumerated().map { #"{"id": \#($0), "m" : "é \#($1)\n", "k": "\#($1)"}"# + "\n" }
    let input = Array(lines.joined().utf8)
    let all = try Tool.run(["mask", "--jsonl", "--patterns-only", "--summary"], input: input)
    #expect(all.status == 0 && all.errors.contains("github_token\t1200\n"))
    let expected = tokens.indices.map { #"{"id": \#($0), "m" : "é [SECRET]\n", "k": "[SECRET]"}"# + "\n" }
    #expect(all.text == expected.joined())
    let one = try Tool.run(["mask", "--jsonl", "--patterns-only", "--field", "m"], input: input)
    #expect(
      one.text
        == zip(expected, tokens).map {
          $0.replacing(#""k": "[SECRET]""#, with: #""k": "\#($1)""#)
        }.joined())
  }

  @Test func linesThatAreLeftOut() throws {
    var sample = SampleText(seed: 22)
    let token = sample.token()
    let folder = try TemporaryFolder()
    try folder.write(
      "f", "{\"a\": \"x\"}\n{\"a\": \"\(token)\n{\"b\": \"\(token)\"}\n{\"a\": [\"\(token)\"]}\n".utf8)
    let base = ["mask", "--jsonl", "--patterns-only", "--field", "a"]
    let left = try Tool.run(base + ["f"], in: folder)
    #expect(left.status == 2 && left.text == "{\"a\": \"x\"}\n{\"a\": [\"\(token)\"]}\n")
    #expect(left.errors.contains("f: line 2, byte ") && left.errors.contains("f: line 3: no field \"a\""))
    #expect(left.errors.contains("2 lines left out") && left.errors.contains("1 lists or objects"))
    #expect(!left.errors.contains(token.prefix(8)))
    // Half an output is none.
    #expect(try Tool.run(base + ["f", "--out", "g"], in: folder).status == 2)
    #expect(folder.names == ["f"])

    let kept = try Tool.run(base + ["--keep-invalid", "--all-strings", "f"], in: folder)
    #expect(kept.status == 0 && kept.errors.contains("2 lines masked as plain text"))
    #expect(!kept.text.contains(token) && kept.lines.count == 4)
    let missing = try Tool.run(base + ["--allow-missing", "f"], in: folder)
    #expect(missing.status == 2 && missing.lines.count == 3)
    // A file that is something else: a few messages, not one for each line.
    try folder.write("text", String(repeating: "no JSON\n", count: 500).utf8)
    let text = try Tool.run(["mask", "--jsonl", "--patterns-only", "text"], in: folder)
    #expect(text.status == 2 && text.output.isEmpty)
    #expect(text.errors.split(separator: "\n").count == 6 && text.errors.contains("500 lines left out"))
  }

  @Test func onlyNumbersAreTold() throws {
    var sample = SampleText(seed: 25)
    let text = "{\"é\": \"\(sample.token())\"}\n\n[\"\(sample.token())\"]"
    let result = try Tool.run(["mask", "--jsonl", "--verbose", "--patterns-only"], input: Array(text.utf8))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == "secmask: Masking 3 texts (length: \(text.unicodeScalars.count) chars)")
    #expect(lines.last.map { $0.hasPrefix("secmask: Masked in ") && $0.hasSuffix("found 2 secrets") } == true)
  }

  /// Values go to several threads, and come out as from one.
  @Test func threads() throws {
    var sample = SampleText(seed: 26)
    let lines = (0..<600).map { number -> String in
      let filler = sample.fill("{lower:9} {lower:7} {digit:3}")
      let password = sample.fill("{alnum:13}")
      return number % 5 == 0
        ? #"{"id": \#(number), "m": "the password is \#(password), \#(filler)"}"# : #"{"m": "\#(filler)"}"#
    }
    let input = Array(lines.joined(separator: "\n").utf8)
    let runs = try ["1", "2", "5"].map {
      try Tool.run(["mask", "--jsonl", "--threads", $0, "--field", "m"], input: input)
    }
    #expect(Set(runs.map(\.output)).count == 1 && runs.allSatisfy { $0.status == 0 })
    #expect(runs[0].text.split(separator: "[SECRET]").count > 100)
  }

  @Test func outputFileAndSeveralInputs() throws {
    var sample = SampleText(seed: 23)
    let folder = try TemporaryFolder()
    try folder.write("a", "{\"t\": \"\(sample.token())\"}".utf8)
    try folder.write("b", "\"\(sample.token())\"\n".utf8)
    let result = try Tool.run(["mask", "--jsonl", "--patterns-only", "a", "b", "--out", "c"], in: folder)
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(try folder.read("c") == Array("{\"t\": \"[SECRET]\"}\"[SECRET]\"\n".utf8))
  }

  @Test func wrongOptions() throws {
    for arguments in [
      ["--field", "a"], ["--keep-invalid"], ["--jsonl", "--all-strings"], ["--jsonl", "--allow-missing"],
      ["--jsonl", "--field", "a..b"], ["--jsonl", "--field", ""], ["--jsonl", "--in-place", "f"],
      ["--jsonl", "--recursive", "--out", "g", "f"],
    ] {
      let result = try Tool.run(["mask", "--patterns-only"] + arguments, input: Array("{}\n".utf8))
      #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty)
    }
  }

  /// A line comes out while the input is still open, of plain text as well.
  @Test(.timeLimit(.minutes(1)), arguments: ["--jsonl", ""]) func follow(kind: String) throws {
    var sample = SampleText(seed: 24)
    let folder = try TemporaryFolder()
    try folder.write("line", "{\"a\": \"\(sample.token())\"}\n{\"half".utf8)
    let script = """
      mkfifo in out
      $SECMASK mask \(kind) --patterns-only --follow < in > out &
      exec 3> in 4< out
      cat line >&3
      read -r -t 30 answer <&4
      echo "$answer"
      exec 3>&-
      wait $!
      """
    #expect(try Tool.shell(script, in: folder).text == "{\"a\": \"[SECRET]\"}\n")
  }
}
