import SecretPatterns
import SecretRuleFiles
import Testing

/// Every key of `[[rules]]`.
@Suite struct GitleaksRuleTests {
  @Test func firstGroupThatIsNotEmpty() throws {
    #expect(try Scan(rule())("a tok_abcdefgh b") == ["tok:abcdefgh"])
    #expect(try Scan(rule(regex: "tok_[a-z]{8}"))("a tok_abcdefgh b") == ["tok:tok_abcdefgh"])
    #expect(try Scan(rule(regex: "tok(_)?(x*)([a-z]{8})"))("tokabcdefgh") == ["tok:abcdefgh"])
  }

  @Test func secretGroup() throws {
    let text = rule("secretGroup = 2", regex: "tok_(a+)-(b+)")
    #expect(try Scan(text)("tok_aa-bbb") == ["tok:bbb"])
    #expect(try Scan(rule("SecretGroup = 2", regex: "tok_(a+)-(b+)"))("tok_aa-bbb") == ["tok:bbb"])
  }

  @Test func secretGroupThatTookNoPartReportsTheMatch() throws {
    #expect(try Scan(rule("secretGroup = 1", regex: "tok_(?:(a)|bb)"))("tok_bb") == ["tok:tok_bb"])
  }

  @Test func entropyMustBeExceeded() throws {
    let scan = try Scan(rule("entropy = 2", regex: "tok_([a-z]{4})"))
    #expect(scan("tok_abcd tok_aabb tok_abcc") == [])
    #expect(try Scan(rule("entropy = 1.9", regex: "tok_([a-z]{4})"))("tok_abcd tok_aabb") == ["tok:abcd"])
  }

  /// Over characters, divided by bytes.
  @Test func entropyOfOtherScripts() throws {
    // Four characters of two bytes: 4 × 1/8 × 3 bits.
    #expect(try Scan(rule("entropy = 1.49", regex: "tok_([à-ü]{4})"))("tok_éàüö") == ["tok:éàüö"])
    #expect(try Scan(rule("entropy = 1.51", regex: "tok_([à-ü]{4})"))("tok_éàüö") == [])
  }

  @Test func keywordsInAnyCase() throws {
    let scan = try Scan(rule("keywords = [\"Vendor\"]", regex: "[0-9]{8}"))
    #expect(scan("12345678") == [])
    #expect(scan("12345678 a VENDOR") == ["tok:12345678"])
    #expect(
      try Scan(rule("keywords = \"vendor,acme\"", regex: "[0-9]{8}"))("acme 12345678") == ["tok:12345678"])
  }

  @Test func pathMustMatch() throws {
    let scan = try Scan(rule("path = '''(?i)\\.php$'''"))
    #expect(scan("tok_abcdefgh", path: "src/a.PHP") == ["tok:abcdefgh"])
    #expect(scan("tok_abcdefgh", path: "src/a.py") == [])
    #expect(scan("tok_abcdefgh", path: nil) == [])
  }

  @Test func pathAloneReportsTheFile() throws {
    let text = "[[rules]]\nid = \"p12\"\npath = '''\\.p12$'''\n[[rules.allowlists]]\npaths = ['''^test/''']\n"
    let file = try RuleFile.read(text, path: "rules.toml")
    #expect(file.rules.isEmpty)
    #expect(file.findings(forPath: "a/b.p12").map(\.type) == ["p12"])
    #expect(file.findings(forPath: "a/b.p12").map(\.range) == [0..<0])
    #expect(file.findings(forPath: "a/b.txt").isEmpty && file.findings(forPath: "test/b.p12").isEmpty)
  }

  @Test func descriptionAndTags() throws {
    let file = try RuleFile.read(rule("description = \"A token\"\ntags = [\"x\"]"), path: "rules.toml")
    #expect(file.rules.map(\.summary) == ["A token"])
    #expect(try RuleFile.read(rule(), path: "rules.toml").rules.map(\.summary) == ["tok"])
  }

  @Test func laterRuleOfTheSameIdCounts() throws {
    let text = rule() + rule(regex: "key_([a-z]{8})")
    #expect(try Scan(text)("tok_abcdefgh key_abcdefgh") == ["tok:abcdefgh"])
    #expect(try Scan(text).file.rules.count == 1)
  }

  @Test func unknownKeysAreIgnoredAsThere() throws {
    #expect(try Scan("title = \"t\"\n" + rule("severity = \"high\""))("tok_abcdefgh") == ["tok:abcdefgh"])
  }

  /// Line feeds at a match's ends are no part of it; its groups are those of the rest.
  @Test func lineFeedsAreTrimmed() throws {
    #expect(try Scan(rule(regex: "\\ntok_[a-z]+\\n"))("x\ntok_ab\ny") == ["tok:tok_ab"])
    #expect(
      try Scan(rule(regex: "\\s(tok_[a-z]+)(?:\\n|$)"))("x\ntok_ab\ny") == [
        "tok:\ntok_ab".replacing("\n", with: "")
      ])
  }

  @Test func lazyPrefixBelongsToTheMatch() throws {
    let allow = "[[rules.allowlists]]\nregexTarget = \"match\"\nregexes = ['''(?i)^my_ven''']"
    let regex = #"(?i)[\w.-]{0,50}?(?:vendor)[ \t]*=[ \t]*([a-z]{8})(?:;|$)"#
    let scan = try Scan(rule(allow, regex: regex))
    #expect(scan("MY_VENDOR = abcdefgh; other.vendor=bcdefghi") == ["tok:bcdefghi"])
    #expect(scan("vendor.vendor=abcdefgh") == ["tok:abcdefgh"])
  }

  @Test func allowCommentsAreHonoured() throws {
    let text = "tok_abcdefgh # gitleaks:allow\ntok_bcdefghi\n"
    #expect(try Scan(rule())(text) == ["tok:bcdefghi"])
    let options = RuleFile.Options(honoursAllowComments: false)
    #expect(try Scan(rule(), options: options)(text).count == 2)
  }

  @Test func placeholdersAreTheRulesOwnBusiness() throws {
    let file = try RuleFile.read(rule(regex: "tok_([a-zX]{8})"), path: "rules.toml")
    let found = try SecretsDetector(rules: file.rules).scan("tok_XXXXXXXX")
    #expect(found.map(\.confidence) == [0.85])
  }
}
