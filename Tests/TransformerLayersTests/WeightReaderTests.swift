import Safetensors
import SecMaskTensor
import Testing

@testable import TransformerLayers

@Suite("Weights of a model")
struct WeightReaderTests {
  private func source(_ fill: (inout SafetensorsWriter) -> Void) throws -> SafetensorsFile {
    var writer = SafetensorsWriter()
    fill(&writer)
    return try SafetensorsFile(bytes: writer.serialized(), file: "weights")
  }

  /// Two outputs, three inputs.
  private let weights: [Float] = [1, 2, 3, 4, 5, 6]

  private func apply(_ layer: LinearLayer) throws -> [Float] {
    let x = try Matrix(rows: 1, columns: layer.inputs, elements: Array([1, 10, 100].prefix(layer.inputs)))
    let out = Matrix(rows: 1, columns: layer.outputs)
    try ComputeEngine(threads: 1).run { try $0.linear(x, layer, into: out) }
    return out.elements
  }

  @Test("a linear layer, with and without the prefix", arguments: ["model.", ""])
  func linear(prefix: String) throws {
    let source = try source {
      $0.add("\(prefix)a.weight", shape: [2, 3], weights)
      $0.add("\(prefix)a.bias", shape: [2], [0.5, 0.25] as [Float])
    }
    var reader = WeightReader(source, prefix: "model.")
    #expect(try apply(reader.linear("a", outputs: 2, inputs: 3)) == [321.5, 654.25])
    try reader.finish()
  }

  @Test("half-precision weights are converted", arguments: [DType.f16, .bf16])
  func halves(dtype: DType) throws {
    // 1, 2, 3, 4, 5, 6 in either format.
    let bits: [UInt16] =
      dtype == .f16
      ? [0x3C00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600] : [0x3F80, 0x4000, 0x4040, 0x4080, 0x40A0, 0x40C0]
    let source = try source {
      $0.add("a.weight", dtype: dtype, shape: [2, 3]) { sink in
        try sink.writeBytes(bits.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
      }
      $0.add("a.bias", shape: [2], [0, 0] as [Float])
    }
    var reader = WeightReader(source, prefix: "model.")
    #expect(try apply(reader.linear("a", outputs: 2, inputs: 3)) == [321, 654])
  }

  @Test("low-rank factors are recognised")
  func lowRank() throws {
    let source = try source {
      $0.add("a.weight.down", shape: [1, 3], [1, 2, 3] as [Float])
      $0.add("a.weight.up", shape: [2, 1], [1, -2] as [Float])
      $0.add("a.bias", shape: [2], [0, 1] as [Float])
    }
    var reader = WeightReader(source, prefix: "model.")
    #expect(try apply(reader.linear("a", outputs: 2, inputs: 3)) == [321, -641])
    try reader.finish()
  }

  @Test("errors name the tensor, what it should be, and what it is")
  func errors() throws {
    let source = try source {
      $0.add("a.weight", shape: [3, 2], weights)
      $0.add("a.bias", shape: [2], [0, 0] as [Float])
      $0.add("b.weight", shape: [2, 3], [1, 2, 3, 4, 5, 6] as [Int64])
      $0.add("b.bias", shape: [2], [0, 0] as [Float])
      $0.add("c.weight", shape: [1, 1, 16, 4], [Int8](repeating: 1, count: 64))
      $0.add("c.weight.scale", shape: [2], [1, 1] as [Float])
      $0.add("c.weight.sums", shape: [2], [1, 1] as [Float])
      $0.add("c.bias", shape: [2], [0, 0] as [Float])
    }
    var reader = WeightReader(source, prefix: "model.")
    let shape = #expect(throws: ModelError.self) { try reader.linear("a", outputs: 2, inputs: 3) }
    #expect(
      shape
        == .weights(.shapeMismatch(file: "weights", tensor: "a.weight", expected: [2, 3], found: [3, 2])))
    #expect(throws: ModelError.self) { try reader.linear("b", outputs: 2, inputs: 3) }
    #expect(throws: ModelError.self) { try reader.linear("c", outputs: 2, inputs: 3) }
    #expect(throws: ModelError.self) { try reader.linear("c", outputs: 17, inputs: 3) }
    let missing = #expect(throws: ModelError.self) { try reader.layerNorm("norm", size: 2, epsilon: 1e-5) }
    #expect(missing.map { "\($0)" }?.contains("norm.weight") == true)
    #expect(throws: ModelError.self) { try reader.embedding("b", rows: 2, columns: 3) }
  }

  @Test("tensors that nobody asked for are named, unless they may be there")
  func unused() throws {
    let source = try source {
      $0.add("a.weight", shape: [2, 3], weights)
      $0.add("a.bias", shape: [2], [0, 0] as [Float])
      $0.add("extra", shape: [1], [0] as [Float])
    }
    var reader = WeightReader(source, prefix: "model.")
    _ = try reader.linear("a", outputs: 2, inputs: 3)
    let error = #expect(throws: ModelError.self) { try reader.finish() }
    #expect(error == .weights(.unusedTensors(file: "weights", tensors: ["extra"])))
    try reader.finish(ignoring: ["extra"])
  }
}
