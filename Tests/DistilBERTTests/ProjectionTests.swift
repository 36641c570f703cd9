import DistilBERT
import Foundation
import Safetensors
import SecMaskTensor
import SecMaskTestSupport
import Testing
import TransformerLayers

/// Layers that are narrower than the embeddings before them.
@Suite("Projected embeddings") struct ProjectionTests {
  private static let (words, positions, wide, narrow) = (12, 6, 8, 4)

  /// A model of arbitrary weights; those of the embeddings do not depend on `dim`.
  private static func model(
    dim: Int, sharing embeddings: (any TensorSource)?, in folder: TemporaryFolder
  ) throws
    -> (model: DistilBERTModel, weights: any TensorSource)
  {
    let path = "\(folder.path)/\(dim)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try """
    {"model_type": "distilbert", "dim": \(dim), "embedding_dim": \(wide), "n_heads": 2, "n_layers": 1, "hidden_dim": 8,
     "vocab_size": \(words), "max_position_embeddings": \(positions), "id2label": {"0": "O", "1": "B-X", "2": "I-X"}}
    """.write(toFile: "\(path)/config.json", atomically: true, encoding: .utf8)
    var writer = SafetensorsWriter()
    var state: UInt32 = 5
    func add(_ name: String, _ shape: Int...) {
      let values = (0..<shape.reduce(1, *)).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(Int32(bitPattern: state)) / 2_147_483_648
      }
      writer.add("distilbert.\(name)", shape: shape, values)
    }
    if embeddings == nil {
      add("embeddings.word_embeddings.weight", words, wide)
      add("embeddings.position_embeddings.weight", positions, wide)
      add("embeddings.LayerNorm.weight", wide)
      add("embeddings.LayerNorm.bias", wide)
    }
    if dim != wide {
      add("embeddings.projection.weight", dim, wide)
      add("embeddings.projection.bias", dim)
    }
    let layer = "transformer.layer.0"
    for name in ["q_lin", "k_lin", "v_lin", "out_lin"] {
      add("\(layer).attention.\(name).weight", dim, dim)
      add("\(layer).attention.\(name).bias", dim)
    }
    for (name, rows, columns) in [("lin1", 8, dim), ("lin2", dim, 8)] {
      add("\(layer).ffn.\(name).weight", rows, columns)
      add("\(layer).ffn.\(name).bias", rows)
    }
    for name in ["sa_layer_norm", "output_layer_norm"] {
      add("\(layer).\(name).weight", dim)
      add("\(layer).\(name).bias", dim)
    }
    writer.add("classifier.weight", shape: [3, dim], [Float](repeating: 0.5, count: 3 * dim))
    writer.add("classifier.bias", shape: [3], [0, 1, 2])
    try writer.write(to: "\(path)/model.safetensors")
    let own = try CheckpointFolder.open(path)
    let weights =
      embeddings.map { SharedTensors(own, sharing: $0, where: { $0.contains("embeddings.") }) } ?? own
    let configuration = try DistilBERTConfiguration(ConfigurationFile(folder: path))
    return (try DistilBERTModel(configuration, weights: weights), weights)
  }

  @Test func layersSeeTheProjectionOfSharedEmbeddings() throws {
    let folder = try TemporaryFolder()
    let engine = ComputeEngine(threads: 1)
    let (whole, shared) = try Self.model(dim: Self.wide, sharing: nil, in: folder)
    let (small, weights) = try Self.model(dim: Self.narrow, sharing: shared, in: folder)
    let tokens: [[Int32]] = [[1, 5, 9, 2], [3, 11]]
    let embedded = try whole.hiddenStates(for: tokens, on: engine)[0]
    let projected = try small.hiddenStates(for: tokens, on: engine)[0]
    let matrix = try weights.float32Array(
      of: "distilbert.embeddings.projection.weight", shape: [Self.narrow, Self.wide])
    let bias = try weights.float32Array(of: "distilbert.embeddings.projection.bias", shape: [Self.narrow])
    #expect(embedded.count == 6 * Self.wide && projected.count == 6 * Self.narrow)
    for token in 0..<6 {
      for output in 0..<Self.narrow {
        let sum = (0..<Self.wide).reduce(bias[output]) {
          $0 + matrix[output * Self.wide + $1] * embedded[token * Self.wide + $1]
        }
        #expect(abs(sum - projected[token * Self.narrow + output]) < 1e-4)
      }
    }
    #expect(try small.logits(for: tokens, on: engine).labelCount == 3)
  }

  @Test func withoutItsProjectionAModelIsRefused() throws {
    let folder = try TemporaryFolder()
    let (_, shared) = try Self.model(dim: Self.wide, sharing: nil, in: folder)
    let (_, _) = try Self.model(dim: Self.narrow, sharing: shared, in: folder)
    let configuration = try DistilBERTConfiguration(
      ConfigurationFile(folder: "\(folder.path)/\(Self.narrow)"))
    #expect(throws: ModelError.self) { try DistilBERTModel(configuration, weights: shared) }
  }
}
