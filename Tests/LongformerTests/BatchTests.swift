import Longformer
import SecMaskTensor
import Testing
import TransformerLayers

@Suite("Longformer batches")
struct BatchTests {
  /// Where OpenBLAS computes, the last bits of a sum depend on how many rows a thread has, on some CPUs.
  static let differenceOfSums: Float = if case .loaded = KernelReport().blas { 1e-4 } else { 0 }
  static let engine = ComputeEngine(threads: 2)

  @Test(
    "a packed batch gives what each sequence gives alone, global tokens in some",
    arguments: ["small", "odd", "windows/window-64-256"])
  func packed(name: String) throws {
    let golden = try Golden(name)
    // Long and short neighbours, local and global ones.
    let inputs = golden.cases + golden.cases.reversed().prefix(5)
    let together = try golden.model.logits(
      for: inputs.map(\.ids), globalPositions: inputs.map(\.global), on: Self.engine)
    #expect(together.count == inputs.count)
    for (index, input) in inputs.enumerated() {
      let alone = try golden.model.logits(
        for: [input.ids], globalPositions: [input.global], on: Self.engine)
      #expect(largestDifference(together[index], alone.values) <= 1e-5, "\(input.name)")
    }
  }

  @Test("results do not depend on the number of threads")
  func threads() throws {
    let golden = try Golden("windows/window-64-256")
    let input = try golden.case("length-1023-global")
    let one = try golden.model.logits(
      for: [input.ids], globalPositions: [input.global], on: ComputeEngine(threads: 1))
    for threads in [2, 3, 7] {
      let more = try golden.model.logits(
        for: [input.ids], globalPositions: [input.global], on: ComputeEngine(threads: threads))
      #expect(more.offsets == one.offsets)
      #expect(largestDifference(more.values, one.values) <= Self.differenceOfSums)
    }
  }

  @Test("no list of global positions, empty lists and the plain call are the same")
  func noGlobalTokens() throws {
    let golden = try Golden("small")
    let ids = [try golden.case("plain").ids, try golden.case("one").ids]
    let plain = try golden.model.logits(for: ids, on: Self.engine)
    #expect(try golden.model.logits(for: ids, globalPositions: [], on: Self.engine) == plain)
    #expect(try golden.model.logits(for: ids, globalPositions: [[], []], on: Self.engine) == plain)
    #expect(try golden.model.logits(for: ids, globalPositions: [[], [0]], on: Self.engine) != plain)
  }

  @Test("a token outside all windows changes nothing, a global one changes all")
  func reach() throws {
    let golden = try Golden("windows/window-64")
    let ids = try golden.case("length-0255").ids
    var other = ids
    other[0] = ids[0] == 7 ? 8 : 7
    // Two layers of 32 tokens on each side: the first token reaches position 64 and no further.
    func logits(_ ids: [Int32], _ global: [Int]) throws -> TokenLogits {
      try golden.model.logits(for: [ids], globalPositions: [global], on: Self.engine)
    }
    let (before, after) = (try logits(ids, []), try logits(other, []))
    let labels = before.labelCount
    #expect(before.values[(65 * labels)...] == after.values[(65 * labels)...])
    #expect(before.values[..<(65 * labels)] != after.values[..<(65 * labels)])
    let (globalBefore, globalAfter) = (try logits(ids, [0]), try logits(other, [0]))
    for token in 0..<ids.count {
      #expect(globalBefore.values[token * labels] != globalAfter.values[token * labels], "token \(token)")
    }
  }
}
