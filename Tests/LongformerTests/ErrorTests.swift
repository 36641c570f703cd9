import Longformer
import Safetensors
import SecMaskTensor
import Testing
import TransformerLayers

@Suite("Longformer inputs that are refused")
struct InputErrorTests {
  static let engine = ComputeEngine(threads: 1)

  private func error(_ sequences: [[Int32]], _ global: [[Int]] = []) throws -> ModelError? {
    let model = try Golden("small").model
    do throws(ModelError) {
      _ = try model.logits(for: sequences, globalPositions: global, on: Self.engine)
      return nil
    } catch { return error }
  }

  @Test("no sequences, and a sequence without tokens")
  func empty() throws {
    #expect(try error([]) == .input(.noSequences))
    #expect(try error([[5], []]) == .input(.emptySequence(sequence: 1)))
  }

  @Test("a sequence longer than the position table, less the padding id's positions")
  func tooLong() throws {
    let model = try Golden("small").model
    #expect(model.maximumTokens == 64)
    #expect(
      try error([[5], Array(repeating: 5, count: 65)])
        == .sequenceTooLong(sequence: 1, tokens: 65, maximum: 64))
    #expect(try Golden("odd").model.maximumTokens == 65)
    let logits = try Golden("odd").model.logits(
      for: [Array(repeating: 5, count: 65)], on: Self.engine)
    #expect(logits.values.filter(\.isFinite).count == 65 * 5)
  }

  @Test("ids that the vocabulary does not have", arguments: [Int32(-1), 200, .max, .min])
  func ids(id: Int32) throws {
    let table = "longformer.embeddings.word_embeddings.weight"
    #expect(
      try error([[5, id]]) == .input(.rowOutOfRange(table: table, row: Int(id), rows: 200)))
  }

  @Test("global positions that are too many lists, beyond the end, negative, or not ascending")
  func globalPositions() throws {
    let two: [[Int32]] = [[5, 6, 7], [8]]
    #expect(
      try error(two, [[0]])
        == .input(.shapeMismatch(operation: "global positions", expected: [2], found: [1])))
    for (positions, wrong, length) in [
      ([[], [1]], 1, 1), ([[-1], []], -1, 3), ([[1, 1], []], 1, 3), ([[2, 0], []], 0, 3),
      ([[Int.max], []], Int.max, 3),
    ] {
      #expect(
        try error(two, positions)
          == .input(.invalidGlobalPosition(position: wrong, length: length)))
    }
  }
}

@Suite("Longformer configurations and weights that are refused")
struct LoadErrorTests {
  /// The smallest configuration with a member added or replaced.
  private func configuration(_ key: String = "", _ value: String = "") throws -> LongformerConfiguration {
    var members = ["model_type": #""longformer""#, "id2label": #"{"0": "O", "1": "B"}"#]
    if !key.isEmpty { members[key] = value }
    let text = "{" + members.map { #""\#($0)": \#($1)"# }.joined(separator: ", ") + "}"
    return try LongformerConfiguration(ConfigurationFile(bytes: Array(text.utf8), file: "config.json"))
  }

  @Test("what config.json leaves out has the reference's defaults")
  func defaults() throws {
    let configuration = try configuration()
    #expect(configuration.vocabularySize == 30_522)
    #expect(configuration.positions == 512)
    #expect(configuration.tokenTypes == 2)
    #expect(configuration.layers == 12)
    #expect(configuration.heads == 12)
    #expect(configuration.dimension == 768)
    #expect(configuration.feedForwardDimension == 3_072)
    #expect(configuration.activation == .geluErf)
    #expect(configuration.attentionWindows == Array(repeating: 512, count: 12))
    #expect(configuration.epsilon == 1e-12)
    #expect(configuration.paddingID == 1)
    #expect(configuration.maximumTokens == 510)
    #expect(configuration.labels == ["O", "B"])
  }

  @Test(
    "values that make no model name their key",
    arguments: [
      ("attention_window", "7"), ("attention_window", "0"), ("attention_window", "[64, 64]"),
      ("attention_window", "[2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3]"), ("hidden_size", "100"),
      ("max_position_embeddings", "2"), ("pad_token_id", "-1"), ("layer_norm_eps", "0"),
      ("hidden_act", #""relu""#), ("id2label", #"{"0": "O", "2": "B"}"#),
      ("model_type", #""distilbert""#),
    ])
  func values(key: String, value: String) throws {
    let error = #expect(throws: ModelError.self) { try configuration(key, value) }
    guard case .configuration("config.json", key, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("missing, surplus and misshapen tensors are named")
  func tensors() throws {
    let file = try SafetensorsFile(path: "\(Golden.folder("small"))/model.safetensors")
    let configuration = try LongformerConfiguration(ConfigurationFile(folder: Golden.folder("small")))
    let missing = "longformer.encoder.layer.2.attention.self.key_global.bias"
    #expect(throws: ModelError.weights(.tensorNotFound(file: file.file, tensor: missing))) {
      try LongformerModel(configuration, weights: Selection(file) { $0 == missing ? nil : $0 })
    }
    let surplus = "longformer.encoder.layer.3.output.dense.bias"
    #expect(throws: ModelError.weights(.unusedTensors(file: file.file, tensors: [surplus]))) {
      try LongformerModel(configuration, weights: Selection(file, adding: surplus) { $0 })
    }
    let odd = try LongformerConfiguration(ConfigurationFile(folder: Golden.folder("odd")))
    let error = #expect(throws: ModelError.self) { try LongformerModel(odd, weights: file) }
    #expect(error?.description.contains("word_embeddings.weight") == true)
    #expect(error?.description.contains("[200, 35]") == true)
    #expect(error?.description.contains("[200, 30]") == true)
  }

  @Test("names without the prefix, and a table of position ids, load the same")
  func names() throws {
    let golden = try Golden("small")
    let file = try SafetensorsFile(path: "\(Golden.folder("small"))/model.safetensors")
    let bare = Selection(file, adding: "embeddings.position_ids") { name in
      name.hasPrefix("longformer.") ? String(name.dropFirst("longformer.".count)) : name
    }
    let model = try LongformerModel(golden.model.configuration, weights: bare)
    let ids = try golden.case("plain").ids
    let engine = ComputeEngine(threads: 1)
    #expect(
      try model.logits(for: [ids], on: engine) == golden.model.logits(for: [ids], on: engine))
  }
}

/// A file's tensors under other names, or without some.
private struct Selection: TensorSource {
  let names: [String]
  private let originals: [String: String]
  private let source: SafetensorsFile

  init(_ source: SafetensorsFile, adding added: String? = nil, _ name: (String) -> String?) {
    var originals: [String: String] = [:]
    for original in source.names {
      if let new = name(original) { originals[new] = original }
    }
    if let added { originals[added] = source.names.first }
    self.source = source
    self.originals = originals
    names = originals.keys.sorted()
  }

  var file: String { source.file }
  var metadata: TensorMetadata { source.metadata }

  func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    guard let original = originals[name] else { throw .tensorNotFound(file: file, tensor: name) }
    return try source.storedTensor(named: original)
  }
}
