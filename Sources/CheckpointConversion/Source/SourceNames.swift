internal import Safetensors

/// The names of a checkpoint's tensors, found by what they are in the encoder.
struct SourceNames: Sendable {
  let all: [String]
  /// What stands before the encoder's names: `bert.`, or nothing where the encoder was saved alone.
  let prefix: String
  private let index: NameIndex

  init(_ all: [String], family: ModelFamily) {
    self.all = all
    let index = NameIndex(all)
    self.index = index
    let isPrefixed = index.position(of: family.prefix + Self.anchor) != nil
    prefix = isPrefixed || index.position(of: Self.anchor) == nil ? family.prefix : ""
  }

  /// A tensor that all families have.
  private static let anchor = "embeddings.word_embeddings.weight"

  func contains(_ name: String) -> Bool { index.position(of: name) != nil }

  /// The checkpoint's name for a tensor of the encoder; the usual name when it is not there.
  ///
  /// Checkpoints that were once converted from TensorFlow call a layer norm's weight and bias gamma and
  /// beta.
  func encoderName(_ name: String) -> String {
    let full = prefix + name
    if contains(full) { return full }
    for (ending, old) in [("LayerNorm.weight", "LayerNorm.gamma"), ("LayerNorm.bias", "LayerNorm.beta")]
    where full.hasSuffix(ending) {
      let alias = full.dropLast(ending.count) + old
      if contains(alias) { return alias }
    }
    return full
  }

  /// Whose layer names these are, if it can be told.
  var spelling: LayerNames? {
    [LayerNames.longformer, .bert, .distilbert].first { names in
      let tensor = names.full(names.global.first ?? names.query, 0) + ".weight"
      return all.contains { $0.hasSuffix(tensor) }
    }
  }
}

extension String {
  fileprivate static func + (left: Substring, right: String) -> String { String(left) + right }
}
