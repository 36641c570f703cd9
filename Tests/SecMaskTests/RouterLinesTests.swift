import Testing

@testable import SecMask

@Suite("Which lines are read")
struct RouterLinesTests {
  private let router = DefaultRouter()

  private func reason(_ line: String) -> RouteReason? { router.reasonToRead(Array(line.utf8)[...]) }

  /// A value that nobody uses, made here so that no file holds one.
  static func value(_ count: Int, _ alphabet: String = "abcdefghijkmnpqrstuvwxyz23456789") -> String {
    var random = SplitMix(seed: UInt64(count))
    let letters = Array(alphabet)
    return String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }

  @Test(
    "a credential word with something behind it",
    arguments: [
      "password = %", "the password is %", "DB_PASSWORD=%", "dbPassword: '%'", "PGPASSWORD=% psql", "pwd: %",
      "Kennwort ist %", "mot de passe : %", "la contraseña es %", "пароль: %", "密码是 %", "パスワード: %",
      "비밀번호는 % 입니다", "hasło: %", "şifre: %", "wachtwoord is %", "client_secret: %", "passphrase %",
    ])
  func words(form: String) {
    for value in [Self.value(8), Self.value(9, "abcdefghijklmnop")] {
      let parts = form.split(separator: "%", omittingEmptySubsequences: false)
      #expect(reason(parts.joined(separator: value)) != nil)
    }
  }

  @Test("a long token without a word")
  func tokens() { #expect(reason("+ " + Self.value(40)) == .longToken) }

  @Test(
    "ordinary lines are skipped",
    arguments: [
      "", "   ", "The quick brown fox jumps over the lazy dog.", "for (int i = 0; i < 10; i++) {",
      "import Foundation", "the keyboard and the monkey", "2024-01-01 12:00:00 INFO started in 12 ms",
      "bypass the compass", "#include <stdio.h>", "x = y + 1",
    ])
  func skipped(line: String) { #expect(reason(line) == nil) }

  @Test("any bytes can be asked about")
  func anyBytes() {
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      let line = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(router.reasonToRead(line[...]) == router.reasonToRead(([1] + line)[1...]))
    }
  }

  @Test("the published rule for segments")
  func routes() {
    let few = Array("a b c\n".utf8)
    let lines = Array(String(repeating: "one two three four five\n", count: 30).utf8)
    let block = Array(String(repeating: "call(one,\n  two three four five)\n", count: 30).utf8)
    #expect(router.route(few[...]) == (.fast, .short))
    #expect(router.route(lines[...]) == (.fast, .singleLines))
    #expect(router.route(block[...]) == (.long, .multiLine))
    #expect(DefaultRouter(escalates: false).route(block[...]) == (.fast, .noLongExpert))
    #expect(ReadEverything().reasonToRead([]) == .everything)
  }
}
