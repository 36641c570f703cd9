/// The Unicode properties that BERT's normaliser goes by, read from ``UnicodeTables`` once.
struct BertProperties: Sendable {
  static let shared = BertProperties()

  let removed = UnicodeTables.ranges(of: UnicodeTables.removed)
  let ideographs = UnicodeTables.ranges(of: UnicodeTables.ideographs)
  let marks = UnicodeTables.ranges(of: UnicodeTables.nonspacingMarks)
  let decompositions = UnicodeTables.mappings(of: UnicodeTables.decompositions)
  let lowerCase = UnicodeTables.mappings(of: UnicodeTables.lowerCase)
  let combiningClasses = UnicodeTables.values(of: UnicodeTables.combiningClasses)
  private let isMarkTable: ScalarTable<Bool>
  private let classTable: ScalarTable<UInt8>
  private let lowerTable: ScalarTable<Int16>  // index into lowerCase, or -1
  private let decompositionTable: ScalarTable<Int16>  // index into decompositions, or -1

  private init() {
    var marked = ScalarTable<Bool>.Builder(default: false)
    for range in marks { marked.fill(range, with: true) }
    isMarkTable = marked.table()
    var classes = ScalarTable<UInt8>.Builder(default: 0)
    for (scalar, value) in combiningClasses { classes[scalar] = UInt8(truncatingIfNeeded: value) }
    classTable = classes.table()
    var lower = ScalarTable<Int16>.Builder(default: -1)
    for (index, entry) in lowerCase.enumerated() { lower[entry.scalar] = Int16(index) }
    lowerTable = lower.table()
    var parts = ScalarTable<Int16>.Builder(default: -1)
    for (index, entry) in decompositions.enumerated() { parts[entry.scalar] = Int16(index) }
    decompositionTable = parts.table()
  }

  /// Whether stripping accents deletes it.
  func isMark(_ scalar: UInt32) -> Bool { isMarkTable[scalar] }

  func isIdeograph(_ scalar: UInt32) -> Bool { ideographs.contains { $0.contains(scalar) } }

  func combiningClass(_ scalar: UInt32) -> UInt8 { classTable[scalar] }

  func lowered(_ scalar: UInt32) -> [UInt32] {
    let index = Int(lowerTable[scalar])
    return index < 0 ? [scalar] : lowerCase[index].result
  }

  /// Full canonical decomposition, but for Hangul syllables (which hold no marks).
  func decomposed(_ scalar: UInt32) -> [UInt32] {
    let index = Int(decompositionTable[scalar])
    return index < 0 ? [scalar] : decompositions[index].result
  }
}

/// How BERT's pre-tokenizer sees a normalised scalar.
struct WordClasses: Sendable {
  enum Class: UInt8, BitwiseCopyable {
    case letter
    case space
    case punctuation
  }

  let spaces = UnicodeTables.ranges(of: UnicodeTables.whiteSpace)
  let punctuation = UnicodeTables.ranges(of: UnicodeTables.punctuation)
  private let table: ScalarTable<Class>

  init() {
    var builder = ScalarTable<Class>.Builder(default: .letter)
    for range in spaces { builder.fill(range, with: .space) }
    for range in punctuation { builder.fill(range, with: .punctuation) }
    table = builder.table()
  }

  @inline(__always)
  func of(_ scalar: UInt32) -> Class { table[scalar] }
}
