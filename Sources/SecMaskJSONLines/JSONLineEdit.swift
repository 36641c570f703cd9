package import SecMaskJSON

/// A part of a string value, and the text to put in its place.
package struct JSONLineEdit: Sendable, Hashable {
  /// Bytes of the line; from ``JSONString/raw(_:)``.
  package let raw: Range<Int>
  /// Text, without escapes.
  package let replacement: [UInt8]

  package init(raw: Range<Int>, replacement: [UInt8]) {
    self.raw = raw
    self.replacement = replacement
  }

  /// Replaces a part of a value's text.
  package init(_ value: JSONString, _ range: Range<Int>, by replacement: [UInt8]) {
    self.init(raw: value.raw(range), replacement: replacement)
  }

  /// The line with all edits made, in whatever order they come. Replacements are escaped; of edits that
  /// overlap, the later one gives up what the earlier one has replaced, and its own text follows.
  package static func replacing(in line: [UInt8], _ edits: [JSONLineEdit]) -> [UInt8] {
    if edits.isEmpty { return line }
    var output: [UInt8] = []
    output.reserveCapacity(line.count + 16 * edits.count)
    var done = 0
    for edit in edits.sorted(by: { $0.raw.lowerBound < $1.raw.lowerBound }) {
      if edit.raw.lowerBound > done { output += line[done..<edit.raw.lowerBound] }
      JSONText.appendCharacters(edit.replacement, to: &output)
      done = max(done, edit.raw.upperBound)
    }
    output += line[done...]
    return output
  }
}
