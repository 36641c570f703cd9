internal import Safetensors
internal import SecMaskJSON

/// What a conversion is going to write. Making one checks the source completely, but for the values
/// of its tensors.
package struct ConversionPlan: Sendable {
  let source: SourceModel
  let options: ConversionOptions
  package let target: ModelFamily
  package let labels: [String]
  let tensors: [PlannedTensor]
  /// Model dimensions and labels in Hugging Face's spelling.
  let config: [(key: String, value: JSONValue)]
  /// Positions that the result can have, if it is not as many as the source can.
  let newLength: Int?
  /// What the user should know: what was left out, what was assumed.
  package let notes: [String]

  /// The weights' file, or its index.
  package var sourceFile: String { source.tensors.file }
  package var sourceFamily: ModelFamily { source.config.family }

  /// Throws `SafetensorsError`, ``PyTorchError`` or ``ConversionError``.
  package init(folder: String, options: ConversionOptions = ConversionOptions()) throws {
    let source = try SourceModel(folder: folder)
    let target = options.target ?? (source.config.family == .bert ? .distilbert : source.config.family)
    let body: EncoderPlan
    switch target {
    case .distilbert: body = try .distilbert(source, options: options)
    case .longformer: body = try .longformer(source, options: options)
    case .bert, .roberta:
      throw ConversionError.impossibleTarget(
        file: source.config.file, found: source.config.family,
        target: options.target == nil ? .distilbert : target)
    }
    let head = try HeadPlan(source, options: options)
    let tensors = body.tensors + head.tensors
    let leftOut = try Self.check(tensors, against: source, hasTokenHead: head.isFromSource)
    self.source = source
    self.options = options
    self.target = target
    labels = head.labels
    self.tensors = tensors
    config = body.config + head.config
    newLength = body.newLength
    notes = leftOut + head.notes + body.notes
    if let rank = options.lowRank, rank < 1 {
      throw ConversionError.wrongOption(option: "--low-rank", problem: "at least 1")
    }
  }

  /// Checks that each tensor that is needed is there and has its shape, and that each that is there is
  /// needed, or known to be of no use here: those are returned as notes.
  private static func check(
    _ tensors: [PlannedTensor], against source: SourceModel, hasTokenHead: Bool
  ) throws -> [String] {
    let needed = tensors.flatMap { $0.recipe.sources(shape: $0.shape) }
    let missing = needed.map(\.name).filter { !source.names.contains($0) }
    guard missing.isEmpty else {
      throw SafetensorsError.missingTensors(file: source.tensors.file, tensors: missing.sortedUnique())
    }
    for (name, shape) in needed {
      try source.tensors.storedTensor(named: name).check(shape: shape)
    }
    let used = NameIndex(needed.map(\.name).sortedUnique())
    let heads = LeftOut.heads + (hasTokenHead ? [] : [LeftOut.sequenceHead])
    var leftOut: [String: [String]] = [:]
    var unknown: [String] = []
    for name in source.names.all where used.position(of: name) == nil {
      let inner = name.hasPrefix(source.names.prefix) ? name.dropFirst(source.names.prefix.count) : ""
      let part =
        LeftOut.ofEncoder.first { $0.covers(String(inner)) } ?? heads.first { $0.covers(name) }
      if let part { leftOut[part.part, default: []].append(name) } else { unknown.append(name) }
    }
    guard unknown.isEmpty else {
      throw SafetensorsError.unusedTensors(file: source.tensors.file, tensors: unknown)
    }
    return leftOut.sorted { $0.key < $1.key }.map { part, names in
      "left out the \(part): " + names.map(quoted).joined(separator: ", ")
    }
  }
}

extension [String] {
  fileprivate func sortedUnique() -> [String] { Set(self).sorted() }
}
