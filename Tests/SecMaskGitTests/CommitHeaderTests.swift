import Foundation
import SecMask
import SecretPatterns
import Testing

@testable import SecMaskGit

@Suite struct CommitHeaderTests {
  private func header(_ author: String) -> FindingCommit {
    let text = "tree x\nparent y\nauthor \(author)\ncommitter C <c@d> 1 +0000\n\nauthor Not <n@o> 2 +0000\n"
    return FindingCommit(id: Array("ab".utf8), object: Array(text.utf8))
  }

  @Test func authors() {
    let usual = header("Ada Lovelace <ada@example.org> 1700000000 -0330")
    #expect(usual.author == "Ada Lovelace" && usual.email == "ada@example.org")
    #expect(usual.date == "2023-11-14T18:43:20-03:30" && usual.id == "ab")
    #expect(header("<> 0 +0000").date == "1970-01-01T00:00:00Z")
    #expect(header("A <b> c> 1 +0000").email == "b> c")
    for odd in [
      "", "nobody", "A <a@b", "A >a< 1", "A <a@b>", "A <a@b> x +0000", "A <a@b> 99999999999999 +0000",
    ] {
      #expect(header(odd).date.isEmpty, "\(odd)")
    }
    #expect(header("A <a@b> 5 +99").date.hasSuffix("05Z"))
    #expect(FindingCommit(id: [], object: []).author.isEmpty)
  }

  @Test func datesAreThoseOfTheCalendar() {
    let formatter = ISO8601DateFormatter()
    var random = SampleRandom(seed: 1)
    for _ in 0..<2_000 {
      let seconds = Int.random(in: -2_000_000_000...200_000_000_000, using: &random)
      let expected = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
      #expect(FindingCommit.date(seconds, zone: "+0000") == expected)
    }
  }
}
