import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// What is masked already stays as it is, in every style whose replacements show that they are some.
@Suite("Masked twice") struct MaskedTwiceTests {
  private static let styles: [(String, RedactionStyle)] = [
    ("text", .text("[SECRET]")), ("label", .label("SECRET")), ("fill", .fill("*")),
    ("tag", .keyedTag(key: Array(0..<32))), ("word", .keyedTag(key: Array(0..<32), word: "HIDDEN_1")),
  ]

  private static func masker(_ style: RedactionStyle) throws -> SecretMasker {
    var configuration = SecretMasker.Configuration()
    configuration.style = style
    return try SecretMasker(configuration: configuration)
  }

  @Test(arguments: 0..<styles.count) func nothingChanges(number: Int) throws {
    let (name, style) = Self.styles[number]
    let masker = try Self.masker(style)
    for (seed, marked) in FirstTriesTests.hidden.enumerated() {
      var sample = SampleText(seed: UInt64(seed))
      let text = sample.fill(marked).filter { $0 != "«" && $0 != "»" }
      let once = masker.mask(text).text
      #expect(masker.mask(once).text == once, "\(name), \(marked)")
    }
  }

  @Test func tagsAmongOtherWords() throws {
    let masker = try Self.masker(.text("[SECRET]"))
    let text = "the [SECRET:stripe_key:3f9a1c20be44] was sent, password [HIDDEN:password:0011aabbccdd]"
    #expect(masker.mask(text).text == text)
    let label = "client_secret=[HIDDEN:google_oauth_secret] and use [SECRET:github_fine-grained_pat]"
    #expect(masker.mask(label).text == label)
    let setting = "snmp-server community [SECRET:device_snmp_community:3f9a1c20be44] RO"
    #expect(masker.mask(setting).text == setting)
    // What stands beside one is masked.
    var sample = SampleText(seed: 1)
    for marked in ["token=[a:b:{hex:12}]{alnum:24}", "token=[SECRET:api_key] or {alnum:24}{digit:2}"] {
      let text = sample.fill(marked)
      #expect(!masker.mask(text).text.contains(text.suffix(20)), "\(marked)")
    }
  }
}
