import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Secrets that are encoded once or more often.
@Suite("Layers") struct LayerSearchTests {
  private let masker = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))

  /// A text of settings and the token in it.
  private func settings(_ seed: UInt64) -> (text: String, token: String) {
    var sample = SampleText(seed: seed)
    let token = sample.token()
    return ("user = ada\ntoken = \(token)\nregion = north\n", token)
  }

  static let encoders: [(String, @Sendable (String) -> String)] = [
    ("base64", { Base64.encode($0.utf8) }),
    ("base64", { Base64.encode($0.utf8, urlSafe: true) }),
    ("base64", { Sample.wrapped(Base64.encode(($0 + $0 + $0).utf8), 76, "\n") }),
    ("base64", { "key: |\n    " + Sample.wrapped(Base64.encode(($0 + $0 + $0).utf8), 64, "\n    ") }),
    ("hex", { Sample.hex($0) }),
    ("hex", { "0x" + Sample.hex($0) }),
    ("percent", { Sample.percent($0) }),
    ("escapes", { $0.unicodeScalars.map { "\\u00" + Sample.hex(String($0)) }.joined() }),
    ("escapes", { $0.unicodeScalars.map { "\\x" + Sample.hex(String($0)) }.joined() }),
    ("entities", { $0.unicodeScalars.map { "&#\($0.value);" }.joined() }),
    ("entities", { $0.unicodeScalars.map { "&#x" + Sample.hex(String($0)) + ";" }.joined() }),
    ("base64 > utf-16", { Base64.encode(Sample.utf16($0)) }),
    ("base64 > gzip", { Base64.encode(Sample.gzip(Array($0.utf8))) }),
    ("base64 > zlib", { Base64.encode(Sample.zlib(Array($0.utf8))) }),
    ("base64 > base64", { Base64.encode(Base64.encode($0.utf8).utf8) }),
    ("hex > base64 > gzip", { Sample.hex(Base64.encode(Sample.gzip(Array($0.utf8)))) }),
    ("percent > base64", { Sample.percent(Base64.encode($0.utf8)) }),
  ]

  @Test(arguments: encoders.indices) func findsWhatIsEncoded(index: Int) {
    let (name, encode) = Self.encoders[index]
    for seed in UInt64(1)...10 {
      let (text, token) = settings(seed)
      let encoded = encode(text)
      let whole = "before: 1\n\(encoded)\nafter: 2\n"
      let found = masker.findings(in: whole)
      #expect(found.contains { LayerKind.name($0.layers) == name }, "\(index) \(name) \(seed): \(found)")
      let masked = masker.mask(whole).text
      #expect(masked.hasPrefix("before: 1\n") && masked.hasSuffix("\nafter: 2\n"))
      #expect(!masked.contains(encode(token)))
    }
  }

  /// What is hidden decodes to the secret and little else; what is round it still decodes.
  @Test(arguments: UInt64(1)...30) func rangesAreThoseOfTheEncodedForm(seed: UInt64) throws {
    let (text, token) = settings(seed)
    let encoded = Array(Base64.encode(text.utf8).utf8)
    let found = try #require(masker.findings(in: encoded).first)
    #expect(found.range.lowerBound % 4 == 0 && found.range.upperBound % 4 == 0)
    let secret = String(decoding: try #require(Base64.decode(encoded[found.range])), as: UTF8.self)
    #expect(secret.contains(token) && secret.utf8.count <= token.utf8.count + 4)
    #expect(Base64.decode(encoded[..<found.range.lowerBound]) != nil)
  }

  @Test func escapesAreHiddenToTheByte() throws {
    var sample = SampleText(seed: 3)
    let token = sample.token()
    let text = "{\\u0022token\\u0022:\\u0022\(token)\\u0022}"
    let found = try #require(masker.findings(in: text).first)
    #expect(Array(text.utf8)[found.range].elementsEqual(token.utf8))
  }

  @Test func randomBytesGiveNothing() {
    for seed in UInt64(1)...20 {
      var sample = SampleText(seed: seed)
      let noise = (0..<6_000).map { _ in UInt8.random(in: .min ... .max, using: &sample.random) }
      let encoded = Base64.encode(noise)
      for text in [
        "data:image/png;base64,\(encoded)", Sample.wrapped(encoded, 76, "\n"), Sample.hex(noise),
        "-----BEGIN CERTIFICATE-----\n\(Sample.wrapped(encoded, 64, "\n"))\n-----END CERTIFICATE-----\n",
        sample.fill("ssh-rsa AAAAB3NzaC1yc2E{base64:360} ada@host"),
      ] {
        #expect(masker.findings(in: text).isEmpty, "\(seed)")
      }
    }
  }

  @Test(arguments: [
    "next = \(Base64.encode("{\"offset\": 100, \"limit\": 50, \"order\": \"name\"}".utf8))",
    "echo \(Base64.encode("#!/bin/sh\nset -e\nexec \"$@\" --password \"$PASSWORD\"\n".utf8))",
    "url=https%3A%2F%2Fhost%2Fa%3Fpassword%3D%24%7BPASSWORD%7D", "&lt;password&gt;&lt;/password&gt;",
    "{\\u0022password\\u0022:\\u0022\\u0022,\\u0022user\\u0022:\\u0022ada\\u0022}",
  ]) func harmlessThingsGiveNothing(text: String) {
    #expect(masker.findings(in: text).isEmpty)
  }

  @Test func isOffWhereItIsSwitchedOff() throws {
    var configuration = SecretMasker.Configuration()
    configuration.experts = .none
    configuration.decodes = false
    let masker = try SecretMasker(configuration: configuration)
    #expect(masker.findings(in: Base64.encode(settings(1).text.utf8)).allSatisfy { $0.layers.isEmpty })
  }

  @Test func allowedValuesAreAllowedInside() {
    let (text, token) = settings(2)
    let policy = Policy(allowedValues: [token], purpose: .alarming)
    let masker = SecretMasker.patternsOnly(policy: policy)
    #expect(masker.findings(in: Sample.hex(text)).isEmpty)
  }

  @Test func depthIsBounded() {
    var text = settings(4).text
    for _ in 0..<LayerSearch.deepest { text = Sample.hex(text) }
    #expect(!masker.findings(in: text).isEmpty)
    #expect(masker.findings(in: Sample.hex(text)).isEmpty)
  }

  @Test func explanationNamesTheLayer() {
    let entries = masker.explain(Array(Base64.encode(settings(5).text.utf8).utf8)).entries
    #expect(entries.contains { $0.finder.hasSuffix(" in base64") && $0.outcome == .counts })
  }

  /// Time grows with length and no faster.
  @Test func hostileTextsTakeLinearTime() {
    let texts: [(Int) -> String] = [
      { String(repeating: "A", count: $0) }, { String(repeating: "%41%3D", count: $0 / 6) },
      { String(repeating: Base64.encode("a%253Db=\\u0041".utf8) + " ", count: $0 / 21) },
      {
        String(
          repeating: Sample.wrapped(String(repeating: "YWFh", count: 40), 76, "\n") + "\n", count: $0 / 163)
      },
      { String(repeating: "\\\\\\\\", count: $0 / 4) }, { String(repeating: "&#61;&quot;", count: $0 / 11) },
    ]
    let clock = ContinuousClock()
    for (index, text) in texts.enumerated() {
      let short = text(100_000)
      let long = text(800_000)
      _ = masker.findings(in: short)
      let first = clock.measure { _ = masker.findings(in: short) }
      let second = clock.measure { _ = masker.findings(in: long) }
      #expect(second < max(first, .milliseconds(2)) * 40, "\(index): \(first) \(second)")
    }
  }
}
