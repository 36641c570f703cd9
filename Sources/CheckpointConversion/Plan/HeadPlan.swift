internal import Safetensors
internal import SecMaskJSON

/// The head's part of a plan: a linear layer from each token to the labels.
struct HeadPlan {
  let tensors: [PlannedTensor]
  let labels: [String]
  let config: [(key: String, value: JSONValue)]
  let notes: [String]
  /// False for a head of zeros.
  let isFromSource: Bool

  init(_ source: SourceModel, options: ConversionOptions) throws {
    let head = TokenHead(source.names, config: source.config)
    isFromSource = head.isTokenHead
    let file = source.tensors.file
    let names = [TokenHead.weight, TokenHead.bias]
    var notes: [String] = []
    if let zeroHead = options.zeroHead {
      if head.isTokenHead { throw ConversionError.headExists(file: file, tensors: names) }
      try Self.check(zeroHead)
      labels = zeroHead
      notes.append("the head is zeros: it finds nothing before it is trained")
    } else {
      guard head.isTokenHead else {
        throw ConversionError.noHead(file: file, missing: names, found: head.other)
      }
      let missing = names.filter { !source.names.contains($0) }
      guard missing.isEmpty else {
        throw SafetensorsError.missingTensors(file: file, tensors: missing)
      }
      let rows = try source.tensors.tensor(named: TokenHead.weight).shape.first ?? 0
      if let named = source.config.labels {
        guard named.count == rows else {
          throw ConversionError.labelCount(
            file: source.config.file, expected: rows, found: named.count)
        }
        guard NameIndex(named).firstDuplicate == nil else {
          throw ConversionError.invalidConfig(
            file: source.config.file, key: "id2label", expected: "different names", found: nil)
        }
        labels = named
      } else {
        labels = (0..<rows).map { "LABEL_\($0)" }
        notes.append("config.json has no id2label: labels are called LABEL_0 and so on")
      }
      if source.config.architectures.isEmpty {
        notes.append("config.json names no architecture: 'classifier' is taken to classify tokens")
      }
    }
    self.notes = notes
    let shape = [labels.count, source.config.dim]
    tensors = [
      PlannedTensor(
        name: TokenHead.weight, shape: shape, role: .head,
        recipe: isFromSource ? .copy(of: TokenHead.weight) : .zeros),
      PlannedTensor(
        name: TokenHead.bias, shape: [labels.count], role: .vector,
        recipe: isFromSource ? .copy(of: TokenHead.bias) : .zeros),
    ]
    config = [
      ("id2label", .object(labels.enumerated().map { ("\($0)", .string($1)) })),
      ("label2id", .object(labels.enumerated().map { ($1, .integer($0)) })),
    ]
  }

  private static func check(_ labels: [String]) throws(ConversionError) {
    guard !labels.isEmpty, labels.allSatisfy({ !$0.isEmpty }), NameIndex(labels).firstDuplicate == nil
    else { throw .wrongOption(option: "--zero-head", problem: "different labels, at least one") }
  }
}
