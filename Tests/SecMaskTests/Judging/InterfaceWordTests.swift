import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Words of interfaces, names of objects and digests that stand where a secret may, and values that are close to them.
@Suite("Words of interfaces and names of objects") struct InterfaceWordTests {
  /// The value between `«` and `»` in its surroundings.
  private func place(_ template: String) -> Surroundings {
    var random = SampleRandom(seed: 7)
    let text = SampleTemplate.fill(template, using: &random)
    let before = Array(text.prefix { $0 != "«" }.utf8)
    let value = Array(text.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }.utf8)
    let after = Array(text.drop { $0 != "»" }.dropFirst().utf8)
    return Surroundings(before.count..<before.count + value.count, in: before + value + after)
  }

  private func saysSomething(_ template: String) -> Bool {
    let place = place(template)
    let candidate = Candidate(range: 0..<place.value.count, score: 0.9, expert: .fast)
    return InterfaceWord.judge.opinion(candidate, place) != nil
  }

  @Test(arguments: [
    "\"login.password\": \"«Passwort»\",", "password: '«Пароль»'", "auth=«WPA2-PSK» signal=-51",
    "250-AUTH LOGIN PLAIN «XOAUTH2»", "  -k, --ask-pass        «ask» for connection password",
    "set imap_pass = \"«`pass show mail/work`»\"", "redis://:<password>«@host:6379/0»",
  ]) func arePartOfAnInterface(template: String) { #expect(saysSomething(template)) }

  @Test(arguments: [
    "password: «Passwort»", "password = \"«passwort»\"", "psk=«WPA2-PSK-{alnum:6}»",
    "tool --pass «{alpha:6}{digit:2}» run",
    "password: «`{alnum:9}`»", "password: «@{alnum:9}»",
  ]) func areNot(template: String) { #expect(!saysSomething(template)) }

  @Test(arguments: [
    "{digit:8},Anna,«1Z{upperalnum:16}»,19.90",
    "Identity: Apple Distribution: Acme («A{upperalnum:9}»), Profile",
    "/nix/store/«{loweralnum:32}-x-1.0»",
    "arn:aws:secretsmanager:eu-west-1:1:secret:prod/«{lower:6}-{alpha:6}»",
    "secret/api-token-«{loweralnum:5}» Opaque", "isa = «PBXBuildFile»;",
  ]) func nameObjects(template: String) { #expect(ObjectName.matches(place(template))) }

  @Test(arguments: [
    "token: «1Z{upperalnum:12}»", "password («A{upperalnum:9}»)", "/store/«{loweralnum:32}»",
    "secretsmanager password: «{alnum:12}»", "secret «{loweralnum:5}»", "key = «PBX{digit:6}»",
  ]) func nameNone(template: String) { #expect(!ObjectName.matches(place(template))) }

  /// A word for digests on the line above says nothing of a key that has a name of its own.
  @Test(arguments: [
    ("checksum {digit:10}\napi_key: «{hex:32}»", true), ("checksum: «{hex:32}»", false),
    ("sha256:\n  «{hex:64}»", false),
  ])
  func digestsAreCalledSoOnTheirLine(template: String, isSecret: Bool) {
    let place = place(template)
    var candidate = Candidate(range: 0..<place.value.count, score: 0.99, expert: .fast)
    Judging.judge(&candidate, in: place)
    #expect((candidate.nature == .secret) == isSecret)
  }

  @Test(arguments: [
    "existingSecret: «{lower:6}-redis»", "existingSecretPasswordKey: «redis-password»",
    "passwordSecretRef: «{lower:6}»",
  ]) func namesThatPointElsewhere(template: String) {
    #expect(place(template).name?.isAttribute == true)
  }
}
