import SecretPatterns
import Testing

@testable import SecMask

/// A long log, with the experts that ship: lines of a form that came to nothing are not read, and it makes no difference how the text arrives.
@Suite("Familiar lines") struct FamiliarLinesTests {
  private static let masker = try? SecretMasker()

  /// A log of sessions, with one password in it.
  private static func log(_ random: inout SampleRandom) -> (text: [UInt8], secret: String) {
    func hex(_ count: Int) -> String {
      String((0..<count).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" })
    }
    let secret = "Kestrel-" + hex(9)
    var lines = (0..<600).map { number in
      "2026-01-02T03:0\(number / 100):\(10 + number % 50)Z INFO session \(hex(12)) of user \(number) renewed\n"
    }
    lines.insert("2026-01-02T03:09:00Z WARN for now the admin password is \(secret), change it\n", at: 500)
    return (Array(lines.joined().utf8), secret)
  }

  @Test func mostLinesOfALogAreNotRead() throws {
    let masker = try #require(Self.masker)
    var random = SampleRandom(seed: 1)
    let (text, secret) = Self.log(&random)
    let explanation = masker.explain(text)
    let passages = explanation.segments.flatMap(\.passages)
    #expect(passages.filter { $0 == .familiar }.count > passages.count / 2)
    #expect(!String(decoding: masker.mask(text).bytes, as: UTF8.self).contains(secret))
  }

  @Test(.enabled(if: TestExpert.sumsAreTheSameInAnyBatch))
  func howATextArrivesMakesNoDifference() throws {
    let masker = try #require(Self.masker)
    var random = SampleRandom(seed: 2)
    let (text, _) = Self.log(&random)
    let whole = masker.mask(text).bytes
    for window in [1_000, 30_000] {
      let stream = MaskStream(masker, windowSize: window)
      var output: [UInt8] = []
      var rest = text[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...9_000, using: &random))
        output += stream.append(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(output + stream.finish() == whole)
    }
    let texts = [text, Array(text.dropFirst(9_000)), Array("nothing".utf8)]
    #expect(
      masker.mask(contentsOf: texts.map { String(decoding: $0, as: UTF8.self) }).map(\.text)
        == texts.map { String(decoding: masker.mask($0).bytes, as: UTF8.self) })
  }
}
