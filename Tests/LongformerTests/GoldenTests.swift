import Longformer
import SecMaskTensor
import Testing
import TransformerLayers

/// Parity with Hugging Face transformers on small random models; `tools/model-parity/make_golden.py` made the files.
@Suite("Longformer against the reference")
struct GoldenTests {
  static let engines = [
    ComputeEngine(threads: 1), ComputeEngine(threads: 2), ComputeEngine(mode: .throughput),
  ]

  @Test(
    "logits agree to 1e-4 and labels exactly, with and without global tokens",
    arguments: ["small", "odd"])
  func logits(name: String) throws {
    let golden = try Golden(name)
    #expect(golden.cases.count == 10)
    for engine in Self.engines { try compare(golden, engine) }
  }

  @Test(
    "lengths of 1 to 4096 agree, whatever the windows",
    arguments: ["window-64", "window-256", "window-512", "window-64-256"])
  func windows(name: String) throws {
    let golden = try Golden("windows/\(name)")
    #expect(golden.cases.count == 14)
    try compare(golden, Self.engines[1])
  }

  private func compare(_ golden: Golden, _ engine: ComputeEngine) throws {
    var worst: Float = 0
    for input in golden.cases {
      let logits = try golden.model.logits(
        for: [input.ids], globalPositions: [input.global], on: engine)
      let expected = try golden.logits(input)
      let difference = largestDifference(logits.values, expected)
      #expect(difference <= 1e-4, "\(input.name)")
      worst = max(worst, difference)
      let best = stride(from: 0, to: expected.count, by: logits.labelCount).map { first in
        (0..<logits.labelCount).max { expected[first + $0] < expected[first + $1] }
      }
      #expect(logits.bestLabels(0) == best, "\(input.name)")
    }
    print(
      "largest difference to the reference, windows \(golden.model.configuration.attentionWindows): \(worst)")
  }

  @Test("every layer agrees", arguments: ["small", "odd"])
  func hiddenStates(name: String) throws {
    let golden = try Golden(name)
    var compared = 0
    for input in golden.cases {
      guard let expected = try golden.hidden(input) else { continue }
      let states = try golden.model.hiddenStates(
        for: [input.ids], globalPositions: [input.global], on: Self.engines[0])
      #expect(states.count == golden.model.configuration.layers + 1)
      #expect(largestDifference(states.joined().map { $0 }, expected) <= 1e-4, "\(input.name)")
      compared += 1
    }
    #expect(compared == 3)
  }
}
