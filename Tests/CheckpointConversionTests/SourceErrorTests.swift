import CheckpointConversion
import Safetensors
import Testing

/// Checkpoints that cannot be converted, and what is said of them.
@Suite struct SourceErrorTests {
  /// A copy of a golden checkpoint whose tensors have been changed.
  private func checkpoint(
    _ name: String = "distilbert",
    _ change: (inout [String: [Float]], inout [String: [Int]]) -> Void = { _, _ in }
  ) throws -> TestFolder {
    let folder = try TestFolder(copying: name, only: ["config.json"])
    let source = try SourceCheckpoint.open(folder: Golden.path(name))
    var values: [String: [Float]] = [:]
    var shapes: [String: [Int]] = [:]
    for name in source.names {
      shapes[name] = try source.tensor(named: name).shape
      values[name] = try source.float32Array(of: name, shape: shapes[name] ?? [])
    }
    change(&values, &shapes)
    var writer = SafetensorsWriter()
    for (name, values) in values { writer.add(name, shape: shapes[name] ?? [values.count], values) }
    try writer.write(to: "\(folder.path)/model.safetensors")
    return folder
  }

  private func problem(
    _ folder: TestFolder, _ options: ConversionOptions = ConversionOptions()
  ) -> String {
    do {
      _ = try Conversion(ConversionPlan(folder: folder.path, options: options))
      return "converted"
    } catch {
      return "\(error)".replacing(folder.path, with: "F")
    }
  }

