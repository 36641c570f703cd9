import SecMaskGit
import Testing

@Suite struct GitErrorTests {
  @Test func textsAreOneLineAndHoldNothingThatMovesTheCursor() {
    let texts = [
      GitError.notFound, .notStarted("a\u{1B}[2Jb"), .failed(command: "log", message: "a\nb"),
      .unexpectedOutput(command: "log"), .badRevision("x\u{7}"), .badDate("\r"),
    ].map(\.description)
    for text in texts { #expect(!text.unicodeScalars.contains { $0.value < 0x20 }, "\(text)") }
  }
}
