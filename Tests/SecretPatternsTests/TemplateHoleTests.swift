import Testing

@testable import SecretPatterns

/// Holes of templates, and passwords that have their signs in them.
@Suite("Holes of templates") struct TemplateHoleTests {
  @Test(arguments: [
    "${DB_PASS}", "${DB_PASS:-none}", "pre-${NAME}-post", "$(cat /run/secrets/x)", "#{user.name}",
    "%(password)s",
    "{{ vault_pw }}", "<%= pass %>", "[[secret]]", "<<token>>", "${env.NAME", "$[variables.pass]", "{name}",
    "{user.id}",
    "prefix{count:4}",
  ]) func areReferences(value: String) { #expect(Placeholder.isReference(Array(value.utf8))) }

  /// Made of parts: no value here looks like a secret by itself.
  @Test(arguments: [
    ["p8Hv:Pm4", "}aKf^;o"], ["YU", "#{35L7DM@;d"], ["qO", "${OVN9%1*8"], ["fY", "{M}7Drc", "TES|i;Z"],
    ["N", "{u}B>6X&J", "LsN"], ["p", "$bu)1qu7p{W5]P"], ["3", "$(l817w<}JQz"],
  ]) func arePasswords(parts: [String]) { #expect(!Placeholder.isReference(Array(parts.joined().utf8))) }

  @Test(arguments: ["word", "env.NAME", "count"]) func areNames(name: String) {
    #expect(TemplateHole.isName(Array(name.utf8)[...]))
  }

  @Test(arguments: ["9x7", "a b", "x(y"]) func areNoNames(name: String) {
    #expect(!TemplateHole.isName(Array(name.utf8)[...]))
  }
}

/// Words behind the name of a pass phrase: drawn from a list, or a sentence about one.
@Suite("Phrases of words") struct PhraseOfWordsTests {
  private func isFound(_ text: String) -> Bool {
    SecretsDetector.shared.scan(text).contains { $0.type.hasSuffix("phrase_of_words") }
  }

  @Test(arguments: [
    "passphrase for tank/home: \(["copper", "lantern", "meadow", "orbit"].joined(separator: " "))",
    "EMAIL_HOST_PASSWORD=\(["walnut", "thunder", "ribbon", "biscuit"].joined(separator: " "))",
  ]) func areFound(text: String) { #expect(isFound(text)) }

  @Test(arguments: [
    "passphrase: must have eight letters", "passphrase: leave this field empty",
    "passphrase: same same same same",
    "password = the same as for mail", "seed: random number for the shuffle",
  ]) func sentencesAreNot(text: String) { #expect(!isFound(text)) }
}
