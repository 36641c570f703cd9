package import SecretPatterns

/// Texts with made-up secrets. They are put together when a test runs; none is stored.
package struct SampleText {
  package var random: SampleRandom

  package init(seed: UInt64) { random = SampleRandom(seed: seed) }

  /// Fills a template such as `ghp_{alnum:36}`.
  package mutating func fill(_ template: String) -> String {
    SampleTemplate.fill(template, using: &random)
  }

  /// A classic GitHub token.
  package mutating func token() -> String { fill("ghp_{alnum:36}") }

  /// Lines of ordinary text.
  package mutating func prose(lines: Int) -> String {
    let words = ["alpha", "beta", "größe", "日本", "x=1;", "\t", "list", "of", "🙂", "words,"]
    return (0..<lines).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }.joined(separator: " ")
    }.joined(separator: "\n") + "\n"
  }

  /// Random bytes: NUL, invalid UTF-8, CRLF and printable ones.
  package mutating func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: 0
      case 1: UInt8.random(in: 0x80...0xFF, using: &random)
      case 2: 0x0D
      case 3: 0x0A
      default: UInt8.random(in: 0x20...0x7E, using: &random)
      }
    }
  }
}
