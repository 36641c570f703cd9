package import SecMask
package import SecretPatterns

/// What is put in place of findings in a text of some notation.
package struct NotationEdit {
  package let range: Range<Int>
  package let replacement: [UInt8]
}

extension Notation {
  /// The edits that hide findings and leave the text one that the notation's readers take; sorted and disjoint. Nil where the
  /// text is none to begin with.
  ///
  /// Costs one pass over the text.
  /// - Parameter findings: Sorted and disjoint.
  package func edits(
    hiding findings: [Detection], in text: [UInt8], style: RedactionStyle
  ) -> [NotationEdit]? {
    guard let parts = parts(of: text, touching: findings.map(\.range)) else { return nil }
    var edits: [NotationEdit] = []
    var rest = parts[...]
    for finding in findings {
      rest = rest.drop { $0.range.upperBound <= finding.range.lowerBound }
      let touched = rest.prefix { $0.range.lowerBound < finding.range.upperBound }
      var isHidden = false
      for part in touched {
        let range = Self.range(of: finding, in: part, text)
        guard !range.isEmpty, range.lowerBound >= edits.last?.range.upperBound ?? 0 else { continue }
        if let tag = part.tag, tag.lowerBound >= edits.last?.range.upperBound ?? 0 {
          edits.append(NotationEdit(range: tag, replacement: YAMLTag.text))
        }
        let replacement = style.replacement(type: finding.type, secret: Array(text[range]))
        let written = part.writing.written(
          replacement, isWhole: range == part.range, beginsPart: range.lowerBound == part.range.lowerBound)
        edits.append(NotationEdit(range: range, replacement: written))
        isHidden = true
      }
      // A secret in the place of a name or a sign: hidden all the same.
      if !isHidden, finding.range.lowerBound >= edits.last?.range.upperBound ?? 0 {
        let replacement = style.replacement(type: finding.type, secret: Array(text[finding.range]))
        let word = NotationWriting.harmless(String(decoding: replacement, as: UTF8.self))
        edits.append(NotationEdit(range: finding.range, replacement: word))
      }
    }
    return edits
  }

  /// What of a part is replaced: without the white space at the ends, which belongs to lines and their indentation.
  private static func range(of finding: Detection, in part: NotationPart, _ text: [UInt8]) -> Range<Int> {
    var range = finding.range.clamped(to: part.range)
    while let first = range.first, text[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, text[last] <= 0x20 { range = range.lowerBound..<last }
    return range.isEmpty ? range : part.writing.widened(range, of: part.range, in: text)
  }
}
