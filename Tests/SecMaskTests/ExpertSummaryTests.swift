import Safetensors
import SecMaskTestSupport
import Testing

@testable import SecMask

@Suite("Summary of an expert") struct ExpertSummaryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(config: String) throws {
    try folder.write("config.json", config.utf8)
    var writer = SafetensorsWriter()
    writer.add("a.weight", shape: [3, 4], [Float](repeating: 1, count: 12))
    writer.add("a.bias", shape: [3], [1, 2, 3])
    writer.add("a.weight.scale", shape: [3], [1, 2, 3])
    writer.add("a.weight.sums", shape: [3], [1, 2, 3])
    try writer.write(to: folder.path + "/model.safetensors")
  }

  @Test("a Longformer: positions that belong to no token are not in the window")
  func longformer() throws {
    try write(
      config: """
        {"model_type": "longformer", "num_hidden_layers": 2, "hidden_size": 8, "num_attention_heads": 2,
         "max_position_embeddings": 2050, "attention_window": [64, 256], "vocab_size": 77,
         "id2label": {"0": "O", "1": "B-X", "2": "I-X"}}
        """)
    let summary = try ExpertSummary(folder: folder.path)
    #expect(summary.model == "longformer" && summary.layers == 2 && summary.dimension == 8)
    #expect(summary.heads == 2 && summary.window == 2048 && summary.attentionWindow == 256)
    #expect(summary.vocabularySize == 77 && summary.labels == ["O", "B-X", "I-X"])
    // Scales and sums are not trained.
    #expect(summary.parameters == 15 && summary.dtype == "f32")
    #expect(summary.byteCount == (try folder.read("model.safetensors").count))
  }

  @Test("a DistilBERT reads all of its positions, and sees all of them")
  func distilbert() throws {
    try write(
      config: #"{"model_type": "distilbert", "max_position_embeddings": 128, "id2label": {"0": "O"}}"#)
    let summary = try ExpertSummary(folder: folder.path)
    #expect(summary.model == "distilbert" && summary.window == 128 && summary.attentionWindow == nil)
  }

  @Test("other models, broken files")
  func errors() throws {
    try write(config: #"{"model_type": "bert", "id2label": {"0": "O"}}"#)
    #expect(throws: ExpertError.self) { try ExpertSummary(folder: folder.path) }
    try write(config: "{}")
    #expect(throws: ExpertError.self) { try ExpertSummary(folder: folder.path) }
    try write(config: #"{"model_type": "distilbert", "id2label": {"0": "O"}}"#)
    try folder.write("model.safetensors", [1, 0, 0])
    #expect(throws: ExpertError.self) { try ExpertSummary(folder: folder.path) }
  }
}
