internal import Safetensors

/// Carries out a plan.
package struct Conversion {
  private let plan: ConversionPlan
  private var encoder: WeightEncoder
  /// With `lowRank`, what became of each linear layer of the encoder.
  package private(set) var factoredLayers: [FactoredLayer] = []

  /// Reads and converts what has to be known before anything is written: checks all values, splits
  /// linear layers, quantises. `progress` is called with each layer that was split; this is what takes
  /// the time.
  ///
  /// Memory: the factors and int8 tensors, and the largest tensor as `Float`. Throws
  /// `SafetensorsError` or ``ConversionError``; a NaN or infinite value is an error that names its tensor.
  package init(
    _ plan: ConversionPlan, progress: (FactoredLayer) -> Void = { _ in }
  ) throws {
    self.plan = plan
    let source = plan.source.tensors
    encoder = WeightEncoder(
      plan.options.format, lowRank: plan.options.lowRank, file: source.file)
    for tensor in plan.tensors {
      for (name, _) in tensor.recipe.sources(shape: tensor.shape) {
        try source.storedTensor(named: name).checkFinite()
      }
    }
    for tensor in plan.tensors {
      if let rank = plan.options.lowRank, tensor.role == .linear {
        let layer = try addFactored(tensor, rank: rank)
        factoredLayers.append(layer)
        progress(layer)
      } else {
        try addWhole(tensor)
      }
    }
  }

  private mutating func addWhole(_ tensor: PlannedTensor) throws {
    let source = plan.source.tensors
    try encoder.add(tensor.name, shape: tensor.shape, role: tensor.role) {
      try tensor.recipe.values(from: source, shape: tensor.shape)
    }
  }

  private mutating func addFactored(_ tensor: PlannedTensor, rank: Int) throws -> FactoredLayer {
    let (columns, depth) = (tensor.shape[0], tensor.shape[1])
    guard LowRankFactors.pays(rank: rank, columns: columns, depth: depth) else {
      try addWhole(tensor)
      return FactoredLayer(name: tensor.name, shape: tensor.shape, rank: nil, energy: 1)
    }
    let values = try tensor.recipe.values(from: plan.source.tensors, shape: tensor.shape)
    guard let factors = LowRankFactors(of: values, columns: columns, depth: depth, rank: rank) else {
      throw ConversionError.notDecomposed(file: plan.source.tensors.file, tensor: tensor.name)
    }
    try encoder.add("\(tensor.name).down", shape: [factors.rank, depth], role: .linear) { factors.down }
    try encoder.add("\(tensor.name).up", shape: [columns, factors.rank], role: .linear) { factors.up }
    return FactoredLayer(
      name: tensor.name, shape: tensor.shape, rank: factors.rank, energy: factors.energy)
  }

  /// Writes config.json, the tokenizer's files and model.safetensors into a folder that appears when
  /// it is complete. `force`: replace the result of an earlier conversion.
  package func write(to folder: String, force: Bool = false) throws -> ConversionResult {
    let output = try OutputFolder(folder, source: plan.source.folder, force: force)
    try output.write("config.json", Array(plan.configText.utf8))
    let tokenizerFiles = try TokenizerFiles.copy(
      from: plan.source.folder, to: output, length: plan.newLength)
    let path = output.path(of: "model.safetensors")
    try encoder.writer.write(to: path)
    let tensorCount = try SafetensorsFile(path: path).tensors.count
    let byteCount = try ByteStorage(mapping: path).count
    try output.commit()
    return ConversionResult(
      tensorCount: tensorCount, byteCount: byteCount, tokenizerFiles: tokenizerFiles)
  }
}

/// What a conversion wrote.
package struct ConversionResult: Sendable {
  /// Tensors of model.safetensors.
  package let tensorCount: Int
  /// Size of model.safetensors.
  package let byteCount: Int
  /// The tokenizer's files that the source had.
  package let tokenizerFiles: [String]
}
