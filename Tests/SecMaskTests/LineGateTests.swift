import Foundation
import Safetensors
import SecMaskTensor
import SecMaskTestSupport
import Testing

@testable import SecMask

/// The gate against the same network written down plainly, with arbitrary weights.
@Suite("Gate") struct LineGateTests {
  /// Weights by name, and a folder with them.
  private struct Network {
    let folder = FileManager.default.temporaryDirectory.path + "/secmask-gate-\(UUID().uuidString)"
    var tensors: [String: [Float]] = [:]

    /// - Parameter unnamed: Whether there is a second network, with the same weights but for the last bias, which is larger by 1.
    init(seed: UInt64, threshold: String? = "0.25", unnamed: String? = nil) throws {
      var random = SplitMix(seed: seed)
      var writer = SafetensorsWriter()
      if let threshold { writer.metadata["threshold"] = threshold }
      if let unnamed { writer.metadata["unnamed_threshold"] = unnamed }
      for (name, shape) in [
        ("embedding.weight", [LineNetwork.buckets, 16]), ("classes.weight", [ByteClass.trios, 16]),
        ("first.weight", [48, 80]), ("first.bias", [48]),
        ("second.weight", [48, 240]), ("second.bias", [48]), ("dense.weight", [32, 96]), ("dense.bias", [32]),
        ("out.weight", [1, 32]), ("out.bias", [1]),
      ] {
        let scale = Float(shape.last ?? 1).squareRoot()
        let values = (0..<shape.reduce(1, *)).map { _ in Float.random(in: -2...2, using: &random) / scale }
        writer.add(name, shape: shape, values)
        if unnamed != nil {
          writer.add("unnamed." + name, shape: shape, name == "out.bias" ? [values[0] + 1] : values)
        }
        tensors[name] = values
      }
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try writer.write(to: folder + "/model.safetensors")
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func layer(_ name: String, _ input: [Double]) -> [Double] {
      let weights = tensors["\(name).weight"] ?? []
      return (tensors["\(name).bias"] ?? []).enumerated().map { row, bias in
        input.indices.reduce(Double(bias)) { $0 + input[$1] * Double(weights[row * input.count + $1]) }
      }
    }

    func likelihood(_ line: GateLine) -> Double {
      let table = tensors["embedding.weight"] ?? []
      let classes = tensors["classes.weight"] ?? []
      let text = Array(line.before) + line.line
      let rows = zip(LineNetwork.buckets(of: text, before: line.before.count), ByteClass.trios(of: text))
      let positions = rows.map { bucket, trio in
        (0..<16).map { Double(table[Int(bucket) * 16 + $0] + classes[Int(trio) * 16 + $0]) }
      }
      func convolve(_ x: [[Double]], _ name: String, step: Int) -> [[Double]] {
        stride(from: 0, to: x.count, by: step).map { centre in
          let window = (centre - 2...centre + 2).flatMap {
            x.indices.contains($0) ? x[$0] : [Double](repeating: 0, count: x[0].count)
          }
          return layer(name, window).map { max(0, $0) }
        }
      }
      let wide = convolve(convolve(positions, "first", step: 1), "second", step: 2)
      let highest = (0..<48).map { channel in wide.map { $0[channel] }.max() ?? 0 }
      let mean = (0..<48).map { channel in wide.reduce(0) { $0 + $1[channel] } / Double(wide.count) }
      let logit = layer("out", layer("dense", highest + mean).map { max(0, $0) })[0]
      return 1 / (1 + exp(-logit))
    }
  }

  private static func lines(_ count: Int, seed: UInt64) -> [GateLine] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let before = (0..<Int.random(in: 0...64, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let line = (0..<Int.random(in: 1...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      return GateLine(before: before[...], line: line[...], reason: .entropy)
    }
  }

  @Test(arguments: UInt64(1)...5) func agreesWithThePlainNetwork(seed: UInt64) throws {
    let network = try Network(seed: seed)
    defer { network.remove() }
    let gate = try LineGate(folder: network.folder)
    #expect(gate.threshold(for: .entropy) == 0.25)
    #expect(gate.threshold(for: .unnamed) == 0.25)
    let lines = Self.lines(20, seed: seed)
    let found = try gate.likelihoods(of: lines, on: ComputeEngine(threads: 2))
    for (line, likelihood) in zip(lines, found) {
      #expect(abs(Double(likelihood) - network.likelihood(line)) < 1e-4)
    }
  }

  /// The same numbers as tools/training has.
  @Test func rowsOfTheTables() {
    let text = Array("a1:Z".utf8)
    #expect(ByteClass.trios(of: text) == [161, 442, 869, 242])
    #expect(LineNetwork.buckets(of: text, before: 1) == [7825, 7777, 1813, 2452])
  }

  @Test func aLineCountsForItself() throws {
    let network = try Network(seed: 9)
    defer { network.remove() }
    let gate = try LineGate(folder: network.folder)
    let lines = Self.lines(300, seed: 9)
    let engine = ComputeEngine(threads: 2)
    let together = try gate.likelihoods(of: lines, on: engine)
    let alone = try lines.map { try gate.likelihoods(of: [$0], on: engine)[0] }
    #expect(together == alone)
    #expect(try gate.likelihoods(of: [], on: engine).isEmpty)
  }

  @Test func linesWithoutANameHaveANetworkOfTheirOwn() throws {
    let network = try Network(seed: 4, unnamed: "0.125")
    defer { network.remove() }
    let gate = try LineGate(folder: network.folder)
    #expect(gate.threshold(for: .unnamed) == 0.125)
    #expect(gate.threshold(for: .credentialWord) == 0.25)
    let lines = Self.lines(12, seed: 4).enumerated().map { index, line in
      GateLine(before: line.before, line: line.line, reason: index % 3 == 0 ? .unnamed : .entropy)
    }
    let found = try gate.likelihoods(of: lines, on: ComputeEngine(threads: 1))
    for (line, likelihood) in zip(lines, found) {
      let plain = network.likelihood(line)
      let odds = plain / (1 - plain) * (line.reason == .unnamed ? exp(1) : 1)
      #expect(abs(Double(likelihood) - odds / (1 + odds)) < 1e-4)
    }
  }

  @Test func theSecondNetworkNeedsAThresholdToo() throws {
    let network = try Network(seed: 4, unnamed: "2")
    defer { network.remove() }
    #expect(throws: (any Error).self) { try LineGate(folder: network.folder) }
  }

  @Test(arguments: [nil, "", "much", "1.5", "-0.1"]) func needsAThreshold(text: String?) throws {
    let network = try Network(seed: 1, threshold: text)
    defer { network.remove() }
    #expect(throws: (any Error).self) { try LineGate(folder: network.folder) }
  }
}
