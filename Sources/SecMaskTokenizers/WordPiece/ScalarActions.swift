/// ``ScalarAction`` for every scalar under one ``BertNormalization``: the whole normaliser as a table.
///
/// It can be one because each step looks at single scalars, with one exception: decomposition sorts
/// neighbouring marks by their combining class. Nearly all marks are then deleted, so the order shows
/// only around the few that stay, and those are marked `reorder`.
struct ScalarActions: Sendable {
  let table: ScalarTable<ScalarAction>
  /// Count, then scalars (already lower-case) of each sequence; looked up in ``words`` again.
  let sequences: [UInt32]
  /// Whether a normalised scalar is white space, punctuation or part of a word.
  let words: WordClasses
  let normalization: BertNormalization

  init(_ normalization: BertNormalization) {
    self.normalization = normalization
    let words = WordClasses()
    let properties = BertProperties.shared
    var builder = ScalarTable<ScalarAction>.Builder(default: ScalarAction(.keep))
    var sequences: [UInt32] = []

    func action(for outputs: [UInt32], of scalar: UInt32) -> ScalarAction {
      guard let only = outputs.first else { return ScalarAction(.delete) }
      guard outputs.count == 1 else {
        sequences.append(UInt32(outputs.count))
        sequences += outputs
        return ScalarAction(.sequence, UInt32(sequences.count - outputs.count - 1))
      }
      switch words.of(only) {
      case .space: return ScalarAction(.space)
      case .punctuation:
        return only == scalar ? ScalarAction(.isolate) : ScalarAction(.isolateReplaced, only)
      case .letter: return only == scalar ? ScalarAction(.keep) : ScalarAction(.replace, only)
      }
    }

    for range in words.spaces { builder.fill(range, with: ScalarAction(.space)) }
    for range in words.punctuation { builder.fill(range, with: ScalarAction(.isolate)) }
    if normalization.stripsAccents {
      builder.fill(Hangul.syllables, with: ScalarAction(.hangul))
      for range in properties.marks { builder.fill(range, with: ScalarAction(.delete)) }
      for (scalar, _) in properties.combiningClasses where !properties.isMark(scalar) {
        builder[scalar] = ScalarAction(.reorder)
      }
      for (scalar, parts) in properties.decompositions {
        let kept = parts.filter { !properties.isMark($0) }
        let moves = kept.contains { properties.combiningClass($0) != 0 }
        let outputs = kept.flatMap { normalization.lowercases ? properties.lowered($0) : [$0] }
        builder[scalar] = moves ? ScalarAction(.reorder) : action(for: outputs, of: scalar)
      }
    }
    if normalization.lowercases {
      for (scalar, lowered) in properties.lowerCase where builder[scalar].kind == .keep {
        builder[scalar] = action(for: lowered, of: scalar)
      }
    }
    if normalization.separatesIdeographs {
      for range in properties.ideographs { builder.fill(range, with: ScalarAction(.isolate)) }
      if normalization.stripsAccents {
        for (scalar, parts) in properties.decompositions where properties.isIdeograph(scalar) {
          builder[scalar] = ScalarAction(.isolateReplaced, parts[0])
        }
      }
    }
    if normalization.cleanText {
      for range in words.spaces { builder.fill(range, with: ScalarAction(.space)) }
      for range in properties.removed { builder.fill(range, with: ScalarAction(.delete)) }
    }
    self.sequences = sequences
    self.words = words
    table = builder.table()
  }
}

/// Hangul syllables decompose by arithmetic (Unicode 16, section 3.12).
enum Hangul {
  static let syllables: Range<UInt32> = 0xAC00..<0xD7A4

  /// The two or three parts of a syllable; the last is nil for two.
  @inline(__always)
  static func parts(_ syllable: UInt32) -> (UInt32, UInt32, UInt32?) {
    let index = syllable - syllables.lowerBound
    let last = index % 28
    return (0x1100 + index / 588, 0x1161 + index % 588 / 28, last == 0 ? nil : 0x11A7 + last)
  }
}
