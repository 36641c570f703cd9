import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Values that look like secrets to an expert or to a rule and are none, values that are close to them, and weak passwords in places that
/// hold nothing but a password.
@Suite("Harmless forms, and weak values beside them") struct HarmlessFormTests {
  /// A text from a template, and where the value between `«` and `»` stands in it.
  private func filled(_ template: String, seed: UInt64 = 2) -> (text: [UInt8], value: Range<Int>) {
    var random = SampleRandom(seed: seed)
    let text = Array(SampleTemplate.fill(template, using: &random).utf8)
    let open = Array("«".utf8)
    let close = Array("»".utf8)
    let start = text.indices.first { text[$0...].starts(with: open) } ?? text.count
    let end = text.indices.first { text[$0...].starts(with: close) } ?? text.count
    guard start < end else { return (text, 0..<0) }
    return (Array(text[..<start] + text[(start + 2)..<end] + text[(end + 2)...]), start..<end - 2)
  }

  private func nature(_ template: String) -> Nature {
    let (text, value) = filled(template)
    var candidate = Candidate(range: value, score: 0.99, expert: .fast)
    Judging.judge(&candidate, in: Surroundings(value, in: text))
    return candidate.nature
  }

  @Test(arguments: [
    "<button class=\"«btn-{hex:6}»\" data-id=\"toggle-password\">",
    "<div className='«password-{digit:3}-box»'>",
    "250 AUTH LOGIN\n334 «VXNlcm5hbWU6»", "334 «UGFzc3dvcmQ6»", "$ echo «aGVsbG8gd29ybGQ=» | base64 -d",
    "  api_token: «Rajapintatunnus»", "\"client_secret\": \"«Geheimnis»\"",
    "gtag('config', '«G-{upperalnum:10}»');", "key: '«GTM-{upperalnum:7}»'",
    "address constant TOKEN = «0x{hex:40}»;", "set /p PASSWORD=«Enter»", "publicKeyToken=\"«{hex:16}»\"",
  ]) func isNoSecret(template: String) {
    #expect(![.secret, .example].contains(nature(template)), "\(template)")
  }

  @Test(arguments: [
    "class_secret = \"«{alnum:20}»\"", "password: «Salasana»", "api_token: «{alnum:20}»",
    "token: «aHVudGVyMjAyNA==»",
    "PRIVATE_KEY=«0x{hex:64}»", "set PASSWORD=«{alnum:9}7»", "privateKeyToken=\"«{hex:16}»\"",
    "key: «G-{alnum:20}»",
  ]) func mayBeOne(template: String) {
    #expect([.secret, .example].contains(nature(template)), "\(template)")
  }

  static let weak = [
    "Kata sandi admin: «harbor{digit:3}», jangan lupa", "رمز عبور سرور: «silver{digit:3}»",
    "A senha do banco mudou pra «harbor{digit:3}» ok?",
    "<wsse:Password Type=\"#PasswordText\">«harbor{digit:3}»</wsse:Password>",
    "<password><![CDATA[«harbor{digit:3}»]]></password>",
    "{{\"key\":\"password\",\"value\":\"«harbor{digit:3}»\"}",
    "DriverManager.getConnection(\"jdbc:mysql://db/x\", \"shop\", \"«harbor{digit:3}»\");",
    "\u{1b}[36mpassword\u{1b}[0m: «harbor{digit:3}»\u{1b}[0m",
    "os.getenv(\"DB_PASS\", \"«harbor{digit:3}»\")",
  ]

  @Test(arguments: weak) func weakValuesAreHiddenAndNoAlarm(template: String) {
    let (text, value) = filled(template)
    let hidden = SecretMasker.patternsOnly().findings(in: text)
    #expect(
      hidden.contains { $0.range.lowerBound <= value.lowerBound && value.upperBound <= $0.range.upperBound })
    #expect(SecretMasker.patternsOnly(policy: Policy(purpose: .alarming)).findings(in: text).isEmpty)
  }

  @Test(arguments: [
    "<password>Contraseña</password>", "<password>Kennwort</password>",
    "{\"key\":\"password\",\"value\":\"Kennwort\"}", "{\"key\":\"password\",\"value\":\"Wrong password\"}",
    "/snmp community print", "a: \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-a1B2c3\"",
    "java -jar agent.jar -secret @/run/secret -name node1", "\"DisablePasswordChange\"=dword:00000001",
  ]) func staysAsItIs(text: String) {
    #expect(SecretMasker.patternsOnly().mask(text).text == text)
  }

  /// The signs that fill the last group of base64 are no comparison.
  @Test func paddingIsNoCode() {
    let (text, value) = filled("ADMIN_JWT_SECRET=«{alnum:21}7==»\n")
    let found = SecretMasker.patternsOnly().findings(in: text)
    #expect(found.count == 1 && found.first?.range == value)
  }

  @Test func optionsOfHelmEndAtTheComma() {
    let (text, value) = filled(
      "helm upgrade pg ./pg --set auth.rootPassword=«{alnum:11}7»,auth.database=shop -n db")
    #expect(SecretMasker.patternsOnly().findings(in: text).map(\.range) == [value])
  }
}
