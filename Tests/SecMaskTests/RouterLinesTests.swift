import Testing

@testable import SecMask

@Suite("Which lines are read")
struct RouterLinesTests {
  private let router = DefaultRouter()

  private func reason(_ line: String) -> RouteReason? { router.reasonToRead(Array(line.utf8)[...]) }

  /// A value that nobody uses, made here so that no file holds one.
  static func value(_ count: Int, _ alphabet: String, seed: UInt64 = 0) -> String {
    var random = SplitMix(seed: UInt64(count) + 1_000 * seed)
    let letters = Array(alphabet)
    return String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }
  static let lower = "abcdefghijklmnopqrstuvwxyz"
  static let digits = "0123456789"
  static let hex = digits + "abcdef"
  static let mixed = lower + lower.uppercased() + digits

  @Test(
    "a credential word is enough",
    arguments: [
      "password = %", "the password is %", "DB_PASSWORD=%", "dbPassword: '%'", "PGPASSWORD=% psql", "pwd: %",
      "Kennwort ist %", "mot de passe : %", "la contraseña es %", "пароль: %", "Новый Пароль %", "密码是 %",
      "パスワード: %", "비밀번호는 % 입니다", "hasło: %", "şifre: %", "wachtwoord is %", "client_secret: %",
      "passphrase %", "DB_PW: '%'", "pw = %", "auth: { user: 'bob', pass: '%' }", "smtp.pass=%",
      "pinCode: '%'",
      "Authorization: Bearer %", "- name: SECRET_VALUE", "CREATE USER bob IDENTIFIED BY '%'",
    ])
  func words(form: String) {
    for value in [Self.value(8, Self.mixed), Self.value(9, Self.lower), "sunshine"] {
      #expect(reason(filled(form, value)) != nil)
    }
  }

  @Test(
    "a weak word needs a value that looks like one",
    arguments: [
      "token=%", "\"token\": \"%\",", "?lang=en&token=%&page=2", "let key = \"%\"", "user bob %",
      "sessionId: %",
      "signing_key: %", "x-api-key: %",
    ])
  func weakWords(form: String) {
    #expect(reason(filled(form, Self.value(24, Self.mixed))) != nil)
    #expect(reason(filled(form, Self.value(32, Self.hex))) != nil)
    for word in ["none", "value", "true"] where !form.contains("api") {
      #expect(reason(filled(form, word)) == nil)
    }
  }

  @Test("every word of the list is found, in both cases")
  func list() {
    let entries = CredentialWordList.text.withUTF8Buffer { Array($0) }
      .split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
    #expect(entries.count > 100)
    for entry in entries where entry != "://" {
      let word = String(entry.drop { "!?=|".contains($0) }.prefix { $0 != "|" })
      let value = Self.value(24, Self.hex)  // not read by itself
      #expect(reason("x " + value) == nil)
      #expect(reason(word + ": " + value) != nil, "\(word)")
      if word.allSatisfy(\.isASCII) {
        #expect(reason("the " + word.uppercased() + "=" + value) != nil, "\(word)")
      }
    }
  }

  @Test("places that hold credentials")
  func places() {
    let value = Self.value(6, Self.lower)
    #expect(reason("db = postgres://bob:\(value)@localhost/x") == .position)
    #expect(reason("redis://:\(value)@h") == .position)
    #expect(reason("https://\(value)@host/x") == .position)
    #expect(reason("see http://example.com/a@b and http://example.com:80/") == nil)
    #expect(reason("git clone https://git@example.com/x.git") == nil)
  }

  @Test("a random token without a word")
  func tokens() {
    for seed in 0..<50 {
      #expect(reason("+ " + Self.value(40, Self.mixed, seed: UInt64(seed))) == .longToken)
      #expect(
        reason("x(\"" + Self.value(40, Self.lower + Self.digits, seed: UInt64(seed)) + "\")") == .longToken)
    }
  }

  @Test("hashes are read under a name of a credential only")
  func hashes() {
    let sha = Self.value(40, Self.hex)
    let base64 = Self.value(86, Self.mixed)
    let id = [8, 4, 4, 4, 12].map { Self.value($0, Self.hex) }.joined(separator: "-")
    for line in [
      "commit \(sha)", "    --hash=sha256:\(sha)\(sha) \\", "\"integrity\": \"sha512-\(base64)==\",",
      "example.org/x v1.2.3 h1:\(base64)=", "x/y.py,sha256=\(base64),12", "request_id=\(id) done",
      "checksum = \"\(sha)\"", "index \(sha)..\(sha) 100644",
      "* [`\(sha)`](https://example.com/x/commit/\(sha))",
      "let alphabet = \"\(Self.lower)\(Self.lower.uppercased())\(Self.digits)\"",
      #"x = "\u0f31\u0f32\u0a4f\u0b3c\u0d1e\u0f44""#,
    ] { #expect(reason(line) == nil, "\(line.prefix(20))") }
    for line in ["api_key: \(sha)", "key \(sha)", "secret=\(id)", "\(sha) is the token"] {
      #expect(reason(line) != nil, "\(line.prefix(12))")
    }
    let token = Self.value(20, Self.mixed)
    #expect(reason("login \(token) at commit \(sha)") != nil, "a hash does not hide what else is there")
    // Identifiers of requests in logs, whatever stands near them.
    let trace = #""trace_id":"\#(sha)","span_id":"\#(sha)","session":"7""#
    #expect(reason(#"{"msg":"token refreshed",\#(trace)}"#) == nil)
    #expect(reason("request \(sha) took 7 ms, 3 rows, user 8 logged in") == nil)
    #expect(reason(#"{"name":"token","value":"\#(sha)"}"#) != nil)
    #expect(reason("\(sha) is the key") != nil)
    #expect(reason("commit \(sha) with \(token)\(token)") != nil)
  }

  @Test(
    "ordinary lines are skipped",
    arguments: [
      "", "   ", "The quick brown fox jumps over the lazy dog.", "for (int i = 0; i < 10; i++) {",
      "import Foundation", "the keyboard and the monkey", "2024-01-01 12:00:00 INFO started in 12 ms",
      "bypass the compass", "#include <stdio.h>", "x = y + 1", "the author says hello", "you can pass it on",
      "10.0.0.1 - - [01/Jan/2026:10:00:00 +0000] \"GET /index.html HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"",
      "ossl_check_X509_REVOKED_sk_type(sk)", "self.assertEqual(key, value)", "case .token: return nil",
    ])
  func skipped(line: String) { #expect(reason(line) == nil) }

  @Test("any bytes can be asked about, wherever they lie")
  func anyBytes() {
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      let line = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(router.reasonToRead(line[...]) == router.reasonToRead(([1] + line)[1...]))
    }
  }

  private func filled(_ form: String, _ value: String) -> String {
    form.split(separator: "%", omittingEmptySubsequences: false).joined(separator: value)
  }
}
