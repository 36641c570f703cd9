import Testing

@testable import SecMask

/// Lines that are read for hiding alone: a word in them may be a password though nothing says so.
@Suite("Values without a name") struct RouterUnnamedTests {
  private func reason(_ line: String, hiding: Bool = true) -> RouteReason? {
    DefaultRouter(readsUnnamed: hiding).reasonToRead(Array(line.utf8)[...])
  }

  private static let people = [
    "Kaffee" + "1974!", "toblerone" + "66$", "matrix" + "1951!", "Corvette" + "423*",
    "walnut-saddle-" + "meadow89",
    "žluťoučký" + "8951!", "Пароль" + "2024", "秘密" + "4471", "kartoffel" + "60", "Bruxelles" + "903",
    "Y79_ap5qy_" + "r?MF-c",
    "u^Qh%1" + "@zpVb", "benfica" + "29!",
  ]

  @Test(
    "words that people choose, in sentences and consoles",
    arguments: [
      "log in as anna, then % and you are in", "web: ops / %", "%", "> kiosk1 and then %", "try %.", "«%»",
      "Lager-IoT using '%'", "it was (%) last year",
    ])
  func people(form: String) {
    for value in Self.people {
      let line = form.replacing("%", with: value)
      #expect(reason(line) != nil, "\(line)")
      #expect(reason(line, hiding: false) != .unnamed)
    }
  }

  @Test(
    "generated ones",
    arguments: [
      "ops then % (yes, all of it)", "aql -h node14 -U admin -P%", "deploy,%,eu-west", "    %  # old",
    ])
  func generated(form: String) {
    for seed in 0..<40 as Range<UInt64> {
      let value = RouterLinesTests.value(12, RouterLinesTests.mixed, seed: seed)
      #expect(reason(form.replacing("%", with: value + "7")) != nil)
    }
  }

  @Test(
    "what ordinary lines are full of is none",
    arguments: [
      "", "7", "abc", "2025-04-01T05:36:16.357Z INFO  [worker-3] batch 4711 flushed in 203 ms",
      "commit 9cbd2f8ee39956b10e417ec19eb7879e3598742b merged into main (67 files changed)",
      "127.0.0.1 - - [01/Mar/2026:04:39:38 +0000] \"GET /health/24289?page=26 HTTP/1.1\" 200 17208",
      "request 6f1d2c3e-8a4b-4c5d-9e6f-0a1b2c3d4e5f took 12 ms",
      "    return matchDayPeriodStrings(text, start)",
      "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "Das ist ein ganz normaler Satz.",
      "for (int i = 0; i < 10; i++) { total += values[i]; }", "v1.24.3 (2024-11-05)",
    ])
  func ordinary(line: String) {
    #expect(reason(line) == nil)
  }

  @Test func mostAreReadForHidingAlone() {
    let lines = Self.people.map { "log in as anna, then \($0)" }
    #expect(lines.count { reason($0) == .unnamed && reason($0, hiding: false) == nil } >= 9)
  }

  @Test func aNamedValueKeepsItsReason() {
    for hiding in [true, false] {
      #expect(reason("password = " + "Kaffee" + "1974!", hiding: hiding) == .credentialWord)
    }
  }

  /// A stretch whose sum is highest at a sign was taken for a number in hex of no digits.
  @Test func aSignIsNoNumber() {
    Array("xK#".utf8).withUnsafeBufferPointer { line in
      #expect(TokenKind.harmless(line, at: 2, in: 0..<3) == nil)
      #expect(TokenKind.harmless(line, at: 2, in: 2..<3) == nil)
    }
    Array("x cafe12-".utf8).withUnsafeBufferPointer { line in
      #expect(TokenKind.harmless(line, at: 8, in: 2..<9) == 2..<8)
    }
  }

  @Test func thePurposeDecides() {
    var configuration = SecretMasker.Configuration()
    let line = Array(("try " + "Kaffee" + "1974! today").utf8)[...]
    #expect(configuration.router.reasonToRead(line) == .unnamed)
    configuration.policy = Policy(purpose: .alarming)
    #expect(configuration.router.reasonToRead(line) == nil)
    configuration.policy = .everything
    #expect(configuration.router.reasonToRead(line) == nil)
    configuration.router = ReadEverything()
    #expect(configuration.router.reasonToRead(line) == .everything)
  }
}
