import Foundation
import SecretPatterns
import SecretRuleFiles
import Synchronization
import Testing

/// Every way in which a gitleaks file can be wrong, and what happens to the rest of it.
@Suite struct RuleFileErrorTests {
  /// File, what the error says.
  static let mistakes: [(String, String)] = [
    ("[[rules]\nid = 1", "rules.toml:1:"), ("a = 1\na = 2", "rules.toml:2:"),
    ("rules = 3", "rules.toml: rules: expected an array of tables, found a number"),
    ("rules = [3]", "rules.toml: rules: expected tables, found a number"),
    ("[[rules]]\nregex = \"x\"", "rules.toml: rule number 1: id is missing or empty"),
    (rule() + rule(id: " "), "rules.toml: rule  : id is missing or empty"),
    ("[[rules]]\nid = 3", "rules.toml: rule number 1: id: expected a string, found a number"),
    ("[[rules]]\nid = \"a\"", "rules.toml: rule a: regex and path are both empty"),
    (rule(regex: "ab(c"), "rules.toml: rule tok: regex: pattern error at offset 2: missing )"),
    (rule(regex: "(?<!a)b"), "rules.toml: rule tok: regex: pattern error at offset 0: unsupported group"),
    (rule("path = '''a['''"), "rules.toml: rule tok: path: pattern error at offset 1: missing ]"),
    (rule("secretGroup = 2"), "rules.toml: rule tok: secretGroup is 2, but regex has 1 groups"),
    (rule("secretGroup = -1"), "rules.toml: rule tok: secretGroup is -1"),
    (rule("secretGroup = 1.5"), "rules.toml: rule tok: secretGroup: expected a whole number"),
    (rule("entropy = true"), "rules.toml: rule tok: entropy: expected a number, found a boolean"),
    (rule("entropy = 2020-01-01"), "rules.toml: rule tok: entropy: expected a number, found a date or time"),
    (rule("keywords = [1]"), "rules.toml: rule tok: keywords: expected strings, found a number"),
    (rule("keywords = {}"), "rules.toml: rule tok: keywords: expected an array of strings, found a table"),
    (
      rule("keywords = [\"\(String(repeating: "a", count: 129))\"]"),
      "rules.toml: rule tok: keywords: one is longer"
    ),
    (rule("skipReport = 1"), "rules.toml: rule tok: skipReport: expected true or false"),
    (rule("[[rules.allowlists]]"), "rules.toml: rule tok: allowlists[0]: needs at least one of"),
    (
      rule("[[rules.allowlists]]\npaths = [\"a\"]\n[[rules.allowlists]]\nregexes = [\"b\", \"c)\"]"),
      "rules.toml: rule tok: allowlists[1].regexes[1]: pattern error at offset 1: unexpected )"
    ),
    (
      rule("[rules.allowlist]\npaths = [\"a{2}{3}\"]"),
      "rules.toml: rule tok: allowlist[0].paths[0]: pattern error at offset 4"
    ),
    (
      rule("[[rules.allowlists]]\ncondition = \"XOR\"\npaths = [\"a\"]"),
      "rules.toml: rule tok: allowlists[0]: condition must be"
    ),
    (
      rule("[[rules.allowlists]]\nregexTarget = \"file\"\npaths = [\"a\"]"),
      "rules.toml: rule tok: allowlists[0]: regexTarget must be"
    ),
    (
      rule("allowlists = []\n[rules.allowlist]\npaths = [\"a\"]"),
      "rules.toml: rule tok: [rules.allowlist] and [[rules.allowlists]]"
    ),
    (rule("[[rules.required]]\nwithinLines = 3"), "rules.toml: rule tok: [[rules.required]]: id is empty"),
    (
      rule("[[rules.required]]\nid = \"b\""),
      "rules.toml: rule tok: [[rules.required]] names b, which is not in this file"
    ),
    (
      "[allowlist]\npaths = [\"a\"]\n[[allowlists]]\npaths = [\"b\"]",
      "rules.toml: [allowlist] and [[allowlists]]"
    ),
    (
      "[[allowlists]]\npaths = [\"a(\"]",
      "rules.toml: rule (all): allowlists[0].paths[0]: pattern error at offset 1"
    ),
    (
      "[[allowlists]]\ntargetRules = [\"b\"]\npaths = [\"a\"]\n" + rule(),
      "rules.toml: rule b: [[allowlists]] targetRules: no such rule"
    ),
    (
      "[extend]\nurl = \"https://example.com/r.toml\"",
      "rules.toml: extend.url is not supported: nothing is fetched"
    ),
    ("[extend]\npath = \"a\"\nuseDefault = true", "rules.toml: extend.path and extend.useDefault"),
    ("extend = 3", "rules.toml: extend: expected a table"),
    ("[extend]\npath = \"nowhere/at-all.toml\"", "nowhere/at-all.toml: no such file"),
    ("[extend]\npath = \"rules.toml\"", "rules.toml: extend.path leads back here"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(_ text: String, _ expected: String) {
    let found = problem(text)
    #expect(found?.hasPrefix(expected) == true, "\(found ?? "no error")")
  }

  @Test func theOthersLoadIfTheCallerSaysSo() throws {
    let errors = Mutex<[RuleFileError]>([])
    let options = RuleFile.Options(onBadRule: .skip { error in errors.withLock { $0.append(error) } })
    let toml =
      rule() + rule(id: "bad", regex: "a(")
      + rule(id: "group").replacing("regex", with: "secretGroup = 9\nregex")
      + rule("[[rules.required]]\nid = \"none\"", id: "alone") + rule(id: "last", regex: "last_[a-z]+")
      + "[[allowlists]]\npaths = [\"(\"]\n[[allowlists]]\nstopwords = [\"zzz\"]\n"
    let file = try RuleFile.read(toml, path: "rules.toml", options: options)
    #expect(Set(file.rules.map(\.id)) == ["tok", "last"])
    #expect(errors.withLock { $0.count } == 4)
    #expect(try SecretsDetector(rules: file.rules).scan("tok_abcdezzz last_a").map(\.type) == ["last"])

    let json = #"[{"name": "a", "pattern": "("}, 3, {"name": "b", "pattern": "bbbb"}]"#
    let filters = try RuleFile.read(json, path: "filters.json", options: options)
    #expect(filters.rules.map(\.id) == ["b"])
    #expect(errors.withLock { $0.count } == 6)
  }

  @Test func filesThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    #expect(throws: RuleFileError.unreadable(file: folder.path + "/x.toml", reason: "no such file")) {
      try RuleFile.load(path: folder.path + "/x.toml")
    }
    let bad = try folder.write("bad.toml", Data([0x61, 0xFF]))
    #expect(throws: RuleFileError.unreadable(file: bad, reason: "not UTF-8")) { try RuleFile.load(path: bad) }
    #expect(throws: RuleFileError.self) { try RuleFile.load(path: folder.path) }
  }

  @Test func formatFollowsFromNameOrBeginning() throws {
    let json = #" [ {"name": "a", "pattern": "bbbb"}]"#
    #expect(try RuleFile.read(json, path: "rules").rules.map(\.id) == ["a"])
    #expect(try RuleFile.read(rule(), path: "rules").rules.map(\.id) == ["tok"])
    let folder = try TemporaryFolder()
    let marked = try folder.write("rules.toml", "\u{FEFF}" + rule())
    #expect(try RuleFile.load(path: marked).rules.map(\.id) == ["tok"])
  }
}
