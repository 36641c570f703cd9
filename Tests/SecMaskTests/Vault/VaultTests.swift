import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct VaultTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  @Test func sameSecretSameNumber() {
    var sample = SampleText(seed: 1)
    let (first, second) = (sample.token(), sample.token())
    let vault = Vault()
    let masked = masker.mask("a \(first) b \(second) c \(first)", into: vault)
    #expect(masked.text == "a [SECRET_github_token_1] b [SECRET_github_token_2] c [SECRET_github_token_1]")
    #expect(masked.vault == vault && vault.count == 2)
    // In another text of the session, too.
    #expect(masker.mask("x=\(second)", into: vault).text == "x=[SECRET_github_token_2]")
    #expect(vault.restore(in: masked.text) == "a \(first) b \(second) c \(first)")
  }

  /// What one text gives away is hidden in the next, however it arrives; in no other vault.
  @Test func secretsOfEarlierTexts() throws {
    var sample = SampleText(seed: 5)
    let password = sample.fill("{alnum:14}")
    let vault = Vault()
    #expect(masker.mask("say \(password)", into: vault).text == "say \(password)")
    _ = masker.mask("password = \"\(password)\"", into: vault)
    #expect(vault.restore(in: "[SECRET_password_1]") == password)
    let expected = "say [SECRET_password_1], x"
    #expect(masker.mask("say \(password), x", into: vault).text == expected)
    #expect(masker.masking(into: vault).mask(contentsOf: ["say \(password), x"]).map(\.text) == [expected])
    let stream = MaskStream(masker.masking(into: vault), windowSize: 3)
    let output = "say \(password), x".utf8.reduce(into: []) { $0 += stream.append([$1]) } + stream.finish()
    #expect(String(decoding: output, as: UTF8.self) == expected)
    let opened = try Vault(
      sealed: vault.sealed(with: [UInt8](repeating: 1, count: 16)), key: [UInt8](repeating: 1, count: 16))
    #expect(masker.mask("say \(password), x", into: opened).text == expected)
    #expect(masker.mask("say \(password)", into: Vault()).text == "say \(password)")
    // A placeholder-like text of before is none.
    _ = masker.mask("[SECRET_other_7]", into: vault)
    #expect(masker.mask("SECRET_other_7", into: vault).text == "SECRET_other_7")
  }

  @Test func withoutAVaultThereIsNone() { #expect(masker.mask("x").vault == nil) }

  /// Every change that restoring has to see through.
  @Test(arguments: [
    "[SECRET_github_token_1]", "[secret_GitHub_Token_1]", "`[SECRET_github_token_1]`",
    "**[SECRET_github_token_1]**", "[`SECRET_github_token_1`]", "[**SECRET_github_token_1**]",
    "[ SECRET_github_token_1 ]", "\\[SECRET\\_github\\_token\\_1\\]", "[SECRET-github-token-1]",
    "[SECRET\u{2011}github\u{2011}token\u{2011}1]", "[SECRET_github\u{2010}token\u{2013}1]",
    "\\u005bSECRET_github_token_1\\u005d", "\\u005BSECRET\\u005fgithub\\u2011token\\u005f1\\u005D",
    "%5BSECRET_github_token_1%5D", "%5bSECRET%5Fgithub%5ftoken%E2%80%911%5d",
  ]) func changedPlaceholders(written: String) {
    var sample = SampleText(seed: 2)
    let token = sample.token()
    let vault = Vault()
    _ = masker.mask(token, into: vault)
    let marks = written.first == "`" ? "`" : written.hasPrefix("**") ? "**" : ""
    #expect(vault.restore(in: "a \(written).") == "a \(marks)\(token)\(marks).")
  }

  @Test(arguments: [
    "[SECRET_github_token_2]", "[SECRET_github_token_11]", "[SECRET_github_token_01]", "[SECRET_github_1]",
    "SECRET_github_token_1", "[SECRET_github_token_1", "[SECRET_github_token_1)", "[[SECRET]github_token_1]",
    "[SECRET:github_token:1]", "[SECRET github token 1]", "\\[SECRET_github_token_2\\]",
    "[SECRETS_github_token_1]",
    "%5BSECRET_github_token_1]", "[SECRET_github_token_1\n]", "[*****SECRET_github_token_1]",
  ]) func lookalikesStay(written: String) {
    var sample = SampleText(seed: 3)
    let vault = Vault()
    _ = masker.mask(sample.token(), into: vault)
    #expect(vault.restore(in: written) == written)
  }

  /// What is put in place of an escaped placeholder is escaped in the same way.
  @Test func escapesOfTheSecret() {
    let vault = Vault()
    let placeholder = String(
      decoding: vault.placeholder(for: Array("a\"b\n%é".utf8), type: "password"), as: UTF8.self)
    #expect(placeholder == "[SECRET_password_1]")
    #expect(vault.restore(in: placeholder) == "a\"b\n%é")
    #expect(vault.restore(in: placeholder, as: .jsonString) == "a\\\"b\\n%é")
    #expect(vault.restore(in: "\\u005bSECRET_password_1\\u005d") == "a\\\"b\\n%é")
    #expect(vault.restore(in: "%5BSECRET_password_1%5D") == "a%22b%0A%25%C3%A9")
  }

  /// Placeholder-like text of the input comes back as it was, whatever the vault has issued before or after it.
  @Test(arguments: [
    "[SECRET_github_token_1]", "[secret-github-token-1]", "\\u005bSECRET_github_token_1\\u005d",
    "%5BSECRET_placeholder_1%5D", "[SECRET_placeholder_1] [SECRET_placeholder_2]",
    "[`SECRET_github_token_2`]",
  ]) func placeholderLikeInput(written: String) {
    var sample = SampleText(seed: 4)
    let vault = Vault()
    for text in [
      "\(written) \(sample.token()) \(written)", written, "\(written)\(sample.token()) \(written)\(written)",
      "[SECRET_\(sample.token())_1] \(written)",
    ] {
      let masked = masker.mask(text, into: vault).text
      #expect(vault.restore(in: masked) == text)
      #expect(!masked.contains("ghp_"))
    }
  }

  /// Secrets and pieces of placeholders in any order come back, byte for byte, and no secret is left in between.
  @Test(arguments: UInt64(1)...40) func everythingComesBack(seed: UInt64) {
    var sample = SampleText(seed: seed)
    let pieces = [
      "[", "]", "SECRET", "_", "github_token", "1", "[SECRET_github_token_1]", "\\", "%5B", "%5D", "`", "**",
      " ",
      "\u{2011}", "\n", "[SECRET_placeholder_1]", "\\u005b", "\\u005d", "é",
    ]
    let vault = Vault()
    for _ in 0..<60 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...24, using: &sample.random) {
        switch Int.random(in: 0..<6, using: &sample.random) {
        case 0: text += Array(" \(sample.token()) ".utf8)
        case 1: text += sample.noise(3)
        default: text += pieces[Int.random(in: 0..<pieces.count, using: &sample.random)].utf8
        }
      }
      let masked = masker.masking(into: vault).mask(text).bytes
      #expect(vault.restore(in: masked) == text)
      #expect(!String(decoding: masked, as: UTF8.self).contains("ghp_"))
    }
  }

  @Test func typesThatAreNoNames() {
    let vault = Vault()
    func placeholder(_ type: String, _ secret: String) -> String {
      String(decoding: vault.placeholder(for: Array(secret.utf8), type: type), as: UTF8.self)
    }
    #expect(placeholder("My-Rule [x]", "a") == "[SECRET_my_rule_x_1]")
    #expect(placeholder("my_rule__x", "b") == "[SECRET_my_rule_x_2]")
    #expect(placeholder("日本", "c") == "[SECRET_secret_1]")
    #expect(placeholder(String(repeating: "long", count: 90), "d").utf8.count < 90)
    for secret in ["a", "b", "c", "d"] {
      #expect(vault.restore(in: placeholder("other", secret)) == secret)
    }
  }

  @Test func aFullVaultMasksForGood() {
    let vault = Vault(limits: .init(count: 1, bytes: 100))
    #expect(vault.placeholder(for: [1], type: "x") == Array("[SECRET_x_1]".utf8))
    #expect(vault.placeholder(for: [2], type: "x") == Array("[SECRET]".utf8))
    #expect(vault.placeholder(for: [1], type: "x") == Array("[SECRET_x_1]".utf8))
    #expect(vault.lostCount == 1 && vault.count == 1)
    let small = Vault(limits: .init(count: 10, bytes: 3))
    #expect(small.placeholder(for: [1, 2, 3, 4], type: "x") == Array("[SECRET]".utf8))
  }

  /// A placeholder inside a restored secret is not one.
  @Test func restoringOnce() {
    let vault = Vault()
    _ = vault.placeholder(for: Array("[SECRET_x_2]".utf8), type: "x")
    _ = vault.placeholder(for: Array("y".utf8), type: "x")
    #expect(vault.restore(in: "[SECRET_x_1][SECRET_x_2]") == "[SECRET_x_2]y")
  }
}
