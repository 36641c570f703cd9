import Foundation
import SecMask
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct MaskCommandTests {
  @Test(arguments: UInt64(1)...5) func bytesOutsideStayAsTheyAre(seed: UInt64) throws {
    var sample = SampleText(seed: seed)
    let token = Array(sample.token().utf8)
    let text =
      sample.noise(5_000) + Array("\r\n".utf8) + token + Array("\r\n".utf8)
      + sample.noise(100) + [0x41]
    let result = try Tool.run(["mask"], input: text)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(try result.output == SecretMasker().mask(text).bytes)
    #expect(!result.output.contains(token))
  }

  @Test func largeInputThroughAPipe() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 9)
    var text = ""
    while text.utf8.count < 1_500_000 { text += sample.prose(lines: 50) + "t = \(sample.token())\n" }
    try folder.write("f", text.utf8)
    let result = try Tool.shell("cat f | $SECMASK mask --patterns-only", in: folder)
    #expect(result.output == SecretMasker.patternsOnly().mask(Array(text.utf8)).bytes)
  }

  /// A text that reaches the program in two pieces, at every byte.
  @Test func everyCutThroughAPipe() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 17)
    let text = Array("é t = \(sample.token())\r\n".utf8) + [0xFF, 0] + Array("x".utf8)
    try folder.write("f", text)
    let result = try Tool.shell(
      """
      for ((i = 0; i <= \(text.count); i++)); do
        (head -c $i f; sleep 0.005; tail -c +$((i + 1)) f) | $SECMASK mask --patterns-only | cksum
      done | sort | uniq -c
      $SECMASK mask --patterns-only f | cksum
      """, in: folder)
    #expect(result.lines.count == 2)
    #expect(try result.lines.first?.hasSuffix(#require(result.lines.last)) == true)
    #expect(result.lines.first.map { $0.contains(" \(text.count + 1) ") } == true)
  }

  /// Hundreds of texts, each in pieces cut at random.
  @Test func manyTextsThroughAPipe() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 23)
    var script = ""
    for number in 0..<240 {
      var text = Array(sample.prose(lines: 1 + number % 7).utf8)
      for _ in 0...number % 3 { text += Array("t = \(sample.token())\r\n".utf8) + sample.noise(number % 40) }
      try folder.write("f\(number)", text)
      let cuts = (0...number % 4).map { _ in Int.random(in: 0...text.count, using: &sample.random) }.sorted()
      let ends = [0] + cuts + [text.count]
      let pieces = zip(ends, ends.dropFirst()).map { "tail -c +\($0 + 1) f\(number) | head -c \($1 - $0)" }
      script += """
        a=$( (\(pieces.joined(separator: "; sleep 0.002; "))) | $SECMASK mask --patterns-only | cksum)
        [ "$a" = "$($SECMASK mask --patterns-only f\(number) | cksum)" ] || echo f\(number) differs
        [ "$a" = "$(cksum < f\(number))" ] && echo f\(number) is not masked

        """
    }
    let result = try Tool.shell(script + "echo done", in: folder)
    #expect(result.lines == ["done"])
  }

  /// Texts in many pieces, with the expert.
  @Test(arguments: UInt64(1)...8) func piecesThroughAPipe(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 170 + seed)
    var text: [UInt8] = []
    while text.count < 3_000 {
      text += sample.prose(lines: 4).utf8
      text += "the password for shop is \(sample.fill("{alnum:12}")), as before\r\n".utf8
      text += "t = \(sample.token())".utf8
      text += sample.noise(50)
    }
    try folder.write("f", text)
    var cuts = [0, text.count]
    for _ in 0..<30 { cuts.append(Int.random(in: 0...text.count, using: &sample.random)) }
    cuts.sort()
    let pieces = zip(cuts, cuts.dropFirst()).map { "tail -c +\($0 + 1) f | head -c \($1 - $0); sleep 0.01" }
    let result = try Tool.shell("(\(pieces.joined(separator: "; "))) | $SECMASK mask", in: folder)
    #expect(try result.output == SecretMasker().mask(text).bytes)
  }

  @Test func styles() throws {
    var sample = SampleText(seed: 10)
    let token = sample.token()
    let text = Array("t = \(token)\n".utf8)
    func mask(_ arguments: String..., key: String? = nil) throws -> String {
      let environment = key.map { ["SECMASK_KEY": $0] } ?? [:]
      return try Tool.run(["mask"] + arguments, input: text, environment: environment).text
    }
    #expect(try mask("--placeholder", "***") == "t = ***\n")
    #expect(try mask("--style", "label") == "t = [SECRET:github_token]\n")
    #expect(try mask("--style", "label", "--placeholder", "GONE") == "t = [GONE:github_token]\n")
    #expect(try mask("--style", "fill") == "t = \(String(repeating: "*", count: 40))\n")
    let kept = try mask("--style", "keep", "--keep-first", "6", "--keep-last", "2", "--placeholder", "#")
    #expect(kept == "t = \(token.prefix(6))\(String(repeating: "#", count: 32))\(token.suffix(2))\n")
    let key = sample.fill("{alnum:32}")
    let tagged = try mask("--style", "tag", key: key)
    #expect(tagged.hasPrefix("t = [SECRET:github_token:"))
    #expect(try mask("--style", "tag", key: key) == tagged)
    #expect(try mask("--style", "tag", key: sample.fill("{alnum:32}")) != tagged)
    let folder = try TemporaryFolder()
    let file = try folder.write("key", (key + "\n").utf8)
    #expect(try mask("--style", "tag", "--key-file", file) == tagged)
    #expect(try Tool.run(["mask", "--style", "tag"], input: text).status == 2)
    #expect(try Tool.run(["mask", "--style", "fill", "--placeholder", "ab"], input: text).status == 2)
  }

  @Test func filesAndOutputs() throws {
    var sample = SampleText(seed: 11)
    let folder = try TemporaryFolder()
    try folder.write("one", "a = \(sample.token())\n".utf8)
    try folder.write("two", "b = \(sample.token())".utf8)
    #expect(try Tool.run(["mask", "one", "two"], in: folder).text == "a = [SECRET]\nb = [SECRET]")
    #expect(try Tool.run(["mask", "--in", "one", "--out", "three"], in: folder).output.isEmpty)
    #expect(try folder.read("three") == Array("a = [SECRET]\n".utf8))
    // Input and output may be the same file.
    #expect(try Tool.run(["mask", "two", "--out", "two"], in: folder).status == 0)
    #expect(try folder.read("two") == Array("b = [SECRET]".utf8))
    #expect(try Tool.run(["mask", "one", "--out", "/dev/null"], in: folder).status == 0)
    // An input that is missing: the others pass, the output file is not begun.
    let partial = try Tool.run(["mask", "missing", "two"], in: folder)
    #expect(partial.status == 2 && partial.text == "b = [SECRET]")
    #expect(try Tool.run(["mask", "missing", "two", "--out", "four"], in: folder).status == 2)
    #expect(folder.names == ["one", "three", "two"])
  }

  @Test func inPlaceAndSummary() throws {
    var sample = SampleText(seed: 12)
    let folder = try TemporaryFolder()
    let token = sample.token()
    try folder.write("one", "a = \(token)\n\(sample.token())\n".utf8)
    try folder.write("two", "clean\r\n".utf8)
    let result = try Tool.run(["mask", "--in-place", "--summary", "one", "two", "gone"], in: folder)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("gone: cannot open"))
    #expect(result.errors.contains("github_token\t2\ntotal\t2\nfiles changed\t1"))
    #expect(!result.errors.contains(token))
    #expect(try folder.read("one") == Array("a = [SECRET]\n[SECRET]\n".utf8))
    #expect(try folder.read("two") == Array("clean\r\n".utf8))
    #expect(folder.names == ["one", "two"])
  }

  @Test func trees() throws {
    var sample = SampleText(seed: 13)
    let folder = try TemporaryFolder()
    let secret = "a = \(sample.token())\n"
    try folder.write("tree/a/one.txt", secret.utf8)
    try folder.write("tree/two.log", secret.utf8)
    try folder.write("tree/binary", [0] + Array(secret.utf8))
    #expect(try Tool.run(["mask", "-r", "tree"], in: folder).status == 2)
    #expect(try Tool.run(["mask", "-r", "tree", "--out", "tree/out"], in: folder).status == 2)
    #expect(try Tool.run(["mask", "-r", "tree", "--out", "copy"], in: folder).status == 0)
    #expect(try folder.read("copy/a/one.txt") == Array("a = [SECRET]\n".utf8))
    #expect(try folder.read("tree/two.log") == Array(secret.utf8))
    let place = ["mask", "-r", "-i", "--exclude", "*.log", "tree"]
    #expect(try Tool.run(place, in: folder).status == 0)
    #expect(try folder.read("tree/a/one.txt") == Array("a = [SECRET]\n".utf8))
    #expect(try folder.read("tree/two.log") == Array(secret.utf8))
    #expect(try folder.read("tree/binary") == [0] + Array(secret.utf8))
  }

  /// Names that differ in bytes that are no UTF-8 stay different files, in different folders.
  @Test func treesWithNamesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 18)
    try folder.write("line", "a = \(sample.token())\n".utf8)
    let result = try Tool.shell(
      #"""
      mkdir -p $'tree/d\xfe' $'tree/d\xff'
      names=($'d\xfe/a\xfe' $'d\xfe/a\xff' $'d\xff/a\xfe')
      for name in "${names[@]}"; do (echo "$name"; cat line) > "tree/$name"; done
      $SECMASK mask --patterns-only --recursive tree --out copy; echo $?
      for name in "${names[@]}"; do
        (echo "$name"; echo 'a = [SECRET]') | cmp - "copy/$name" && echo same
      done
      """#, in: folder)
    #expect(result.lines == ["0", "same", "same", "same"], "\(result.errors)")
  }

  @Test func linesComeOutWhenTheInputPauses() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 16)
    try folder.write("line", "t = \(sample.token())\nhalf a li".utf8)
    // The second part is sent only when the first has come out.
    let result = try Tool.shell(
      """
      mkfifo p q; ($SECMASK mask --line-buffered < p > q) &
      exec 3> p 4< q; cat line >&3; read -t 20 -r first <&4; echo "$first"; echo ne >&3; exec 3>&-; cat <&4
      """, in: folder)
    #expect(result.text == "t = [SECRET]\nhalf a line\n")
  }

  @Test func closedPipeEndsIt() throws {
    let folder = try TemporaryFolder()
    let result = try Tool.shell("yes some text | $SECMASK mask | head -n 2", in: folder)
    #expect(result.status == 0 && result.text == "some text\nsome text\n")
  }

  @Test func interruptLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 14)
    try folder.write("start", "t = \(sample.token())\n".utf8)
    // The output file is begun and the input never ends.
    let result = try Tool.shell(
      """
      (cat start; sleep 20) | $SECMASK mask --out result &
      for i in {1..300}; do ls -A | grep '^.secmask-' > /dev/null && break; sleep 0.1; done
      ls -A | grep -c '^.secmask-'; kill -TERM $!; wait $!; echo $?; ls -A
      """, in: folder)
    #expect(result.lines.first == "1")
    #expect(result.lines.dropFirst() == ["143", ".err", ".out", "start"])
  }

  @Test func rulesFromFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("f.json", #"[{"name": "ticket", "pattern": "TK-[0-9]{6}", "confidence": 0.9}]"#.utf8)
    var sample = SampleText(seed: 15)
    let text = Array("TK-123456 \(sample.token())".utf8)
    let added = try Tool.run(["mask", "--rules", "f.json"], input: text, in: folder)
    #expect(added.text == "[SECRET] [SECRET]")
    let only = try Tool.run(
      ["mask", "--patterns-only", "--only-rules", "f.json", "--style", "label"], input: text, in: folder)
    #expect(only.text.hasPrefix("[SECRET:ticket] ghp_"))
    try folder.write("bad.json", #"[{"name": "broken", "pattern": "TK-([0-9", "confidence": 0.9}]"#.utf8)
    let bad = try Tool.run(["mask", "--rules", "bad.json"], input: text, in: folder)
    #expect(bad.status == 2 && bad.errors.contains("broken") && bad.output.isEmpty)
    let skipped = try Tool.run(
      ["mask", "--patterns-only", "--rules", "bad.json", "--allow-bad-rules"], input: text, in: folder)
    #expect(skipped.status == 0 && skipped.text == "TK-123456 [SECRET]")
    #expect(skipped.errors.contains("broken"))
  }
}
