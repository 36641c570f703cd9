import Testing

@testable import SecMask

/// Passwords in places where nothing names them, through the whole masker with the experts that ship.
@Suite("Secrets without a name") struct UnnamedSecretsTests {
  private static let forms = [
    "log in as anna, then % and you are in", "the old one does not work any more, try % instead",
    "web ui: ops / %", "It is still % by the way.", "Melde dich als anna an, dann %, und du bist drin.",
  ]

  private static func passwords(_ count: Int) -> [String] {
    var random = SplitMix(seed: 7)
    let words = ["kaffee", "toblerone", "corvette", "kartoffel", "sakura", "lighthouse", "marmelade"]
    return (0..<count).map { _ in
      let word = words.randomElement(using: &random) ?? ""
      let number = Int.random(in: 100...9_999, using: &random)
      let start = Bool.random(using: &random) ? word.capitalized : word
      return start + "\(number)" + ["", "!", "#"][number % 3]
    }
  }

  @Test func mostAreHidden() throws {
    let masker = try SecretMasker()
    let texts = Self.forms.flatMap { form in Self.passwords(12).map { (form, $0) } }
    let hidden = texts.count { form, password in
      !masker.mask(form.replacing("%", with: password)).text.contains(password)
    }
    // Far from what was measured (58 of 60), so that other weights need not change it.
    #expect(hidden >= texts.count * 3 / 4, "\(hidden) of \(texts.count)")
  }

  @Test func namesWithNumbersStay() throws {
    let masker = try SecretMasker()
    for text in [
      "see issue8756 and build 4711 of release 24.04", "import decode1252 from './tables'",
      "gate B42, seat 17C, flight LH4711 on 12 May",
      "struct sockaddr_in6 addr; int32_t count = utf8len(text);",
    ] {
      #expect(masker.mask(text).text == text)
    }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
