import CheckpointConversion
import Safetensors
import SecMaskJSON
import Testing

/// Conversions of the tiny checkpoints, compared with what the script computed.
@Suite struct ConversionTests {
  private func convert(
    _ folder: String, _ options: ConversionOptions = ConversionOptions()
  ) throws -> (model: SafetensorsFile, config: JSONValue, notes: [String], folder: TestFolder) {
    let result = try TestFolder()
    let plan = try ConversionPlan(folder: folder, options: options)
    let written = try Conversion(plan).write(to: "\(result.path)/out")
    #expect(try written.byteCount == contents(of: "\(result.path)/out/model.safetensors").count)
    return (
      try SafetensorsFile(path: "\(result.path)/out/model.safetensors"),
      try JSONValue(readingFile: "\(result.path)/out/config.json"), plan.notes, result
    )
  }

  private func expectEqual(_ found: SafetensorsFile, _ expected: SafetensorsFile) throws {
    #expect(found.names.sorted() == expected.names.sorted())
    for name in expected.names {
      let shape = try expected.tensor(named: name).shape
      #expect(
        try found.array(of: name, as: Float.self, shape: shape)
          == expected.float32Array(of: name, shape: shape), "\(name)")
    }
  }

  private func longformer(positions: Int? = nil, window: Int? = nil) -> ConversionOptions {
    var options = ConversionOptions()
    options.target = .longformer
    options.positions = positions
    options.window = window
    return options
  }

  @Test("BERT becomes DistilBERT: token type 0 folded into the positions, names mapped")
  func bertAsDistilbert() throws {
    let (model, config, notes, folder) = try convert(Golden.path("bert"))
    try expectEqual(model, SafetensorsFile(path: Golden.path("bert/as-distilbert.safetensors")))
    #expect(config["model_type"]?.text == "distilbert")
    #expect(config["architectures"]?.elements?.map(\.text) == ["DistilBertForTokenClassification"])
    let numbers = [
      "vocab_size": 20, "max_position_embeddings": 12, "dim": 8, "n_heads": 2, "hidden_dim": 16,
      "n_layers": 2, "pad_token_id": 0,
    ]
    for (key, value) in numbers { #expect(config[key]?.integer == value, "\(key)") }
    #expect(config["activation"]?.text == "gelu")
    #expect(config["id2label"]?.members?.map(\.key) == ["0", "1", "2"])
    #expect(config["id2label"]?["1"]?.text == "B-SECRET")
    #expect(config["label2id"]?["I-SECRET"]?.integer == 2)
    #expect(config["secmask"]?.members?.map(\.key) == ["dtype"])
    #expect(config["secmask"]?["dtype"]?.text == "f32")
    #expect(
      notes == [
        "left out the pooler: 'bert.pooler.dense.weight'",
        "left out the position number buffer: 'bert.embeddings.position_ids'",
      ])
    #expect(model.metadata["format"] == "pt")
    #expect(
      folder.names("out") == ["config.json", "model.safetensors", "tokenizer_config.json", "vocab.txt"])
    for name in ["tokenizer_config.json", "vocab.txt"] {
      #expect(try contents(of: "\(folder.path)/out/\(name)") == contents(of: Golden.path("bert/\(name)")))
    }
  }

  @Test("DistilBERT stays as it is; safetensors and PyTorch files, with and without prefix")
  func distilbert() throws {
    let (model, config, notes, _) = try convert(Golden.path("distilbert"))
    let source = try SafetensorsFile(path: Golden.path("distilbert/model.safetensors"))
    try expectEqual(model, source)
    #expect(config["n_layers"]?.integer == 2)
    #expect(notes.isEmpty)
    // Converted again, it is the same; so it is when the encoder's names have no prefix.
    let bare = try TestFolder(copying: "distilbert", only: ["config.json"])
    var writer = SafetensorsWriter()
    for name in source.names {
      let bareName = name.hasPrefix("distilbert.") ? String(name.dropFirst(11)) : name
      writer.add(bareName, copying: try source.storedTensor(named: name))
    }
    try writer.write(to: "\(bare.path)/model.safetensors")
    let (again, _, _, _) = try convert(bare.path)
    try expectEqual(again, source)
  }

  @Test("Longformer keeps names, windows and global projections") func longformerItself() throws {
    let (model, config, _, _) = try convert(Golden.path("longformer"))
    try expectEqual(model, SafetensorsFile(path: Golden.path("longformer/model.safetensors")))
    #expect(config["attention_window"]?.elements?.map(\.integer) == [4, 8])
    #expect(config["layer_norm_eps"]?.double == 1e-5)
    let numbers = [
      "max_position_embeddings": 18, "hidden_size": 8, "num_attention_heads": 2, "intermediate_size": 16,
      "num_hidden_layers": 2, "pad_token_id": 1, "type_vocab_size": 1, "vocab_size": 20,
    ]
    for (key, value) in numbers { #expect(config[key]?.integer == value, "\(key)") }
    #expect(config["hidden_act"]?.text == "gelu")
  }

  @Test("BERT, RoBERTa and DistilBERT become Longformer", arguments: ["bert", "roberta", "distilbert"])
  func asLongformer(name: String) throws {
    let (model, config, notes, folder) = try convert(
      Golden.path(name), longformer(positions: 30, window: 6))
    try expectEqual(model, SafetensorsFile(path: Golden.path("\(name)/as-longformer.safetensors")))
    #expect(config["model_type"]?.text == "longformer")
    #expect(config["max_position_embeddings"]?.integer == 32)
    #expect(config["attention_window"]?.elements?.map(\.integer) == [6, 6])
    #expect(config["pad_token_id"]?.integer == (name == "roberta" ? 1 : 0))
    #expect(config["layer_norm_eps"]?.double == (name == "roberta" ? 1e-5 : 1e-12))
    #expect(config["eos_token_id"]?.integer == (name == "roberta" ? 2 : nil))
    #expect(notes.contains("12 positions repeated to 30; global projections are copies of the local ones"))
    if name == "bert" {
      // The tokenizer knows the new length, and nothing else of it has changed.
      let text = String(decoding: try contents(of: "\(folder.path)/out/tokenizer_config.json"), as: UTF8.self)
      #expect(
        text
          == "{\n  \"model_max_length\": 30,\n  \"do_lower_case\": true,\n  \"x\": [\n"
          + "    1.50,\n    null\n  ]\n}\n"
      )
    }
  }

  @Test("4096 positions and a window of 512 unless told otherwise; shorter tables are cut")
  func longformerDefaults() throws {
    let (model, config, _, _) = try convert(Golden.path("roberta"), longformer())
    #expect(config["max_position_embeddings"]?.integer == 4098)
    #expect(config["attention_window"]?.elements?.map(\.integer) == [512, 512])
    let table = try model.float32Array(
      of: "longformer.embeddings.position_embeddings.weight", shape: [4098, 8])
    let source = try SafetensorsFile(path: Golden.path("roberta/model.safetensors"))
      .float32Array(of: "roberta.embeddings.position_embeddings.weight", shape: [14, 8])
    for row in [0, 1, 2, 13, 14, 25, 26, 4097] {
      let origin = row < 2 ? row : 2 + (row - 2) % 12
      #expect(table[row * 8..<row * 8 + 8].elementsEqual(source[origin * 8..<origin * 8 + 8]), "\(row)")
    }
    let (short, shortConfig, _, _) = try convert(Golden.path("bert"), longformer(positions: 4))
    #expect(shortConfig["max_position_embeddings"]?.integer == 6)
    #expect(try short.tensor(named: "longformer.embeddings.position_embeddings.weight").shape == [6, 8])
  }

  @Test(
    "every format holds the same values, as near as it can",
    arguments: [
      (WeightFormat.f16, Float(1e-3)), (.bf16, 8e-3), (.int8, 9e-3),
    ])
  func formats(format: WeightFormat, tolerance: Float) throws {
    var options = ConversionOptions()
    options.format = format
    let (model, config, _, _) = try convert(Golden.path("bert"), options)
    let expected = try SafetensorsFile(path: Golden.path("bert/as-distilbert.safetensors"))
    #expect(config["secmask"]?["dtype"]?.text == format.rawValue)
    #expect(model.metadata["format"] == (format == .int8 ? "secmask-int8" : "pt"))
    #expect(model.metadata["version"] == (format == .int8 ? "1" : nil))
    for name in expected.names {
      let info = try expected.tensor(named: name)
      let values = try expected.float32Array(of: name, shape: info.shape)
      let isVector = info.shape.count == 1
      let found: [Float]
      if format == .int8, !isVector, name != "classifier.weight" {
        found = try dequantized(model, name, info.shape)
      } else {
        found = try model.float32Array(of: name, shape: info.shape)
        #expect(
          try model.tensor(named: name).dtype
            == (isVector || format == .int8 ? .f32 : format == .f16 ? .f16 : .bf16))
      }
      let largest = values.map { abs($0) }.max() ?? 0
      for (value, found) in zip(values, found) {
        #expect(abs(value - found) <= largest * tolerance, "\(name)")
      }
    }
    let factor = format == .int8 ? 3 : 1
    #expect(model.names.count <= expected.names.count * factor)
  }

  /// Values of an int8 embedding or linear layer.
  private func dequantized(_ model: SafetensorsFile, _ name: String, _ shape: [Int]) throws -> [Float] {
    let (rows, width) = (shape[0], shape[1])
    let scales = try model.array(of: "\(name).scale", as: Float.self, shape: [rows])
    let stored = try model.tensor(named: name).shape
    let elements = try model.array(of: name, as: Int8.self, shape: stored)
    return (0..<rows * width).map { index in
      let (row, column) = (index / width, index % width)
      let place =
        stored.count == 2
        ? index : ((row / 16 * ((width + 3) / 4) + column / 4) * 16 + row % 16) * 4 + column % 4
      return Float(elements[place]) * scales[row]
    }
  }

  @Test(
    "low rank: factors where they are smaller, the energy of each",
    arguments: [WeightFormat.f32, .bf16, .int8])
  func lowRank(format: WeightFormat) throws {
    var options = ConversionOptions()
    options.format = format
    options.lowRank = 5
    let result = try TestFolder()
    var seen: [String] = []
    let plan = try ConversionPlan(folder: Golden.path("bert"), options: options)
    let conversion = try Conversion(plan) { seen.append($0.name) }
    _ = try conversion.write(to: "\(result.path)/out")
    // 5 · (8 + 8) is more than 8 · 8, and 5 · (8 + 16) less than 8 · 16.
    #expect(conversion.factoredLayers.count == 12 && seen.count == 12)
    let model = try SafetensorsFile(path: "\(result.path)/out/model.safetensors")
    let config = try JSONValue(readingFile: "\(result.path)/out/config.json")
    #expect(config["secmask"]?["low_rank"]?.integer == 5)
    #expect(model.metadata["format"] == (format == .int8 ? "secmask-int8" : "secmask-low-rank"))
    for layer in conversion.factoredLayers {
      let isSplit = layer.name.contains("ffn.lin")
      #expect(layer.rank == (isSplit ? 5 : nil))
      #expect(isSplit ? layer.energy > 0.5 && layer.energy < 1 : layer.energy == 1)
      #expect(model.names.contains(layer.name) != isSplit)
      guard isSplit else { continue }
      func values(_ part: String, _ shape: [Int]) throws -> [Float] {
        format == .int8
          ? try dequantized(model, "\(layer.name).\(part)", shape)
          : try model.float32Array(of: "\(layer.name).\(part)", shape: shape)
      }
      let (columns, depth) = (layer.shape[0], layer.shape[1])
      let up = try values("up", [columns, 5])
      let down = try values("down", [5, depth])
      let source = try SafetensorsFile(path: Golden.path("bert/as-distilbert.safetensors"))
        .float32Array(of: layer.name, shape: layer.shape)
      var lost = 0.0
      for index in source.indices {
        let value = (0..<5).reduce(Float(0)) {
          $0 + up[index / depth * 5 + $1] * down[$1 * depth + index % depth]
        }
        lost += Double(value - source[index]) * Double(value - source[index])
      }
      let total = source.reduce(0.0) { $0 + Double($1) * Double($1) }
      #expect(abs(lost / total - (1 - layer.energy)) < (format == .f32 ? 1e-5 : 2e-3), "\(layer.name)")
    }
    // What came out cannot be taken for a model to convert.
    #expect(
      throws: ConversionError.alreadyConverted(
        file: "\(result.path)/out/config.json", key: format == .int8 ? "secmask.dtype" : "secmask.low_rank",
        found: format == .int8 ? "int8" : "5")
    ) { try ConversionPlan(folder: "\(result.path)/out") }
  }

  @Test("a head of zeros where there is none") func zeroHead() throws {
    let folder = try TestFolder(copying: "distilbert", only: ["config.json"])
    let source = try SafetensorsFile(path: Golden.path("distilbert/model.safetensors"))
    var writer = SafetensorsWriter()
    for name in source.names where !name.hasPrefix("classifier.") {
      writer.add(name, copying: try source.storedTensor(named: name))
    }
    writer.add("vocab_projector.weight", shape: [20, 8], [Float](repeating: 1, count: 160))
    try writer.write(to: "\(folder.path)/model.safetensors")
    let file = "\(folder.path)/model.safetensors"
    #expect(
      throws: ConversionError.noHead(
        file: file, missing: ["classifier.weight", "classifier.bias"], found: "masked language model head")
    ) { try ConversionPlan(folder: folder.path) }
    var options = ConversionOptions()
    options.zeroHead = ["O", "B-KEY"]
    let (model, config, notes, _) = try convert(folder.path, options)
    #expect(try model.float32Array(of: "classifier.weight", shape: [2, 8]).allSatisfy { $0 == 0 })
    #expect(try model.float32Array(of: "classifier.bias", shape: [2]) == [0, 0])
    #expect(config["id2label"]?["1"]?.text == "B-KEY")
    #expect(notes.contains("left out the masked language model head: 'vocab_projector.weight'"))
    #expect(notes.contains("the head is zeros: it finds nothing before it is trained"))
  }
}
