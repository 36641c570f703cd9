/// Unicode properties as the reference (Hugging Face `tokenizers`) knows them, which is several
/// Unicode versions at once: categories of version 8 and decompositions of version 9 in the BERT
/// normaliser, much later ones elsewhere. The tables are generated; this is how they are read.
enum UnicodeTables {
  /// Calls `body` with each number of a table.
  static func forEachNumber(in table: StaticString, _ body: (UInt32) -> Void) {
    table.withUTF8Buffer { text in
      var number: UInt32?
      for byte in text {
        switch byte {
        case 0x30...0x39: number = (number ?? 0) << 4 | UInt32(byte - 0x30)
        case 0x61...0x66: number = (number ?? 0) << 4 | UInt32(byte - 0x61 + 10)
        default:
          if let complete = number { body(complete) }
          number = nil
        }
      }
      if let complete = number { body(complete) }
    }
  }

  /// The ranges of a table of alternating gaps and runs.
  static func ranges(of table: StaticString) -> [Range<UInt32>] {
    var ranges: [Range<UInt32>] = []
    var position: UInt32 = 0
    var isRun = false
    forEachNumber(in: table) { length in
      if isRun { ranges.append(position..<position + length) }
      position += length
      isRun.toggle()
    }
    return ranges
  }

  /// The entries of a table of mappings: a scalar and what becomes of it.
  static func mappings(of table: StaticString) -> [(scalar: UInt32, result: [UInt32])] {
    var entries: [(scalar: UInt32, result: [UInt32])] = []
    var scalar: UInt32 = 0
    var result: [UInt32] = []
    var remaining: UInt32?  // scalars of this entry still to come
    var awaitsCount = false
    forEachNumber(in: table) { number in
      if awaitsCount {
        remaining = number
        awaitsCount = false
        result = []
      } else if let left = remaining {
        result.append(number)
        remaining = left - 1
        if left == 1 {
          entries.append((scalar, result))
          remaining = nil
        }
      } else {
        scalar += number
        awaitsCount = true
      }
    }
    return entries
  }

  /// The entries of a table of values: a scalar and its value.
  static func values(of table: StaticString) -> [(scalar: UInt32, value: UInt32)] {
    var entries: [(scalar: UInt32, value: UInt32)] = []
    var scalar: UInt32 = 0
    var awaitsValue = false
    forEachNumber(in: table) { number in
      if awaitsValue {
        entries.append((scalar, number))
      } else {
        scalar += number
      }
      awaitsValue.toggle()
    }
    return entries
  }
}
