import Foundation
import Safetensors
import SecMaskTensor
import Testing

@testable import SecMask

/// The pipeline from text to scores, with a model so small that it is made up here.
@Suite("Expert")
struct SecretExpertTests {
  private static let words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b", "##a", "##b", "."]

  /// A folder with a DistilBERT of one layer whose weights are arbitrary and whose labels are given.
  private func folder(labels: [String] = ["O", "B-SECRET", "I-SECRET"], positions: Int = 12) throws -> String
  {
    let folder = FileManager.default.temporaryDirectory.path + "/secmask-expert-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names = labels.enumerated().map { "\"\($0.offset)\": \"\($0.element)\"" }.joined(separator: ", ")
    let config = """
      {"model_type": "distilbert", "dim": 8, "n_heads": 2, "n_layers": 1, "hidden_dim": 8,
       "vocab_size": \(Self.words.count), "max_position_embeddings": \(positions), "id2label": {\(names)}}
      """
    try config.write(toFile: folder + "/config.json", atomically: true, encoding: .utf8)
    try Self.words.joined(separator: "\n").write(
      toFile: folder + "/vocab.txt", atomically: true, encoding: .utf8)
    var writer = SafetensorsWriter()
    var state: UInt32 = 7
    func add(_ name: String, _ shape: [Int]) {
      let values = (0..<shape.reduce(1, *)).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(Int32(bitPattern: state)) / 2_147_483_648
      }
      writer.add(name, shape: shape, values)
    }
    func linear(_ name: String, _ outputs: Int) {
      add("\(name).weight", [outputs, 8])
      add("\(name).bias", [outputs])
    }
    add("distilbert.embeddings.word_embeddings.weight", [Self.words.count, 8])
    add("distilbert.embeddings.position_embeddings.weight", [positions, 8])
    let layer = "distilbert.transformer.layer.0"
    for norm in ["distilbert.embeddings.LayerNorm", "\(layer).sa_layer_norm", "\(layer).output_layer_norm"] {
      add("\(norm).weight", [8])
      add("\(norm).bias", [8])
    }
    for name in [
      "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin", "ffn.lin1", "ffn.lin2",
    ] {
      linear("\(layer).\(name)", 8)
    }
    linear("classifier", labels.count)
    try writer.write(to: folder + "/model.safetensors")
    return folder
  }

  @Test("a text's pieces have probabilities, wherever windows are cut, alone or with others")
  func scores() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let expert = try SecretExpert(folder: folder)
    let engine = ComputeEngine(threads: 1)
    let texts = ["", "a", "ab ba. a", "abababab a b ab abababa . aaaa bbbb ba ba zzz é a"].map {
      Array($0.utf8)
    }
    let together = try expert.scores(of: texts, on: engine)
    #expect(together.map(\.count) == [0, 1, 6, 35])
    for (text, scores) in zip(texts, together) {
      #expect(try expert.scores(of: text, on: engine) == scores)
      for piece in 0..<scores.count {
        #expect(scores.begin[piece] >= 0 && scores.inside[piece] >= 0 && scores.secret(piece) <= 1.000_001)
      }
    }
  }

  @Test("labels without B- and I-, missing files")
  func errors() throws {
    let folder = try folder(labels: ["O", "SECRET"])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: ExpertError.labels(folder: folder, found: ["O", "SECRET"])) {
      try SecretExpert(folder: folder)
    }
    #expect(throws: ExpertError.self) { try SecretExpert(folder: "/nonexistent") }
    try FileManager.default.removeItem(atPath: folder + "/vocab.txt")
    let error = #expect(throws: ExpertError.self) { try SecretExpert(folder: folder) }
    #expect(error.map { "\($0)".contains("tokenizer") } == true)
  }
}
