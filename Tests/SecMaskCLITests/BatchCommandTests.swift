import SecMask
import SecMaskTestSupport
import Testing

@Suite("secmask mask --batch") struct BatchCommandTests {
  /// Sentences with a password, tokens, settings, noise, empty lines; the last one without a line feed.
  private func lines(seed: UInt64, _ count: Int) -> [[UInt8]] {
    var sample = SampleText(seed: seed)
    return (0..<count).map { _ -> [UInt8] in
      switch Int.random(in: 0..<8, using: &sample.random) {
      case 0: Array("é the password is \(sample.fill("{alnum:12}")), keep it\r".utf8)
      case 1: Array("t = \(sample.token())".utf8)
      case 2: Array("  db.password: \(sample.fill("{lower:4}{digit:4}"))  # shop\r".utf8)
      case 3: sample.noise(80).filter { $0 != 0x0A }
      case 4: []
      default: Array(sample.prose(lines: 1).utf8.dropLast())
      }
    }
  }

  private func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }

  @Test(arguments: UInt64(1)...3) func sameAsEachLineAlone(seed: UInt64) throws {
    let lines = lines(seed: seed, 400)
    let masker = try SecretMasker()
    let expected = joined(lines.map { masker.mask($0).bytes })
    let result = try Tool.run(["mask", "--batch"], input: joined(lines))
    #expect(result.status == 0 && result.errors.isEmpty && result.output == expected)
    #expect(expected != joined(lines))
    for threads in ["1", "7"] {
      #expect(
        try Tool.run(["mask", "--batch", "--threads", threads], input: joined(lines)).output == expected)
    }
  }

  @Test func filesAndFolders() throws {
    let (one, two) = (lines(seed: 4, 60), lines(seed: 5, 60) + [[]])
    let masker = SecretMasker.patternsOnly()
    func masked(_ lines: [[UInt8]]) -> [UInt8] { joined(lines.map { masker.mask($0).bytes }) }
    let folder = try TemporaryFolder()
    try folder.write("tree/one", joined(one).filter { $0 != 0 })
    try folder.write("two", joined(two))
    let base = ["mask", "--batch", "--patterns-only"]
    #expect(try Tool.run(base + ["two", "two", "--out", "out"], in: folder).status == 0)
    #expect(try folder.read("out") == masked(two) + masked(two))
    #expect(try Tool.run(base + ["--in-place", "two"], in: folder).status == 0)
    #expect(try folder.read("two") == masked(two))
    #expect(try Tool.run(base + ["-r", "tree", "--out", "copy"], in: folder).status == 0)
    #expect(try folder.read("copy/one") == masked(one.map { $0.filter { $0 != 0 } }))
    #expect(try Tool.run(base, input: []).output.isEmpty)
    #expect(try Tool.run(base + ["missing"], in: folder).status == 2)
  }

  @Test func wrongOptions() throws {
    for (other, word) in [("--follow", "--follow"), ("--line-buffered", "--follow"), ("--jsonl", "--jsonl")] {
      let result = try Tool.run(["mask", "--batch", other], input: Array("x\n".utf8))
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains("--batch and \(word) exclude each other"))
    }
  }

  @Test(arguments: ["--in-place", "--recursive"]) func nothingToFollow(other: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "text\n".utf8)
    let result = try Tool.run(["mask", "--follow", other, "--out", "x", "file"], in: folder)
    #expect(result.status == 2 && result.errors.contains("--follow is for an input that grows"))
    #expect(folder.names == ["file"])
  }

  @Test func onlyNumbersAreTold() throws {
    var sample = SampleText(seed: 6)
    let token = sample.token()
    let text = "é \(token)\n\n\(sample.token())"
    let result = try Tool.run(
      ["mask", "--batch", "--verbose", "--summary", "--patterns-only"], input: Array(text.utf8))
    let errors = result.errors.split(separator: "\n")
    #expect(errors.first == "secmask: Masking 3 texts (length: \(text.unicodeScalars.count) chars)")
    #expect(errors[1].hasPrefix("secmask: Masked in ") && errors[1].hasSuffix("ms, found 2 secrets"))
    #expect(errors.dropFirst(2) == ["github_token\t2", "total\t2"])
    #expect(!result.errors.contains(token.prefix(8)) && result.text == "é [SECRET]\n\n[SECRET]")
  }

  /// A line of 48 MB and 60 MB of short ones, in 64 MB of memory.
  @Test func memoryIsBounded() throws {
    var sample = SampleText(seed: 7)
    let folder = try TemporaryFolder()
    try folder.write("long", String(repeating: sample.fill("{base64:1000} "), count: 1_000).utf8)
    try folder.write("token", "t = \(sample.token()) ".utf8)
    let short = (0..<20_000).map { "\($0) \(sample.fill("{lower:40}"))\n" }.joined()
    try folder.write("short", short.utf8)
    let result = try Tool.shell(
      """
      (for i in {1..24}; do cat long long token; done; echo; for i in {1..60}; do cat short; done) \
        | (ulimit -d 65536; $SECMASK mask --batch --patterns-only --threads 2 --summary) | wc -l
      echo ${PIPESTATUS[1]}
      """, in: folder)
    #expect(result.lines == ["1200001", "0"], "\(result.errors)")
    #expect(result.errors.contains("github_token\t24\n"))
  }
}
