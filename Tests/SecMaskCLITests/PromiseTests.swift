import SecMask
import SecMaskTestSupport
import SecretPatterns
import Synchronization
import Testing

/// What README promises of the program as a whole.
@Suite struct PromiseTests {
  @Test func nothingButFindingsShowsASecret() throws {
    var sample = SampleText(seed: 20)
    let token = sample.token()
    let folder = try TemporaryFolder()
    try folder.write("file", "t = \(token)\n".utf8)
    try folder.write("rules.json", "[{\"name\": \"x\", \"pattern\": \"(\"}]".utf8)
    let input = Array("t = \(token)\n".utf8)
    let runs: [[String]] = [
      ["scan", "file", "missing"], ["scan", "--format", "json", "file"], ["scan", "--raw", "file"],
      ["scan", "--rules", "rules.json", "file"], ["scan", "--rules", "file", "file"],
      ["mask", "file", "missing"], ["mask", "--out", "no/such/folder", "file"],
      ["mask", "--style", "tag", "file"], ["mask", "--style", "label", "--summary", "file"],
      ["mask", "--in-place", "--out", "x", "file"], ["mask", "--in-place", "."], ["mask", "-"],
      ["scan", "--min-confidence", "2", "-"], ["scan", "-"],
      ["mask", "--verbose", "file"], ["mask", "--verbose", "--patterns-only", "-"], ["mask", "--jsonl", "file"],
      ["mask", "--weights", "file", "file"], ["mask", "--fast-model", "file", "file"], ["explain", "file"],
      ["scan", "--allow-regex", "(", "file"], ["info", "--weights", "file"],
    ]
    for arguments in runs {
      let result = try Tool.run(arguments, input: input, in: folder)
      // A rule file is the user's own text; an error about it may quote the name of a rule, no more.
      #expect(!result.errors.contains(token), "\(arguments)")
      #expect(!result.text.contains(token), "\(arguments)")
    }
  }

  @Test func logLinesHaveLengthsAndCounts() throws {
    var sample = SampleText(seed: 24)
    let text = "é t = \(sample.token())\n"
    let result = try Tool.run(["mask", "--verbose", "--summary"], input: Array(text.utf8))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "secmask: Masking text (length: \(text.unicodeScalars.count) chars)")
    #expect(lines[1].hasPrefix("secmask: Masked in ") && lines[1].hasSuffix("ms, found 1 secret"))
    // The same through the library.
    let log = Mutex<[String]>([])
    var configuration = SecretMasker.Configuration()
    configuration.log = { event in log.withLock { $0.append("\(event)") } }
    _ = try SecretMasker(configuration: configuration).mask(text)
    let events = log.withLock { $0 }
    #expect(events.count == 2 && events[0] == "Masking text (length: \(text.unicodeScalars.count) chars)")
    #expect(events.allSatisfy { !$0.contains(text.split(separator: " ")[3].dropLast()) })
  }

  /// A followed log: a line is out soon after it is in, while the pipe stays open.
  @Test func aFollowedLineDoesNotWait() throws {
    var sample = SampleText(seed: 25)
    let folder = try TemporaryFolder()
    try folder.write("line", "t = \(sample.token())\n".utf8)
    let result = try Tool.shell(
      """
      (cat line; sleep 3) | $SECMASK mask --follow | (read -t 2.5 first; echo "$first"; cat > /dev/null)
      """, in: folder)
    #expect(result.lines == ["t = [SECRET]"])
  }

  /// One line of 48 MB in 64 MB of memory, of which the program's own tables take a part.
  @Test(arguments: ["scan", "mask"]) func memoryIsBounded(command: String) throws {
    var sample = SampleText(seed: 21)
    let folder = try TemporaryFolder()
    let block = sample.fill("{base64:1000} ")
    try folder.write("block", String(repeating: block, count: 1_000).utf8)
    try folder.write("token", "t = \(sample.token()) ".utf8)
    let result = try Tool.shell(
      """
      for i in {1..24}; do cat block block token; done | (ulimit -d 65536; $SECMASK \(command) --patterns-only) | wc
      echo ${PIPESTATUS[1]}
      """, in: folder)
    #expect(result.lines.last == (command == "scan" ? "1" : "0"), "\(result.errors)")
  }

  @Test(arguments: [[], ["mask"], ["scan"], ["rules"]]) func helpHasExamples(command: [String]) throws {
    let result = try Tool.run(command + ["--help"])
    #expect(result.status == 0 && result.text.contains("EXAMPLES") && result.errors.isEmpty)
  }

  @Test func fileNamesCannotMoveTheCursor() throws {
    var sample = SampleText(seed: 22)
    let folder = try TemporaryFolder()
    try folder.write("a\u{1B}[2J\nb:1:1", "t = \(sample.token())\n".utf8)
    let result = try Tool.run(["scan", "."], in: folder)
    #expect(result.lines.count == 1 && result.text.hasPrefix("./a\\u{1b}[2J\\u{a}b:1:1:1:5: github_token"))
  }
}
