internal import SecretPatterns

/// Looks into what is encoded in a text: decodes stretches of it, has them searched like any text, and says where in the
/// original what is found there stands.
///
/// Nested to ``deepest`` layers. Every stretch is decoded at most once a layer and what is decoded of one stretch is bounded
/// by its length, so that no text costs more than a multiple of its length.
struct LayerSearch {
  /// Layers inside each other.
  static let deepest = 4
  /// How far behind an escape what is found must begin: rules see all else without decoding.
  private static let reach = 80

  /// Searches a decoded text.
  let candidates: (UnsafeBufferPointer<UInt8>) -> [Candidate]

  /// What is found in the layers that begin in a range of a text, in offsets of the text, in no order.
  /// - Parameter origin: Offset of the first byte in the whole text.
  func search(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, origin: Int) -> [Candidate] {
    var found: [Candidate] = []
    search(text, range, origin, depth: 1, budget: nil, &found)
    return found
  }

  /// What may still be decoded of one stretch of the original.
  private final class Budget {
    private static let most = 1 << 20
    private static let least = 4_096
    private static let expansion = 32
    private static let mostLayers = 1_024
    private var bytes: Int
    private var layers = mostLayers

    init(for stretch: Range<Int>) { bytes = min(Self.most, Self.least + stretch.count * Self.expansion) }

    func take(_ count: Int) -> Bool {
      bytes -= count
      layers -= 1
      return bytes >= 0 && layers >= 0
    }
  }

  private func search(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ origin: Int, depth: Int, budget: Budget?,
    _ found: inout [Candidate]
  ) {
    EncodedRuns(text, range).forEach { run in
      let budget = budget ?? Budget(for: run)
      guard budget.take(run.count), let layer = RunDecoding.layer(run, in: text) else { return }
      found += self.found(in: layer, depth, budget)
    }
    for sign in Escape.Sign.allCases {
      EscapeChains(text, range, origin: origin).forEach(sign) { stretch in
        let budget = budget ?? Budget(for: stretch)
        guard budget.take(stretch.count) else { return }
        let (layer, places) = EscapeDecoding.layer(stretch, sign, in: text)
        found += self.found(in: layer, depth, budget) { isBehindEscape($0, places) }
      }
    }
  }

  /// What is found in a layer and in those inside it, in offsets of the text that it was decoded from.
  private func found(
    in layer: Layer, _ depth: Int, _ budget: Budget, where isWanted: (Range<Int>) -> Bool = { _ in true }
  ) -> [Candidate] {
    var inner: [Candidate] = []
    if DecodedText.isMostlyText(layer.bytes) {
      layer.bytes.withUnsafeBufferPointer { bytes in
        inner = candidates(bytes).filter { isWanted($0.range) }
        if depth < Self.deepest {
          search(bytes, 0..<bytes.count, 0, depth: depth + 1, budget: budget, &inner)
        }
      }
    } else if depth < Self.deepest, let next = Inflation.layer(layer.bytes) ?? UTF16Text.layer(layer.bytes),
      budget.take(next.bytes.count)
    {
      inner = found(in: next, depth + 1, budget)
    }
    return inner.map { candidate in
      var candidate = candidate
      candidate.move(to: layer.source(of: candidate.range), outOf: layer.kind)
      return candidate
    }
  }

  /// Whether an escape stands in what was found, or shortly before it.
  /// - Parameter places: Where in the decoded text escapes stood, sorted.
  private func isBehindEscape(_ range: Range<Int>, _ places: [Int]) -> Bool {
    let first = places.partitioningIndex { $0 >= range.lowerBound - Self.reach }
    return first < places.count && places[first] < range.upperBound
  }
}
