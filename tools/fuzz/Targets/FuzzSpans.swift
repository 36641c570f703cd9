internal import SecMask

/// Spans are in order and apart, lie in the text, and reach the threshold.
func fuzzSpans(_ input: inout FuzzInput) {
  let threshold = Float(input.byte()) / 255
  var decoder = SpanDecoder()
  decoder.join = Int(input.byte())
  var (offsets, begin, inside): ([Range<Int>], [Float], [Float]) = ([], [], [])
  var end = 0
  for _ in 0..<input.byte() {
    let place = input.byte()
    let start = end + Int(place & 3)
    end = start + Int(place >> 2 & 7)
    offsets.append(start..<end)
    begin.append(Float(input.byte()) / 510)
    inside.append(Float(input.byte()) / 510)
  }
  let text = Array(input.text.prefix(end)) + [UInt8](repeating: 0x20, count: max(0, end - input.text.count))
  let scores = PieceScores(offsets: offsets, begin: begin, inside: inside)
  var last = 0
  for span in decoder.spans(in: text, scores, threshold: threshold) {
    precondition(span.range.lowerBound >= last && span.range.upperBound <= text.count, "order")
    precondition(!span.range.isEmpty && span.score >= threshold, "kept")
    last = span.range.upperBound
  }
}
