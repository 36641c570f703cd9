import Crypto
import SecMask
import SecMaskBaselines
import SecMaskSystem
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct BaselineTests {
  private static let here = Array("/home/ada/shop".utf8)
  private let paths = FolderRelativePaths(folder: here, current: here)

  /// Findings in a text, in order.
  private func records(_ text: String, path: String = "a") -> [FindingRecord] {
    let bytes = Array(text.utf8)
    return SecretMasker.patternsOnly(detector: .fewRules).findings(in: bytes).map {
      FindingRecord(
        path: Array(path.utf8), finding: $0, secret: Array(bytes[$0.range]), excerpt: MaskedExcerpt())
    }
  }

  private func named(_ records: [FindingRecord]) -> [NamedFinding] {
    records.map { NamedFinding($0, path: paths.name(of: $0.path)) }
  }

  private func known(_ baseline: some KnownFindings, _ records: [FindingRecord]) -> [Bool] {
    guard let path = records.first?.path else { return [] }
    let text = baseline.findings(at: path)
    return records.map { text.take($0.finding, $0.secret) }
  }

  private func known(_ content: String, _ records: [FindingRecord]) throws -> [Bool] {
    let baseline = try BaselineFile.known(Array(content.utf8), file: "f", paths: paths)
    let text = baseline.findings(at: records[0].path)
    return records.map { text.take($0.finding, $0.secret) }
  }

  @Test func movedLinesAreKnownAndCopiesAreNew() throws {
    var sample = SampleText(seed: 1)
    let (one, two) = (sample.token(), sample.token())
    let baseline = Baseline().updated(named(records("x=\(one)\ny=\(two)\n"))) { _ in true }
    let match = BaselineMatch(baseline, paths: paths)
    #expect(known(match, records("\n\n\ny=\(two)\nnew line\nx=\(one)\n")) == [true, true])
    #expect(known(match, records("x=\(one)\nx=\(one)\ny=\(two)\n")) == [true, false, true])
    #expect(known(match, records("x=\(one)\n", path: "./b/../a")) == [true])
    #expect(known(match, records("x=\(one)\n", path: "/home/ada/shop/a")) == [true])
    #expect(known(match, records("x=\(one)\n", path: "b")) == [false])
    #expect(known(match, records("x=\(sample.token())\n")) == [false])
  }

  @Test func fileHoldsNoValueAndReadsBack() throws {
    var sample = SampleText(seed: 2)
    let token = sample.token()
    var baseline = Baseline().updated(named(records("x=\(token)\nx=\(token)\n"))) { _ in true }
    let hash = try #require(baseline.entries.first).hash
    baseline.decide(.real, on: hash)
    let text = String(decoding: baseline.text, as: UTF8.self)
    #expect(
      !text.contains(token) && text.contains("\"lines\":[1,2]") && text.contains("\"decision\":\"real\""))
    #expect(!text.contains(SHA256.hash(data: Array(token.utf8)).map { "\($0)" }.joined()))
    let back = try BaselineFile.own(baseline.text, file: "f")
    #expect(back.entries == baseline.entries && back.text == baseline.text)
    // Another key, another hash.
    let other = Baseline().updated(named(records("x=\(token)\n"))) { _ in true }
    #expect(other.entries.first?.hash != hash)
  }

  @Test func pathsOfAnyBytes() throws {
    let finding = try #require(records("x=\(SampleText.one(3))\n").first)
    var named = NamedFinding(finding, path: [0x61, 0xFF, 0x0A])
    named.line = 1
    let baseline = Baseline().updated([named]) { _ in true }
    #expect(try BaselineFile.own(baseline.text, file: "f").entries.first?.path == [0x61, 0xFF, 0x0A])
  }

  @Test func updatesKeepDecisionsAndWhatWasNotScanned() throws {
    var sample = SampleText(seed: 4)
    let (one, two, three) = (sample.token(), sample.token(), sample.token())
    let old = named(records("x=\(one)\ny=\(two)\n")) + named(records("z=\(three)\n", path: "other/b"))
    var baseline = Baseline().updated(old) { _ in true }
    for entry in baseline.entries { baseline.decide(.false, on: entry.hash) }
    let new = baseline.updated(named(records("\nx=\(one)\n"))) { $0 == Array("a".utf8) }
    #expect(new.entries.map { String(decoding: $0.path, as: UTF8.self) } == ["a", "other/b"])
    #expect(new.entries.map(\.lines) == [[2], [1]] && new.entries.allSatisfy { $0.decision == .false })
  }

  @Test func detectSecrets() throws {
    var sample = SampleText(seed: 5)
    let token = sample.token()
    let hash = Insecure.SHA1.hash(data: Array(token.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    let text = """
      {"version": "1.5.0", "plugins_used": [], "results": {"a": [{"type": "GitHub Token", "filename": "a",
      "hashed_secret": "\(hash)", "is_verified": false, "line_number": 7}]}}
      """
    #expect(try known(text, records("x=\(token)\nx=\(token)\ny=\(sample.token())\n")) == [true, true, false])
    #expect(try known(text, records("x=\(token)\n", path: "b")) == [false])
  }

  @Test func gitleaks() throws {
    var sample = SampleText(seed: 6)
    let token = sample.token()
    func report(_ secret: String) -> String {
      #"[{"RuleID": "github-pat", "StartLine": 2, "EndLine": 2, "Secret": "\#(secret)", "File": "a", "Commit": ""}]"#
    }
    let found = records("y=\(sample.token())\nx=\(token)\n")
    #expect(try known(report(token), found) == [false, true])
    #expect(try known(report("REDACTED"), found) == [false, true])
    #expect(try known(report(String(token.dropFirst(4))), found) == [false, true])
    #expect(try known("# comment\r\n\r\na:github-pat:2\r\n", found) == [false, true])
    let commit = String(repeating: "a1", count: 20)
    #expect(try known("\(commit):a:github-pat:2\n", found) == [false, false])
    #expect(try known("[]", found) == [false, false])
  }

  @Test func errorsNameThePlace() {
    let key = String(repeating: "0", count: 64)
    for (text, reason) in [
      ("{", "not valid JSON"), ("{}", "neither a baseline"), (#"{"secmask_baseline": 2}"#, "another version"),
      (#"{"secmask_baseline": 1, "key": "0"}"#, "\"key\" must be"),
      (#"{"secmask_baseline": 1, "key": "\#(key)"}"#, "\"findings\""),
      (#"{"secmask_baseline": 1, "key": "\#(key)", "findings": [{}]}"#, "findings[0] has no path"),
      (
        #"{"secmask_baseline": 1, "key": "\#(key)", "findings": [{"path": "a", "type": "b", "hash": "c"}]}"#,
        "findings[0].hash"
      ),
      (#"{"results": []}"#, "\"results\""), (#"[{}]"#, "element 0"), ("nonsense\n", "line 1"),
      (#"{"results": {"a": [{"hashed_secret": "zz"}]}}"#, "hashed_secret"),
    ] {
      let error = #expect(throws: BaselineError.self) {
        _ = try BaselineFile.known(Array(text.utf8), file: "f\n", paths: paths)
      }
      #expect(
        error.map { $0.description.hasPrefix("f\\u{a}: ") && $0.reason.contains(reason) } == true, "\(text)")
    }
  }

  @Test func namesBelowAFolder() {
    let names = FolderRelativePaths(folder: Array("..".utf8), current: Array("/a/b".utf8))
    for (path, name) in [
      ("x", "b/x"), ("./x//y/", "b/x/y"), ("../x", "x"), ("/a/b/x", "b/x"), ("/c", "/c"), ("-", "-"),
      ("..", ""),
      ("../../../..", "/"), ("/ab", "/ab"), ("-!x/y", "-!x/y"), ("-x", "b/-x"),
    ] {
      #expect(String(decoding: names.name(of: Array(path.utf8)), as: UTF8.self) == name)
    }
  }

  @Test func namesBelowTheTopOfAWorkTree() throws {
    let folder = try TemporaryFolder()
    try folder.write("tree/.git/HEAD", [])
    try folder.write("tree/src/deep/a", [])
    try folder.link("link", to: "tree/src")
    for place in ["tree", "tree/src/deep", "link", "link/deep"] {
      for (file, name) in [("tree/f", "src/a"), ("tree/src/f", "a"), ("link/f", "a")] {
        let names = FolderRelativePaths(
          besideFile: "\(folder.path)/\(file)", inWorkTreeOf: Array("\(folder.path)/\(place)".utf8))
        let found = String(decoding: names.name(of: Array("src/a".utf8)), as: UTF8.self)
        #expect(found == name, "\(place) \(file)")
      }
    }
  }
}

extension SampleText {
  fileprivate static func one(_ seed: UInt64) -> String {
    var sample = SampleText(seed: seed)
    return sample.token()
  }
}
