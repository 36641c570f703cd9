import Testing

@testable import SecMask

/// Lines that differ in numbers, identifiers and times alone have one form.
@Suite("Form of a line") struct LineFormTests {
  private func hash(_ line: String) -> UInt64? { LineForm.hash(of: Array(line.utf8)[...]) }

  @Test(arguments: [
    ("2026-01-02T03:04:05.678Z took 5 ms", "2025-12-31T23:59:59.001Z took 1234 ms"),
    ("job 6f0c9aa1b2c3 done", "job 00aa11bb22cc done"),
    ("request 12345678-1234-abcd-beef-0123456789ab.", "request a1b2c3d4-0000-0000-0000-aaaaaaaaaaaa."),
  ])
  func numbersAndIdentifiersDoNotCount(first: String, second: String) {
    #expect(hash(first) != nil)
    #expect(hash(first) == hash(second))
  }

  @Test(arguments: [
    ("user anna came", "user berta came"),
    ("login a pass=summer", "login a pass=winter"),
    ("job 6f0c9aa1b2c3 done", "job 6f0c9aa1b2c done"),
    ("key k7QzWt81 used", "key k7qzwt81 used"),
    ("key 7z8z9z1z used", "key 7a8a9a1a used"),
    ("a1 b", "a1  b"), ("x=1", "x:1"), ("1", "1a"), ("Zoë 1", "Zoé 1"),
  ])
  func wordsSignsAndKindsCount(first: String, second: String) {
    #expect(hash(first) != hash(second))
  }

  /// What becomes of a line that announces the next one is not its own.
  @Test(arguments: ["your new password:\n", "password?", "token = ", "(", "", " \n", "key \\\r\n"])
  func linesThatGoOnHaveNone(line: String) { #expect(hash(line) == nil) }

  /// Groups of a UUID that happen to be all digits make no other form; what only begins like one is words.
  @Test func uuidsAreOneKind() {
    #expect(
      hash("id 01234567-0123-0123-0123-012345678901") == hash("id abcdefab-abcd-abcd-abcd-abcdefabcdef"))
    #expect(
      hash("id 01234567-0123-0123-0123-0123456789012") != hash("id abcdefab-abcd-abcd-abcd-abcdefabcdef0"))
    #expect(hash("id 01234567-0123-0123-0123-01234567890") != nil)
  }
}
