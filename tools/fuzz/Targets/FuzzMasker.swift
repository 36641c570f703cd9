internal import SecMask

private let masker = SecretMasker.patternsOnly()

/// Findings are in order and apart, what is outside of them comes out as it was, and pieces give the same as
/// the whole.
func fuzzMasker(_ input: inout FuzzInput) {
  let window = 1 + 64 * Int(input.byte())
  let pieces = input.pieces()
  let text = pieces.flatMap { $0 }
  let (masked, findings) = masker.mask(text)
  var (end, kept) = (0, text.count)
  for finding in findings {
    precondition(finding.range.lowerBound >= end && finding.range.upperBound <= text.count, "order")
    precondition(!finding.range.isEmpty, "empty")
    end = finding.range.upperBound
    kept -= finding.range.count
  }
  precondition(masked.count == kept + "[SECRET]".utf8.count * findings.count, "length")
  let stream = MaskStream(masker, windowSize: window)
  let streamed = pieces.reduce(into: []) { $0 += stream.append($1) } + stream.finish()
  precondition(streamed == masked, "pieces")
}
