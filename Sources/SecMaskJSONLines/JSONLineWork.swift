internal import SecMask
internal import SecMaskJSON

/// A line on its way to a masked one.
///
/// Every value is searched as a text of its own. A short one says little about itself, so the line is searched as
/// well: there the names beside a value tell what it is, as in `"password": "…"`.
struct JSONLineWork {
  let line: [UInt8]
  let values: [JSONString]
  /// Whether the line is searched, too.
  let readsLine: Bool

  // A value of this length, in bytes, is a text that needs no name beside it.
  private static let selfContained = 256

  init(line: [UInt8], values: [JSONString]) {
    self.line = line
    self.values = values
    readsLine = values.contains { $0.text.count < Self.selfContained }
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { values.isEmpty && line.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// The masked line.
  ///
  /// - Parameters:
  ///   - own: What was found in the text of each value.
  ///   - shared: What was found in the line. Both sorted by start.
  ///   - counts: Is told how many secrets of each type were masked.
  func masked(
    own: ArraySlice<[Detection]>, shared: [Detection], by masker: SecretMasker, counts: inout [String: Int]
  ) -> [UInt8] {
    var inLine = shared[...]
    var edits: [JSONLineEdit] = []
    for (value, own) in zip(values, own) {
      // Values and findings are both in order; a finding may reach over several values.
      inLine = inLine.drop { $0.range.upperBound <= value.rawRange.lowerBound }
      let shared = inLine.prefix { $0.range.lowerBound < value.rawRange.upperBound }.compactMap {
        $0.moved(into: value)
      }
      for part in masker.replacements(in: value.text, (own + shared).union()) {
        edits.append(JSONLineEdit(value, part.range, by: part.bytes))
        if let type = part.type { counts[type, default: 0] += 1 }
      }
    }
    return JSONLineEdit.replacing(in: line, edits)
  }
}
