import Foundation
import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Values that the user knows, in all the forms in which they stand in texts.
@Suite("Known secrets") struct KnownSecretsTests {
  static func masker(
    _ values: [String], policy: Policy = Policy(), decodes: Bool = true
  ) throws -> SecretMasker {
    var configuration = SecretMasker.Configuration()
    configuration.experts = .none
    configuration.detector = .fewRules
    configuration.policy = policy
    configuration.decodes = decodes
    configuration.known = KnownSecrets(values)
    return try SecretMasker(configuration: configuration)
  }

  private func mask(_ text: String, _ values: String...) throws -> String {
    try Self.masker(values).mask(text).text
  }

  /// All that notations escape, and letters that none of them does.
  private static let odd = "pa\"s s/wö'r\\d$1<&>`!;#~+zq"

  @Test func asItIs() throws {
    #expect(try mask("x tulip-7 y", "tulip-7 ") == "x [SECRET] y")
    #expect(try mask("xx\(Self.odd)yy", Self.odd) == "xx[SECRET]yy")
    #expect(try mask("Tulip-Garden", "tulip-garden") == "Tulip-Garden")
  }

  @Test func base64AtEveryAlignment() throws {
    var sample = SampleText(seed: 5)
    for length in [9, 10, 11, 24, 33] {
      let value = sample.fill("{alnum:\(length)}")
      // Layers hide whole groups of four digits.
      let masker = try Self.masker([value], decodes: false)
      for before in 0..<7 {
        for after in 0..<5 {
          let plain = sample.fill("{alnum:\(before)}") + value + sample.fill("{alnum:\(after)}")
          for urlSafe in [false, true] {
            let text = Base64.encode(plain.utf8, urlSafe: urlSafe)
            let masked = masker.mask("a \(text) b").text
            let parts = masked.dropFirst(2).dropLast(2).components(separatedBy: "[SECRET]")
            #expect(parts.count == 2, "\(length) \(before) \(after)")
            // No digit is left that holds a bit of the value.
            let ends = ((before + length) * 8 + 5) / 6
            let digits = ((before + length + after) * 8 + 5) / 6
            #expect(parts[0].count == before * 8 / 6, "\(masked)")
            #expect((parts.last ?? "").filter { $0 != "=" }.count == digits - ends, "\(masked)")
          }
        }
      }
    }
  }

  @Test func shortValuesInBase64AreWholeWords() throws {
    let text = Base64.encode("kiwi7".utf8)
    #expect(try mask("key: \(text)", "kiwi7") == "key: [SECRET]")
    #expect(try mask("key: A\(text)", "kiwi7") == "key: A\(text)")
  }

