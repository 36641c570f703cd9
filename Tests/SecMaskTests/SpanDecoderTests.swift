import Testing

@testable import SecMask

@Suite("From scores to spans")
struct SpanDecoderTests {
  /// Pieces as `text|p` where a piece may begin a secret (`b`) or continue one; white space is in no piece.
  private struct Sample {
    var text: [UInt8] = []
    var offsets: [Range<Int>] = []
    var begin: [Float] = []
    var inside: [Float] = []

    init(_ pieces: (String, Float, Bool)...) {
      for (piece, p, begins) in pieces {
        let bytes = Array(piece.utf8)
        let blank = bytes.prefix { $0 == 0x20 || $0 == 0x0A }
        let start = text.count + blank.count
        text += bytes
        offsets.append(start..<text.count)
        begin.append(begins ? p : 0)
        inside.append(begins ? 0 : p)
      }
    }

    func spans(_ threshold: Float = 0.5, _ change: (inout SpanDecoder) -> Void = { _ in }) -> [String] {
      var decoder = SpanDecoder()
      change(&decoder)
      let scores = PieceScores(offsets: offsets, begin: begin, inside: inside)
      return decoder.spans(in: text, scores, threshold: threshold).map {
        String(decoding: text[$0.range], as: UTF8.self)
      }
    }
  }

  @Test("neighbouring pieces are one span; white space before a beginning parts two")
  func runs() {
    #expect(Sample(("key", 0, false), (" ab", 0.9, true), ("cd", 0.9, false)).spans() == ["abcd"])
    #expect(Sample((" ab", 0.9, true), ("cd", 0.9, true)).spans() == ["abcd"])
    #expect(Sample((" ab", 0.9, true), (" cd", 0.9, true)).spans() == ["ab", "cd"])
    #expect(Sample((" ab", 0.9, true), (" cd", 0.9, false)).spans() == ["ab cd"])
  }

  @Test("the score is the mean over the span")
  func score() {
    let sample = Sample(("ab", 0.9, true), ("cd", 0.6, false))
    #expect(sample.spans(0.74) == ["abcd"])
    #expect(sample.spans(0.76).isEmpty)
  }

  @Test("the share of examples is that of the whole span's score")
  func example() {
    let scores = PieceScores(
      offsets: [0..<2, 2..<4, 5..<7], begin: [0.8, 0, 0.9], inside: [0, 0.8, 0], example: [0.6, 0.4, 0.9])
    let spans = SpanDecoder().spans(in: Array("abcd ef".utf8), scores, threshold: 0.5)
    #expect(spans.map(\.range) == [0..<4, 5..<7])
    #expect(spans.map { ($0.example * 1_000).rounded() } == [625, 1_000])
    #expect(Sample(("ab", 0.9, true)).spans() == ["ab"])
  }

  @Test("a run grows over unsure neighbours, but over no separator")
  func grow() {
    #expect(Sample(("ab", 0.9, true), ("cd", 0.2, false), ("ef", 0.05, false)).spans() == ["abcd"])
    #expect(Sample(("xy", 0.2, true), ("ab", 0.9, true)).spans() == ["xyab"])
    #expect(Sample(("ab", 0.9, true), (" cd", 0.4, false)).spans() == ["ab"])
    #expect(Sample(("ab", 0.9, true), ("=", 0.4, false)).spans() == ["ab"])
    #expect(Sample(("ab", 0.9, true), ("cd", 0.2, false)).spans(0.5) { $0.grow = 0.3 } == ["ab"])
  }

  @Test("runs with little between them join, unless a separator lies there")
  func join() {
    #expect(Sample(("ab", 0.9, true), ("-", 0, false), ("cd", 0.9, false)).spans() == ["ab-cd"])
    #expect(Sample(("ab", 0.9, true), (",", 0, false), ("cd", 0.9, false)).spans() == ["ab", "cd"])
    let long = String(repeating: "x", count: 25)
    #expect(Sample(("ab", 0.9, true), (long, 0, false), ("cd", 0.9, false)).spans() == ["ab", "cd"])
    let wide = String(repeating: "é", count: 24)  // characters are counted, not bytes
    #expect(Sample(("ab", 0.99, true), (wide, 0.03, false), ("cd", 0.99, false)).spans() == ["ab\(wide)cd"])
  }

  @Test("quotes and white space at the ends are cut off; nothing but them is no span")
  func trim() {
    #expect(Sample(("\"", 0.9, true), ("ab", 0.9, false), ("\"", 0.9, false)).spans() == ["ab"])
    #expect(Sample(("'", 0.9, true), ("`", 0.9, false)).spans().isEmpty)
    #expect(Sample(("\u{3000}ab\u{A0}", 0.9, true)).spans() == ["ab"])
    #expect(Sample(("é", 0.9, true)).spans() == ["é"])
  }

  @Test("no pieces, no spans")
  func empty() {
    #expect(Sample().spans().isEmpty)
    #expect(Sample((" a", 0.4, true), (" b", 0.4, false)).spans(0).isEmpty)
  }
}
