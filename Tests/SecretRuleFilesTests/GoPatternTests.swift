import SecretPatterns
import SecretRuleFiles
import Testing

/// Patterns in Go's syntax match here what they match there.
@Suite struct GoPatternTests {
  /// Pattern, text, what the whole match is (nil for none).
  static let matches: [(String, String, String?)] = [
    // Characters, not bytes.
    ("^.{2}$", "éé", "éé"), ("^.{2}$", "é", nil), ("^[^x]{3}y", "中中中y", "中中中y"),
    (#"a\Wb"#, "aéb", "aéb"), (#"^\S\S$"#, "é", nil), ("é+", "aééb", "éé"), ("[é-ü]{2}", "aêüb", "êü"),
    ("(?i)É", "é", "é"), ("[中文]", "x文", "文"), (#"\pL+"#, "1aé中", "aé中"), (#"^\PL$"#, "é", nil),
    (#"\p{Lu}"#, "aÉ", "É"), (#"\p{^Lu}"#, "Éa", "a"), (#"\x{4e2d}"#, "中", "中"),
    ("^(?:.|\\s){2}$", "é\n", "é\n"),
    (".{3,}", "ééé", "ééé"), ("^.{3,}$", "éé", nil), ("a.*b", "aéb\nb", "aéb"), ("[^a]+?", "éb", "é"),
    ("x.*[^a]", "xéé", "xéé"), ("(?s)a.*b", "aé\nb", "aé\nb"),
    // Anchors.
    ("a$", "a\n", nil), (#"a\z"#, "a\n", nil), ("(?m)a$", "a\nb", "a"), ("(?m)^b", "a\nb", "b"),
    ("^b", "a\nb", nil),
    (#"\bb"#, "éb", "b"), (#"\Bb"#, "ab", "b"), (#"a?\B\W"#, "aé", nil), ("a*(?s)*b", "aab", "aab"),
    // Classes.
    (#"\s"#, "\u{0B}", nil), (#"[[:space:]]"#, "\u{0B}", "\u{0B}"), (#"\v"#, "\n\u{0B}", "\u{0B}"),
    ("[[:alnum:]]+", "-a1_", "a1"), ("[[:^digit:]]", "1a", "a"), (#"[\w.-]+"#, "=a.-b=", "a.-b"),
    ("[]a]+", "a]", "a]"), ("[^]a]", "]ab", "b"), (#"[a\]]+"#, "a]", "a]"), ("[--/]+", "./-", "./-"),
    (#"[\d\-x]+"#, "1-x", "1-x"), (#"[\x60'"]"#, "`", "`"), ("[^a]", "\n", "\n"),
    // Flags.
    ("(?i)ab", "AB", "AB"), ("a(?i)b", "aB", "aB"), ("a(?i)b", "AB", nil), ("(?:(?i)a|b)c", "Bc", "Bc"),
    ("(?i:a(?-i:b))", "AB", nil), ("(?i:a(?-i:b))", "Ab", "Ab"), ("(?U)a+", "aaa", "a"),
    ("(?U)a+?", "aaa", "aaa"),
    ("(?i)[a-c]+", "aBC", "aBC"), ("(?i)[^a]", "Ab", "b"), ("(?is).b", "\nB", "\nB"),
    // Literals and escapes.
    (#"\Qa.b\E+"#, "a.bb", "a.bb"), (#"\Q[x"#, "[x", "[x"), ("a{,2}", "a{,2}", "a{,2}"), ("{", "{", "{"),
    ("a{2", "a{2", "a{2"), (#"\101"#, "A", "A"), (#"\x41\t"#, "A\t", "A\t"), (#"\_\-\/"#, "_-/", "_-/"),
    ("}}", "}}", "}}"),
    (#"^\$(?:\d+|{\d+})$"#, "${12}", "${12}"), (#"\a\f"#, "\u{07}\u{0C}", "\u{07}\u{0C}"),
    // Alternatives: the first that fits, as in Perl.
    ("a|ab", "ab", "a"), ("(?:a|ab)(?:c|bcd)", "abcd", "abcd"), ("x*|b", "b", ""), ("(?:)b", "b", "b"),
    ("a||b", "b", ""),
    ("a{2,3}?", "aaaa", "aa"), ("(?:ab){2}", "abab", "abab"), ("(?P<n>a)(?<m>b)", "ab", "ab"),
    ("(?:a?)??b", "ab", "ab"),
    ("[a-c]{2}", "xabc", "ab"), ("a{0}b", "b", "b"), ("(?i)ſ", "ſ", "ſ"),
  ]

  @Test(arguments: matches)
  func matchesTheSame(_ pattern: String, _ text: String, _ expected: String?) throws {
    let translated = try GoPattern(pattern)
    let regex = try PatternRegex(translated.pattern, rule: "test")
    #expect(regex.groupCount == translated.groups)
    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
      regex.firstMatch(bytes)?[0].map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(found == expected, "\(pattern) as \(translated.pattern)")
  }

  /// Pattern, offset of the mistake.
  static let mistakes: [(String, Int)] = [
    ("a)", 1), ("(a", 0), ("é(a", 2), ("a**", 2), ("a{2}{3}", 4), ("*a", 0), ("|+", 1), ("a{1001}", 1),
    ("a{3,2}", 1),
    ("(?=a)", 0), ("(?!a)", 0), ("(?<=a)b", 0), ("(?>a)", 0), ("a++", 2), (#"(a)\1"#, 3), (#"\8"#, 0),
    (#"\Z"#, 0),
    (#"\C"#, 0), (#"\h"#, 0), (#"a\"#, 1), ("[a", 0), ("[b-a]", 2), ("[[:x:]]", 1), (#"\x{110000}"#, 0),
    (#"\xg1"#, 0),
    (#"\p{Greek}"#, 0), ("(?P<a>x)(?P<a>y)", 8), ("(?P<>x)", 0), ("(?z)a", 0), ("(?i", 0), ("(?i-)a", 0),
    (#"[\Z]"#, 1), (#"\é"#, 0),
  ]

  @Test(arguments: mistakes)
  func rejectsWhatGoRejects(_ pattern: String, _ offset: Int) {
    let error = #expect(throws: PatternError.self) { try GoPattern(pattern) }
    #expect(error?.offset == offset, "\(pattern): \(error?.reason ?? "")")
  }

  @Test func deepNestingIsAnErrorNotACrash() {
    #expect(throws: PatternError.self) { try GoPattern(String(repeating: "(", count: 100_000)) }
  }

  /// An invalid byte counts as one character, as in Go.
  @Test func invalidBytesAreCharacters() throws {
    let regex = try PatternRegex(try GoPattern("a.{3}b").pattern, rule: "test")
    #expect(regex.matches([97, 0xFF, 0xFE, 0xC3, 98]))
    #expect(!regex.matches([97, 0xFF, 0xFE, 98]))
  }

  /// Repeats too large for PCRE2 by character are counted in bytes instead of failing.
  @Test func hugeRepeatsCompile() throws {
    let regex = try PatternRegex(try GoPattern("a.{1000}[^x]{900}b").pattern, rule: "test")
    #expect(regex.matches([97] + [UInt8](repeating: 99, count: 1_900) + [98]))
  }
}
