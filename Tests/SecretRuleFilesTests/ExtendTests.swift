import SecretPatterns
import SecretRuleFiles
import Testing

/// `[extend]`: built-in rules, other files, switched-off rules.
@Suite struct ExtendTests {
  @Test func useDefaultMeansTheBuiltInRules() throws {
    let file = try RuleFile.read(
      "[extend]\nuseDefault = true\ndisabledRules = [\"github_token\", \"github-oauth\", \"nope\"]\n"
        + rule(), path: "r.toml")
    #expect(file.extendsBuiltIn)
    #expect(file.disabled == ["github_token", "github_oauth"])
    #expect(file.notes == ["disabledRules: there is no built-in rule nope"])
    let ids = Set(file.combined(with: Rule.builtIn).map(\.id))
    #expect(ids.contains("tok") && ids.contains("github_fine_grained_pat") && !ids.contains("github_token"))
  }

  @Test func ownRulesReplaceBuiltInOnes() throws {
    let file = try RuleFile.read(rule(id: "github_token"), path: "r.toml")
    let rules = file.combined(with: Rule.builtIn)
    #expect(!file.extendsBuiltIn)
    #expect(rules.filter { $0.id == "github_token" }.map(\.keywords) == [[.exact("tok_")]])
    _ = try SecretsDetector(rules: rules)
  }

  @Test func changesToBuiltInRules() throws {
    let token = "gho" + "_" + String(repeating: "a1B2c3", count: 6)
    func found(_ text: String) throws -> Int {
      let file = try RuleFile.read("[extend]\nuseDefault = true\n" + text, path: "r.toml")
      return try SecretsDetector(rules: file.combined(with: Rule.builtIn)).scan(token, path: "a.txt")
        .count { $0.type == "github_oauth" }
    }
    let start = "[[rules]]\nid = \"github-oauth\"\n"
    #expect(try found("") == 1)
    #expect(try found(start + "[[rules.allowlists]]\nregexes = ['''^gho_a1B2''']\n") == 0)
    #expect(try found(start + "[[rules.allowlists]]\nregexes = ['''^x''']\n") == 1)
    #expect(try found(start + "entropy = 7\n") == 0)
    #expect(try found(start + "path = '''\\.php$'''\n") == 0)
    #expect(try found("[[allowlists]]\ntargetRules = [\"github-oauth\"]\nstopwords = [\"b2c3\"]\n") == 0)
    #expect(try found("[[allowlists]]\nstopwords = [\"b2c3\"]\n") == 0)
    #expect(try found("[allowlist]\npaths = ['''a\\.txt''']\n") == 0)
  }

  @Test func changesToUnknownRulesAreNoted() throws {
    let text =
      "[extend]\nuseDefault = true\n[[rules]]\nid = \"nope\"\nentropy = 3\n[[allowlists]]\ntargetRules = [\"other\"]\npaths = ['''x''']\n"
    let file = try RuleFile.read(text, path: "r.toml")
    #expect(file.rules.isEmpty)
    #expect(file.notes.count == 2)
  }

  @Test func anotherFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "base/base.toml",
      rule("entropy = 1") + rule(id: "key", regex: "key_([a-z]{8})") + rule(id: "old", regex: "old_[a-z]+")
        + "[[allowlists]]\nstopwords = [\"zzz\"]\n")
    let main = try folder.write(
      "main.toml",
      """
      [extend]
      path = "base/base.toml"
      disabledRules = ["old", "nope"]
      [[rules]]
      id = "tok"
      entropy = 2.9
      [[rules]]
      id = "key"
      regex = '''kee_([a-z]{8})'''
      [[rules]]
      id = "own"
      regex = '''own_([a-z]{8})'''
      [[allowlists]]
      stopwords = ["yyy"]
      """)
    let file = try RuleFile.load(path: main)
    #expect(Set(file.rules.map(\.id)) == ["tok", "key", "own"])
    #expect(file.notes.count == 1 && !file.extendsBuiltIn)
    let detector = try SecretsDetector(rules: file.rules)
    let found = detector.scan(
      "tok_abcdefgh tok_aaaaaabb key_abcdefgh kee_abcdefgh old_abcdefgh own_abczzzgh own_abcyyygh own_abcdefgh"
    )
    #expect(found.map(\.type) == ["tok", "key", "own"])
  }

  @Test func mergedListsAddUp() throws {
    let folder = try TemporaryFolder()
    try folder.write("base.toml", rule("[[rules.allowlists]]\nstopwords = [\"aaa\"]", id: "tok"))
    let main = try folder.write(
      "main.toml",
      "[extend]\npath = \"base.toml\"\n[[rules]]\nid = \"tok\"\n[[rules.allowlists]]\nstopwords = [\"bbb\"]\n"
    )
    let detector = try SecretsDetector(rules: try RuleFile.load(path: main).rules)
    #expect(detector.scan("tok_aaadefgh tok_bbbdefgh tok_cccdefgh").count == 1)
  }

  @Test func extensionsNestTwiceAndNoMore() throws {
    let folder = try TemporaryFolder()
    for (name, next) in [("a", "b"), ("b", "c"), ("c", "d"), ("d", "")] {
      let extend = next.isEmpty ? "" : "[extend]\npath = \"\(next).toml\"\n"
      try folder.write("\(name).toml", extend + rule(id: name))
    }
    let file = try RuleFile.load(path: folder.path + "/a.toml")
    #expect(Set(file.rules.map(\.id)) == ["a", "b", "c"])
    #expect(file.notes.count == 1)
  }

  @Test func useDefaultOfAnExtendedFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("base.toml", "[extend]\nuseDefault = true\n" + rule())
    let main = try folder.write(
      "main.toml", "[extend]\npath = \"base.toml\"\ndisabledRules = [\"github-oauth\"]\n")
    let file = try RuleFile.load(path: main)
    #expect(file.extendsBuiltIn && file.disabled == ["github_oauth"] && file.rules.map(\.id) == ["tok"])
  }
}
