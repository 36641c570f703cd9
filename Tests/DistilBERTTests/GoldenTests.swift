import DistilBERT
import Safetensors
import SecMaskTensor
import Testing
import TransformerLayers

/// Parity with Hugging Face transformers on small random models; `tools/model-parity/make_golden.py` made the files.
@Suite("DistilBERT against the reference")
struct GoldenTests {
  /// Where OpenBLAS computes, the last bits of a sum depend on how many rows a thread has, on some CPUs.
  static let differenceOfSums: Float = if case .loaded = KernelReport().blas { 1e-4 } else { 0 }

  static let engines = [
    ComputeEngine(threads: 1), ComputeEngine(threads: 2), ComputeEngine(mode: .throughput),
  ]

  @Test("logits agree to 1e-4 and labels exactly", arguments: ["base", "odd", "sinusoidal"])
  func logits(name: String) throws {
    let golden = try Golden(name)
    for engine in Self.engines {
      var worst: Float = 0
      for ids in golden.cases {
        let logits = try golden.model.logits(for: [golden.ids(ids)], on: engine)
        let expected = try golden.floats("\(ids).logits")
        #expect(logits.values.count == expected.count)
        worst = max(worst, largestDifference(logits.values, expected))
        let reference = TokenLogits(labelCount: logits.labelCount, offsets: logits.offsets, values: expected)
        #expect(logits.bestLabels(0) == reference.bestLabels(0), "\(name) \(ids)")
      }
      #expect(worst <= 1e-4, "\(name): largest difference \(worst)")
    }
  }

  @Test("every layer agrees", arguments: ["base", "odd", "sinusoidal"])
  func hiddenStates(name: String) throws {
    let golden = try Golden(name)
    let cases = golden.cases.filter { golden.has("\($0).hidden") }
    #expect(!cases.isEmpty)
    for ids in cases {
      let states = try golden.model.hiddenStates(for: [golden.ids(ids)], on: Self.engines[0])
      let expected = try golden.floats("\(ids).hidden")
      #expect(states.count == golden.model.configuration.layers + 1)
      #expect(largestDifference(Array(states.joined()), expected) <= 1e-4, "\(name) \(ids)")
    }
  }

  @Test("a packed batch gives what each sequence gives alone")
  func packed() throws {
    let golden = try Golden("base")
    let sequences = try golden.cases.map { try golden.ids($0) }
    for engine in Self.engines {
      let together = try golden.model.logits(for: sequences + sequences.reversed(), on: engine)
      #expect(together.count == 2 * sequences.count)
      for (index, sequence) in (sequences + sequences.reversed()).enumerated() {
        let alone = try golden.model.logits(for: [sequence], on: engine)
        #expect(largestDifference(Array(together[index]), alone.values) <= 1e-5)
      }
    }
  }

  @Test("results do not depend on the number of threads")
  func threads() throws {
    let golden = try Golden("base")
    let sequences = try golden.cases.map { try golden.ids($0) }
    let one = try golden.model.logits(for: sequences, on: ComputeEngine(threads: 1))
    for threads in [2, 3, 7] {
      let more = try golden.model.logits(for: sequences, on: ComputeEngine(threads: threads))
      #expect(more.offsets == one.offsets)
      #expect(largestDifference(more.values, one.values) <= Self.differenceOfSums)
    }
  }
}
