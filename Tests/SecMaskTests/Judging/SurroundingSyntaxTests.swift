import SecMaskTestSupport
import Testing

@testable import SecMask

/// What experts take for a secret because of the word before it, against the syntax round it.
@Suite("Values that their surroundings excuse")
struct SurroundingSyntaxTests {
  /// The value stands between `«` and `»`.
  private func isHarmless(_ marked: String) -> Bool {
    let before = Array(marked.prefix { $0 != "«" }.utf8)
    let value = Array(marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }.utf8)
    let after = Array(marked.drop { $0 != "»" }.dropFirst().utf8)
    let place = Surroundings(before.count..<before.count + value.count, in: before + value + after)
    return SurroundingSyntax.isCodeOrIdentifier(place) || SurroundingSyntax.isSyntax(place)
  }

  @Test(arguments: [
    "token: '«196182»',", "\"otp\": \"«0042»\"", "verification_code = «83920143»",
    "f(header: Header, token: «FlattenedInput») {", "run(ctx: Context, password: «ChangeContext»<Data>)",
    "class A implements «CommandHandler»<Update> {", "f(api: «GraphClient», secret: string)",
    "http://user:pwd@elastic:«19220/?shards=5»&sniff=true", "u = \"http://elastic:«9200/»index\"",
    "current_password: «potrzebujemy» Twojego aktualnego hasła", "  confirm_password: «Potwierdź» moje konto",
    "-----«----»-----", "status {ok ? '«✓»' : 'x'}", "password: «🚫»",
    "\"jti\": \"«57BWRLW67I6JTVYMQAZQF54G2G»\"",
    "ERROR_WRONG_PASSWORD = «0x80090033»,", "kid: '«a-5xuiQoRqlLBtec9jRpXoGT»'",
  ]) func harmless(marked: String) { #expect(isHarmless(marked)) }

  @Test(arguments: [
    "password: '«196182»',", "pin = «4711»", "passcode: «482913»", "door code: «482913»", "code = '«482913»'",
    "token: '«196182345»'", "token = \"«a96182»\"",
    "password: «SunnyDay»", "password = \"«SunnyDay»\",", "{password: «SunnyDay», user: x}",
    "http://user:«9200»@host/", "password:«12345/abc»", "password: «correct» horse battery staple",
    "password: «Übergröße»", "password: «Sommerzeit» für die Datenbank",
    "das Passwort ist «Sommerzeit» für alle",
    "пароль «Sommerzeit» для базы", "密码 «Sommerzeit» 请保存好", "db_password: «Sommerzeit» für",
    "password: «!@#$%^&*»", "secret: «57BWRLW67I6JTVYMQAZQF54G2G»",
    "token = «0x80090033a1b2c3d4e5»", "«abc»", "",
    "«»",
  ]) func notHarmless(marked: String) { #expect(!isHarmless(marked) || marked.isEmpty || marked == "«»") }
}

/// Where spans end.
@Suite("Edges of spans")
struct SpanEdgesTests {
  private func adjusted(_ marked: String) -> String? {
    let before = Array(marked.prefix { $0 != "«" }.utf8)
    let value = Array(marked.drop { $0 != "«" }.dropFirst().prefix { $0 != "»" }.utf8)
    let text = before + value + Array(marked.drop { $0 != "»" }.dropFirst().utf8)
    let range = SpanEdges.adjusted(before.count..<before.count + value.count, in: text)
    return range.map { String(decoding: text[$0], as: UTF8.self) }
  }

  @Test func theNameOfAParameterIsCutOff() {
    #expect(adjusted("https://h/?a=1&«v=1»") == nil)
    #expect(adjusted("https://h/?«key=abcd1234»&v=1") == "abcd1234")
    #expect(adjusted("a=1&«user[pass]=abcd1234»") == "abcd1234")
    #expect(adjusted("x «v=abcd1234» y") == "v=abcd1234")
    #expect(adjusted("a&v«=1») y") == nil)
    #expect(adjusted("a&to«ken=abcd» y") == "abcd")
    #expect(adjusted("a&«=abcd» y") == "=abcd")
    #expect(adjusted("a&b«cde» y") == "cde")
    #expect(adjusted("a&«abcd=» y") == nil)
  }

  @Test func charactersReferencesAreCutOff() {
    #expect(adjusted("x «&#39;abc1») y") == "abc1")
    #expect(adjusted("x «&quot;&lt;abc1&GT;&QUOT;» y") == "abc1")
    #expect(adjusted("x «abc1&#x27;» y") == "abc1")
    #expect(adjusted("x «&quot;» y") == "&quot;")
    #expect(adjusted("x «ab&amp;c1» y") == "ab&amp;c1")
  }

  @Test func longTokensAreTakenWhole() {
    var sample = SampleText(seed: 3)
    let (one, two, three) = (sample.fill("{alnum:60}"), sample.fill("{alnum:300}"), sample.fill("{alnum:30}"))
    #expect(adjusted("k = \"\(three)«\(one)»\(two)==\"") == three + one + two + "==")
    #expect(adjusted("k = \"«+\(one)»\(three)/\(two)\"") == "+" + one + three + "/" + two)
    // A link's path goes on, a name ends at its equals sign, and what is short may be a word.
    #expect(adjusted("https://host/«\(one)»/\(three)") == one)
    #expect(adjusted("key=«\(one)»,x") == one)
    #expect(adjusted("x-\(two)«\(three)»\(one)") == three)
  }
}