  @Test("missing and surplus tensors are named") func names() throws {
    let missing = try checkpoint { values, _ in
      values["distilbert.transformer.layer.1.ffn.lin2.bias"] = nil
      values["distilbert.embeddings.LayerNorm.weight"] = nil
    }
    #expect(
      problem(missing)
        == "'F/model.safetensors': missing tensors: 'distilbert.embeddings.LayerNorm.weight', "
        + "'distilbert.transformer.layer.1.ffn.lin2.bias'")
    let surplus = try checkpoint { values, _ in
      values["distilbert.transformer.layer.2.ffn.lin2.bias"] = [1]
      values["other"] = [2]
    }
    let unused = problem(surplus)
    #expect(unused.hasPrefix("'F/model.safetensors': unused tensors: "))
    #expect(unused.contains("'other'") && unused.contains("'distilbert.transformer.layer.2.ffn.lin2.bias'"))
    let noBias = try checkpoint { values, _ in values["classifier.bias"] = nil }
    #expect(problem(noBias) == "'F/model.safetensors': missing tensors: 'classifier.bias'")
    let bare = try checkpoint { values, _ in values = ["x": [1]] }
    #expect(
      problem(bare).hasPrefix(
        "'F/model.safetensors': no token classification head: missing 'classifier.weight', 'classifier.bias'")
    )
  }

  @Test("shapes must be those of config.json") func shapes() throws {
    let folder = try checkpoint { _, shapes in
      shapes["distilbert.transformer.layer.0.ffn.lin1.weight"] = [8, 16]
    }
    #expect(
      problem(folder)
        == "'F/model.safetensors': tensor 'distilbert.transformer.layer.0.ffn.lin1.weight': "
        + "expected shape [16, 8], found [8, 16]"
    )
    let other = try checkpoint()
    try other.edit("config.json", "\"vocab_size\": 20", "\"vocab_size\": 21")
    #expect(problem(other).hasSuffix("expected shape [21, 8], found [20, 8]"))
  }

  @Test("heads of other tasks are left out, and said to be") func otherHeads() throws {
    let heads = [
      "vocab_transform.weight": "masked language model head", "qa_outputs.weight": "question answering head",
      "pre_classifier.weight": "sequence classification head",
    ]
    for (name, part) in heads {
      let folder = try checkpoint { values, _ in
        if name.hasPrefix("qa") || name.hasPrefix("vocab") {
          values["classifier.weight"] = nil
          values["classifier.bias"] = nil
        }
        values[name] = [1]
      }
      #expect(
        problem(folder)
          == "'F/model.safetensors': no token classification head: "
          + "missing 'classifier.weight', 'classifier.bias'; "
          + "there is a \(part). --zero-head LABELS adds one of zeros")
      var options = ConversionOptions()
      options.zeroHead = ["O", "X"]
      let plan = try ConversionPlan(folder: folder.path, options: options)
      #expect(plan.notes.contains { $0.hasPrefix("left out the \(part): ") && $0.contains("'\(name)'") })
    }
    // BERT's head for whole texts has the same names as the one for tokens.
    let texts = try checkpoint("bert")
    try texts.edit("config.json", "BertForTokenClassification", "BertForSequenceClassification")
    #expect(problem(texts).contains("there is a sequence classification head"))
  }

  @Test("a zero head needs labels, and a checkpoint without a head") func zeroHead() throws {
    var options = ConversionOptions()
    options.zeroHead = ["O"]
    #expect(
      problem(try checkpoint(), options)
        == "'F/model.safetensors': --zero-head, but there is a token classification head: "
        + "'classifier.weight', 'classifier.bias'"
    )
    let headless = try checkpoint { values, _ in
      values["classifier.weight"] = nil
      values["classifier.bias"] = nil
    }
    for labels in [[], [""], ["O", "O"]] {
      options.zeroHead = labels
      #expect(problem(headless, options) == "--zero-head: different labels, at least one")
    }
  }

  @Test("labels") func labels() throws {
    let folder = try checkpoint()
    try folder.edit("config.json", "\"2\": \"I-SECRET\"", "\"2\": \"I-SECRET\", \"3\": \"X\"")
    #expect(problem(folder) == "'F/config.json': id2label names 4 labels, the head has 3")
    try folder.edit("config.json", "\"3\": \"X\"", "\"5\": \"X\"")
    #expect(problem(folder).hasPrefix("'F/config.json': id2label should be an object of names"))
    try folder.edit("config.json", ", \"5\": \"X\"", "")
    try folder.edit("config.json", "\"1\": \"B-SECRET\"", "\"1\": \"O\"")
    #expect(problem(folder) == "'F/config.json': id2label should be different names")
    try folder.edit("config.json", "\"id2label\"", "\"unused\"")
    #expect(try ConversionPlan(folder: folder.path).labels == ["LABEL_0", "LABEL_1", "LABEL_2"])
  }

  @Test(
    "members of config.json",
    arguments: [
      ("\"gelu\"", "\"gelu_new\"", "activation should be \"gelu\", is 'gelu_new'"),
      ("\"gelu\"", "3", "activation should be \"gelu\", is '3'"),
      ("\"dim\": 8", "\"dim\": 8.5", "dim should be a number from 1 to 16777216, is '8.5'"),
      ("\"dim\": 8", "\"dim\": 0", "dim should be a number from 1 to 16777216, is '0'"),
      ("\"dim\": 8", "\"dim\": -8", "dim should be a number from 1 to 16777216, is '-8'"),
      (
        "\"dim\": 8", "\"dim\": 99999999999999999999",
        "dim should be a number from 1 to 16777216, is '99999999999999999999'"
      ),
      ("\"dim\": 8", "\"x\": 8", "dim should be a number from 1 to 16777216"),
      ("\"n_heads\": 2", "\"n_heads\": 3", "dim should be a multiple of 3 heads, is '8'"),
      ("\"pad_token_id\": 0", "\"pad_token_id\": \"0\"", "pad_token_id should be a number from 0, is '0'"),
      (
        "\"model_type\": \"distilbert\"", "\"model_type\": \"gpt2\"",
        "model_type should be one of distilbert, bert, roberta, longformer, is 'gpt2'"
      ),
      (
        "\"model_type\": \"distilbert\"",
        "\"model_type\": \"distilbert\", \"position_embedding_type\": \"relative_key\"",
        "position_embedding_type should be \"absolute\", is 'relative_key'"
      ),
      (
        "\"model_type\": \"distilbert\"", "\"model_type\": \"distilbert\", \"is_decoder\": true",
        "is_decoder should be false, is 'true'"
      ),
      (
        "\"model_type\": \"distilbert\"",
        "\"model_type\": \"distilbert\", \"secmask\": {\"dtype\": \"int8\"}",
        "already converted (secmask.dtype is 'int8'); convert the original"
      ),
    ])
  func config(old: String, new: String, expected: String) throws {
    let folder = try checkpoint()
    try folder.edit("config.json", old, new)
    #expect(problem(folder) == "'F/config.json': \(expected)")
  }

  @Test("the family comes from model_type or from architectures, and the tensors agree")
  func family() throws {
    let folder = try checkpoint()
    try folder.edit("config.json", "\"model_type\": \"distilbert\",", "")
    #expect(problem(folder) == "converted")
    try folder.edit("config.json", "DistilBertForTokenClassification", "GPT2Model")
    #expect(problem(folder).hasPrefix("'F/config.json': model_type should be one of "))
    let other = try checkpoint("bert")
    try other.write(
      "config.json", String(decoding: try contents(of: Golden.path("distilbert/config.json")), as: UTF8.self))
    #expect(
      problem(other)
        == "'F/model.safetensors': config.json says DistilBERT, the tensors' names are those of BERT")
    let long = try checkpoint("longformer")
    try long.edit("config.json", "\"model_type\": \"longformer\"", "\"model_type\": \"roberta\"")
    #expect(
      problem(long)
        == "'F/model.safetensors': config.json says RoBERTa, the tensors' names are those of Longformer")
  }

  @Test("targets and options that make no sense") func targets() throws {
    func problem(
      _ name: String, _ target: ModelFamily?, window: Int? = nil, positions: Int? = nil, rank: Int? = nil
    ) throws -> String {
      var options = ConversionOptions()
      (options.target, options.window, options.positions) = (target, window, positions)
      options.lowRank = rank
      return self.problem(try checkpoint(name), options)
    }
    #expect(
      try problem("roberta", nil)
        == "'F/config.json': RoBERTa cannot become DistilBERT; --to longformer is possible")
    #expect(try problem("roberta", .distilbert).contains("RoBERTa cannot become DistilBERT"))
    #expect(try problem("longformer", .distilbert) == "'F/config.json': Longformer cannot become DistilBERT")
    #expect(try problem("bert", .distilbert, window: 4) == "--window: only with --to longformer")
    #expect(try problem("bert", nil, positions: 4) == "--positions: only with --to longformer")
    #expect(
      try problem("longformer", nil, window: 4) == "--window: the source is a Longformer; it keeps its own")
    for window in [0, -2, 3, .max] {
      #expect(try problem("bert", .longformer, window: window) == "--window: an even number from 2")
    }
    for positions in [0, -1, .max] {
      #expect(
        try problem("bert", .longformer, positions: positions) == "--positions: a number from 1 to 1048576")
    }
    #expect(try problem("bert", nil, rank: 0) == "--low-rank: at least 1")
    let epsilon = try checkpoint("bert")
    try epsilon.edit("config.json", "1e-12", "1e-05")
    #expect(
      self.problem(epsilon) == "'F/config.json': layer_norm_eps should be 1e-12, as in DistilBERT, is '1e-05'"
    )
  }

  @Test("attention windows", arguments: ["[4]", "[4, 8, 4]", "[4, 7]", "5", "0", "\"x\"", "[4, null]"])
  func windows(windows: String) throws {
    let folder = try checkpoint("longformer")
    let text = String(decoding: try contents(of: "\(folder.path)/config.json"), as: UTF8.self)
    let start = try #require(text.firstRange(of: "\"attention_window\": "))
    let end = try #require(text[start.upperBound...].firstIndex(of: "]"))
    try folder.write("config.json", text[..<start.upperBound] + windows + text[text.index(after: end)...])
    #expect(
      problem(folder).hasPrefix("'F/config.json': attention_window should be an even number, or 2 of them"))
  }

  @Test("values that are no numbers, by tensor") func nonFinite() throws {
    let folder = try checkpoint { values, _ in
      values["distilbert.transformer.layer.0.ffn.lin1.bias"]?[3] = .nan
      values["distilbert.transformer.layer.0.ffn.lin1.bias"]?[5] = -.infinity
    }
    for format in WeightFormat.allCases {
      var options = ConversionOptions()
      options.format = format
      #expect(
        problem(folder, options)
          == "'F/model.safetensors': tensor 'distilbert.transformer.layer.0.ffn.lin1.bias': "
          + "1 NaN and 1 infinite values"
      )
    }
  }

  @Test("folders without what is needed") func folders() throws {
    let folder = try TestFolder()
    #expect(problem(folder) == "'F': no config.json here")
    try folder.write("config.json", "{")
    #expect(problem(folder) == "'F/config.json': not valid JSON at byte 1: ends too early")
    let noWeights = try TestFolder(copying: "distilbert", only: ["config.json"])
    #expect(
      problem(noWeights)
        == "'F': none of model.safetensors, model.safetensors.index.json, pytorch_model.bin, "
        + "pytorch_model.bin.index.json here"
    )
    try noWeights.write("model.safetensors", "version https://git-lfs.github.com/spec/v1\n")
    #expect(
      problem(noWeights) == "'F/model.safetensors': a Git LFS pointer; fetch the file itself (git lfs pull)")
  }

  @Test("indexes of several PyTorch files") func shards() throws {
    func problem(_ map: String) throws -> String {
      let folder = try TestFolder(copying: "shards")
      try folder.write("pytorch_model.bin.index.json", #"{"weight_map": {\#(map)}}"#)
      do {
        _ = try SourceCheckpoint.open(folder: folder.path)
        return "opened"
      } catch { return "\(error)".replacing(folder.path, with: "F") }
    }
    let (one, two) = ("pytorch_model-00001-of-00002.bin", "pytorch_model-00002-of-00002.bin")
    let index = "'F/pytorch_model.bin.index.json': "
    #expect(try problem(#""a": "\#(one)", "b": "\#(two)""#) == "opened")
    #expect(try problem(#""a": "\#(one)", "b": "\#(one)""#) == index + "tensor 'b' is not in '\(one)'")
    #expect(try problem(#""a": "\#(one)", "c": "\#(two)""#) == index + "tensor 'c' is not in '\(two)'")
    #expect(try problem(#""a": "\#(one)", "b": "3.bin""#) == index + "no file '3.bin' beside the index")
    #expect(try problem(#""a": "../\#(one)""#) == index + "tensor 'a': '../\(one)' is not a file name")
    #expect(try problem(#""a": 1"#) == index + "weight_map should be an object of strings")
    let folder = try TestFolder(copying: "shards")
    let source = try PyTorchCheckpoint(path: "\(folder.path)/\(one)")
    #expect(source.names == ["a"])
    try folder.write(two, try contents(of: Golden.path("torch/protocol-2.bin")))
    #expect(
      throws: SafetensorsError.tensorInTwoShards(
        file: "\(folder.path)/pytorch_model.bin.index.json", tensor: "a", shards: [one, two])
    ) { try SourceCheckpoint.open(folder: folder.path) }
    try folder.write("pytorch_model.bin.index.json", #"{"weight_map": {"b": "\#(two)"}}"#)
    #expect(
      throws: SafetensorsError.unlistedTensor(
        file: "\(folder.path)/pytorch_model.bin.index.json", tensor: "a", shard: two)
    ) { try SourceCheckpoint.open(folder: folder.path) }
  }
}
