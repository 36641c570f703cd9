extension SpanDecoder {
  /// Spans whose score is at least `threshold`, with the edges that people would give them: one of several lines that are
  /// secrets of their own falls apart, and what belongs to a value is taken in. In order, but for those of one span.
  func completedSpans(in text: [UInt8], _ scores: PieceScores, threshold: Float) -> [Span] {
    spans(in: text, scores, threshold: threshold).flatMap { span in
      SecretBlock.parts(of: span.range, in: text).compactMap { part in
        guard let whole = SpanEdges.adjusted(part, in: text) else { return nil }
        let range = text.withUnsafeBufferPointer { SpanCompletion(hasForm: false).completed(whole, in: $0) }
        return Span(range: range, score: span.score, example: span.example)
      }
    }
  }
}
