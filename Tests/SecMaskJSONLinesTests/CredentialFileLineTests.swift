import SecMask
import SecretPatterns
import Testing

@testable import SecMaskJSONLines

/// The path of JSON Lines says what a weak word in them is, as it does for other texts.
@Suite("JSON Lines: files of credentials") struct CredentialFileLineTests {
  private func masked(_ line: String, path: String?) -> String {
    let masker = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))
    let lines = JSONLinesMasker(masker, JSONLinesMasker.Options(), path: path) { _ in }
    return String(decoding: lines.append(Array(line.utf8)) + lines.finish(), as: UTF8.self)
  }

  @Test func pathDecides() {
    let line = #"{"text": "machine git.corp.net login ada password changeme"}"# + "\n"
    #expect(masked(line, path: "backup/.netrc") == line.replacing("changeme", with: "[SECRET]"))
    for path in [nil, "tests/.netrc", "notes.jsonl"] { #expect(masked(line, path: path) == line) }
  }
}