  @Test func percentEncoded() throws {
    let value = Self.odd
    var sets = [CharacterSet.urlQueryAllowed, .urlPathAllowed, .alphanumerics]
    sets.append(CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~")))
    for set in sets.suffix(1) + [sets[1].subtracting(CharacterSet(charactersIn: "()"))] {
      let text = try #require(value.addingPercentEncoding(withAllowedCharacters: set))
      #expect(text != value)
      #expect(try mask("?a=\(text)&b=1", value) == "?a=[SECRET]&b=1", "\(text)")
      #expect(try mask("?a=\(lowered(text))&b=1", value) == "?a=[SECRET]&b=1", "\(text)")
    }
    #expect(try mask("q=two+words%21", "two words!") == "q=[SECRET]")
  }

  /// Percent-encoding with small digits.
  private func lowered(_ text: String) -> String {
    var result = ""
    var digits = 0
    for character in text {
      result += digits > 0 ? character.lowercased() : String(character)
      digits = character == "%" ? 2 : max(0, digits - 1)
    }
    return result
  }

  @Test func asJSON() throws {
    let value = Self.odd + "\t"
    for options in [
      JSONSerialization.WritingOptions.fragmentsAllowed, [.fragmentsAllowed, .withoutEscapingSlashes],
    ] {
      let data = try JSONSerialization.data(withJSONObject: ["a": Self.odd], options: options)
      let text = String(decoding: data, as: UTF8.self)
      #expect(try mask(text, value) == "{\"a\":\"[SECRET]\"}", "\(text)")
      // A document in a string of another.
      let outer = try JSONSerialization.data(withJSONObject: ["b": text], options: options)
      let masked = try mask(String(decoding: outer, as: UTF8.self), value)
      #expect(masked == "{\"b\":\"{\\\"a\\\":\\\"[SECRET]\\\"}\"}", "\(masked)")
    }
    // As Python and Go write it.
    #expect(try mask("\"caf\\u00e9 n\\u00famero\"", "café número") == "\"[SECRET]\"")
    #expect(try mask("\"a\\u003cb\\u003e\\u0026 word\"", "a<b>& word") == "\"[SECRET]\"")
  }

  @Test func asXML() throws {
    #expect(try mask("<p>a&amp;b&lt;c&quot;d&apos;e</p>", "a&b<c\"d'e") == "<p>[SECRET]</p>")
    #expect(try mask("<p a='a&amp;b&lt;c&#34;d&#39;e'/>", "a&b<c\"d'e") == "<p a='[SECRET]'/>")
  }

  @Test func quotedForShells() throws {
    #expect(try mask("x='it'\\''s a word'", "it's a word") == "x='[SECRET]'")
    #expect(try mask("x='it'\"'\"'s a word'", "it's a word") == "x='[SECRET]'")
    #expect(try mask("x=it\\'s\\ a\\ word", "it's a word") == "x=[SECRET]")
    #expect(try mask("x=\"a\\$b \\\"c\\\" \\`d\\`\"", "a$b \"c\" `d`") == "x=\"[SECRET]\"")
    #expect(try mask("x=$'one\\ntwo three'", "one\ntwo three") == "x=$'[SECRET]'")
    #expect(try mask("set x 'it''s a word'", "it's a word") == "set x '[SECRET]'")
  }

  @Test func inHexadecimalDigits() throws {
    let digits = Array("tulip-garden".utf8).map { String($0, radix: 16) }.joined()
    #expect(try mask("<\(digits)> <\(digits.uppercased())>", "tulip-garden") == "<[SECRET]> <[SECRET]>")
  }

  @Test(arguments: [5, 16, 20, 64]) func brokenOverLines(width: Int) throws {
    var sample = SampleText(seed: UInt64(width))
    let value = sample.fill("{alnum:90}")
    let masker = try Self.masker([value])
    func wrapped(_ text: String, _ end: String) -> String {
      stride(from: 0, to: text.count, by: width).map { start in
        String(text.dropFirst(start).prefix(width))
      }.joined(separator: end)
    }
    let encoded = Base64.encode(value.utf8)
    for text in [value, encoded] {
      for end in ["\n", "\r\n", "\n    ", "\\n", "\\r\\n", "\n\t"] {
        let masked = masker.mask("key: \(wrapped(text, end))\nnext: 1\n").text
        #expect(masked == "key: [SECRET]\nnext: 1\n", "\(end.debugDescription)")
      }
    }
  }

  @Test func valuesOfSeveralLines() throws {
    let value = "first line of it\nsecond-part\nx\nlast line here"
    #expect(try mask("a first line of it b", value) == "a [SECRET] b")
    #expect(try mask("\"first line of it\\nsecond-part\\nx\\nlast line here\"", value) == "\"[SECRET]\"")
    #expect(try mask("  \(value.replacing("\n", with: "\n  "))\nend", value) == "  [SECRET]\nend")
    #expect(try mask("x", value) == "x")
  }

  @Test func shortValuesAreWholeWords() throws {
    #expect(
      try mask("kiwi kiwis akiwi kiwi_ a-kiwi, (kiwi) kiwi", "kiwi")
        == "[SECRET] kiwis akiwi kiwi_ a-[SECRET], ([SECRET]) [SECRET]")
    #expect(try mask("ökiwi 7kiwi", "kiwi") == "ökiwi 7kiwi")
    #expect(try mask("xx$a-1xx", "$a-1") == "xx$a-1xx")
    #expect(try mask("abc abc", "abc") == "abc abc")
    #expect(
      try mask("a \(String(repeating: "aq", count: 6_000)) b", String(repeating: "aq", count: 6_000)).count
        > 8)
    #expect(KnownSecrets(["abc", "", "  ab "]).count == 0)
  }

  @Test func quotesRoundAValueDoNotCount() throws {
    #expect(try mask("say plum-tree", "'plum-tree'") == "say [SECRET]")
  }

  @Test func overlapsAreOneFinding() throws {
    let text = "x \(String(repeating: "ab", count: 20)) y"
    #expect(try mask(text, "abababab", "ababababab") == "x [SECRET] y")
    #expect(try mask("plum-tree-garden", "plum-tree", "tree-garden") == "[SECRET]")
  }

  @Test func whatTheyAreCalledAndWhy() throws {
    let masker = try Self.masker(["plum-tree-7"])
    let text = "a plum-tree-7 b \(Base64.encode("plum-tree-7".utf8)) c"
    let findings = masker.findings(in: text)
    #expect(findings.map(\.type) == ["known_secret", "known_secret"])
    #expect(findings.map(\.layers) == [[], [.base64]])
    #expect(findings.allSatisfy { $0.nature == .secret && $0.confidence == 1 })
    let reasons = masker.explain(Array(text.utf8)).entries.map(\.reason)
    #expect(reasons.first == "secret: one of the values that are known (known values)")
    #expect(reasons.allSatisfy { !$0.contains("plum") })
  }

  /// A placeholder to every judge, and a value to whoever says so.
  @Test func noJudgeObjects() throws {
    for value in ["changeme", "${HOME}/x", "xxxxxxxx", "AKIAIOSFODNN7EXAMPLE"] {
      #expect(try mask("password = \(value)\n", value) == "password = [SECRET]\n")
      let alarms = try Self.masker([value], policy: Policy(purpose: .alarming))
      #expect(alarms.findings(in: "password = \(value)\n").map(\.type) == ["known_secret"])
    }
  }

  @Test func settingsCountAndCommentsDoNot() throws {
    #expect(try mask("x plum-tree-7 # secmask:allow", "plum-tree-7") == "x [SECRET] # secmask:allow")
    var policy = Policy(allowedValues: ["plum-tree-7"])
    #expect(try Self.masker(["plum-tree-7"], policy: policy).mask("x plum-tree-7").text == "x plum-tree-7")
    policy = Policy(ignoredTypes: ["known_secret"])
    #expect(try Self.masker(["plum-tree-7"], policy: policy).mask("x plum-tree-7").text == "x plum-tree-7")
  }

  @Test func nothingShowsThem() throws {
    let known = KnownSecrets(["plum-tree-7"])
    var dumped = ""
    dump(known, to: &dumped)
    for text in ["\(known)", String(reflecting: known), dumped, "\(KnownSecrets.Problem.tooLong(bytes: 3))"] {
      #expect(!text.contains("plum"), "\(text)")
    }
    #expect("\(known)" == "1 known secret")
  }

  @Test func insideOfOtherLayers() throws {
    let inner = "{\"user\": \"ada\", \"note\": \"x plum-tree-7\"}"
    let twice = Base64.encode(Array(Base64.encode(inner.utf8).utf8))
    let masked = try mask("data: \(twice) end", "plum-tree-7")
    #expect(masked.contains("[SECRET]") && masked.hasSuffix(" end"))
  }
}
