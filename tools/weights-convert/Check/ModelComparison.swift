internal import SecMaskTensor
internal import TransformerLayers

/// How far one version of a model is from another on the same texts.
struct ModelComparison {
  /// One stage of the model: the embeddings, a layer.
  struct Stage {
    /// Sums of squares of the difference and of the reference.
    private var difference = 0.0
    private var reference = 0.0
    private(set) var largest: Float = 0

    mutating func add(_ values: [Float], reference expected: [Float]) {
      for (value, expected) in zip(values, expected) {
        let off = value - expected
        difference += Double(off) * Double(off)
        reference += Double(expected) * Double(expected)
        largest = max(largest, off.isNaN ? .infinity : abs(off))
      }
    }

    /// Frobenius norm of the difference over that of the reference.
    var relativeError: Double {
      reference > 0 ? (difference / reference).squareRoot() : difference.squareRoot()
    }
  }

  private(set) var stages: [Stage] = []
  private(set) var logits = Stage()
  private(set) var tokens = 0
  private(set) var agreeing = 0
  private(set) var texts = 0

  /// Runs both on the texts. Empty texts are passed over.
  init(_ version: Classifier, reference: Classifier, texts: [[UInt8]], on engine: ComputeEngine) throws {
    for text in texts where !text.isEmpty {
      let ids = reference.tokens(of: text)
      let states = try version.hiddenStates(for: ids, on: engine)
      let expected = try reference.hiddenStates(for: ids, on: engine)
      if stages.isEmpty { stages = Array(repeating: Stage(), count: expected.count) }
      for (index, pair) in zip(states, expected).enumerated() {
        stages[index].add(pair.0, reference: pair.1)
      }
      let result = try version.classifier.logits(for: [ids], on: engine)
      let wanted = try reference.classifier.logits(for: [ids], on: engine)
      logits.add(result.values, reference: wanted.values)
      agreeing += zip(result.bestLabels(0), wanted.bestLabels(0)).reduce(0) { $1.0 == $1.1 ? $0 + 1 : $0 }
      tokens += ids.count
      self.texts += 1
    }
  }

  /// A table and a line, for people.
  var report: String {
    var table = TextTable([("output of", .left), ("relative error", .right), ("largest difference", .right)])
    for (index, stage) in stages.enumerated() {
      table.add([index == 0 ? "embeddings" : "layer \(index)"] + Self.cells(stage))
    }
    table.add(["logits"] + Self.cells(logits))
    let share = tokens > 0 ? 100 * Double(agreeing) / Double(tokens) : 100
    return table.text
      + "largest logit drift \(Numbers.fixed(Double(logits.largest), digits: 6)); labels agree on \(agreeing) of "
      + "\(tokens) tokens (\(Numbers.fixed(share, digits: 3)) %) in \(texts) texts\n"
  }

  private static func cells(_ stage: Stage) -> [String] {
    [Numbers.fixed(stage.relativeError, digits: 6), Numbers.fixed(Double(stage.largest), digits: 6)]
  }
}
