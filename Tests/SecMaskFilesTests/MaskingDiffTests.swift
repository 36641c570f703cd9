import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

/// What a dry run shows.
@Suite struct MaskingDiffTests {
  private func diff(_ pieces: [MaskedPiece]) throws -> String {
    var output: [UInt8] = []
    var diff = MaskingDiff(of: "a") { output += $0 }
    for piece in pieces { try diff.add(piece) }
    try diff.finish()
    return String(decoding: output, as: UTF8.self)
  }

  private func same(_ text: String) -> MaskedPiece { .same(Array(text.utf8)) }
  private let secret = MaskedPiece.replaced(Array("xyz".utf8), by: Array("[S]".utf8))

  @Test func nothing() throws {
    #expect(try diff([]) == "")
    #expect(try diff([same("a\nb")]) == "")
  }

  @Test func oneLine() throws {
    let text = try diff([same("1\n2\n3\n4\na "), secret, same(" b "), secret, same("\n6\n7\n8\n9\n")])
    #expect(
      text == """
        --- a
        +++ a
        @@ -2,7 +2,7 @@
         2
         3
         4
        -a •••••• b ••••••
        +a [S] b [S]
         6
         7
         8

        """)
  }

  @Test func hunksThatAreNear() throws {
    let far = (1...7).map { "\($0)\n" }.joined()
    let text = try diff([secret, same("\n1\n2\n3\n4\n5\n6\n"), secret, same("\n" + far), secret, same("\n")])
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -1,11 +1,11 @@", "@@ -13,4 +13,4 @@"])
  }

  /// A key of four lines becomes one; later numbers say so.
  @Test func severalLines() throws {
    let key = MaskedPiece.replaced(Array("k1\nk2\n\nk4".utf8), by: Array("[S]".utf8))
    let text = try diff([same("a: "), key, same("\n1\n2\n3\n4\n5\n6\n7\n"), secret])
    #expect(
      text == """
        --- a
        +++ a
        @@ -1,7 +1,4 @@
        -a: ••••••
        -••••••
        -
        -••••••
        +a: [S]
         1
         2
         3
        @@ -9,4 +6,4 @@
         5
         6
         7
        -••••••
        \\ No newline at end of file
        +[S]
        \\ No newline at end of file

        """)
  }

  @Test func longLinesAreCut() throws {
    let long = String(repeating: "x", count: 100_000)
    let text = try diff([same(long), secret, same(long + "\n")])
    #expect(text.utf8.count < 2_000 && text.contains("x…••••••…\n") && text.contains("x…[S]…\n"))
  }

  /// However pieces are cut, the diff is the same, and so are its sides those of the texts.
  @Test(arguments: UInt64(1)...10) func anyCuts(seed: UInt64) throws {
    var sample = SampleText(seed: seed)
    var pieces: [MaskedPiece] = []
    var cut: [MaskedPiece] = []
    for _ in 0..<60 {
      let text = sample.prose(lines: Int.random(in: 0...3, using: &sample.random))
      pieces.append(same(text))
      cut += Array(text.utf8).map { .same([$0]) }
      if Bool.random(using: &sample.random) {
        pieces.append(secret)
        cut.append(secret)
      }
    }
    let whole = try diff(pieces)
    #expect(try diff(cut) == whole)
    #expect(!whole.contains("xyz"))
    let changed = whole.split(separator: "\n").filter { $0.hasPrefix("+") && !$0.hasPrefix("+++") }
    #expect(changed.allSatisfy { $0.contains("[S]") })
  }
}
