import DistilBERT
import Safetensors
import SecMaskTensor
import Testing
import TransformerLayers

@Suite("DistilBERT: input and files that are wrong")
struct ErrorTests {
  private let engine = ComputeEngine(threads: 1)

  @Test("no sequences, an empty one, one too long, ids that do not exist")
  func input() throws {
    let model = try Golden("base").model
    #expect(throws: ModelError.input(.noSequences)) { try model.logits(for: [], on: engine) }
    #expect(throws: ModelError.input(.emptySequence(sequence: 1))) {
      try model.logits(for: [[1], []], on: engine)
    }
    #expect(throws: ModelError.sequenceTooLong(sequence: 0, tokens: 513, maximum: 512)) {
      try model.logits(for: [Array(repeating: 1, count: 513)], on: engine)
    }
    for id: Int32 in [-1, 200, .max, .min] {
      #expect(throws: ModelError.self) { try model.logits(for: [[1, id]], on: engine) }
    }
    #expect(try model.logits(for: [[1]], on: engine).values.allSatisfy(\.isFinite))
  }

  @Test("a configuration that does not fit the weights")
  func configuration() throws {
    let weights = try SafetensorsFile(path: Golden.folder("base") + "/model.safetensors")
    // The last of two equal keys counts, as in the reference.
    func model(_ changes: String) throws -> DistilBERTModel {
      let text = """
        {"model_type": "distilbert", "dim": 32, "n_heads": 4, "n_layers": 2, "hidden_dim": 64,
        "vocab_size": 200, "id2label": {"0": "O", "1": "B", "2": "I"}\(changes)}
        """
      let file = try ConfigurationFile(bytes: Array(text.utf8), file: "config.json")
      return try DistilBERTModel(DistilBERTConfiguration(file), weights: weights)
    }
    _ = try model("")
    for change in [
      "\"dim\": 64", "\"dim\": 33", "\"n_layers\": 3", "\"n_layers\": 1", "\"hidden_dim\": 65",
      "\"vocab_size\": 201", "\"max_position_embeddings\": 511", "\"model_type\": \"bert\"",
      "\"activation\": \"relu\"", "\"id2label\": {\"0\": \"O\"}",
    ] {
      #expect(throws: ModelError.self, "\(change)") { try model(", " + change) }
    }
  }

  @Test("a folder without a model")
  func folder() {
    #expect(throws: ModelError.self) { try DistilBERTModel(folder: "/nonexistent") }
  }
}
