package import SecMask
package import SecMaskJSON

extension Detection {
  /// What was found in JSON text as something in the text of one of its strings; nil when nothing of it is there. To a search of
  /// the JSON text the `n` of `\n` is a letter like any other, so white space at the ends does not belong to it.
  ///
  /// - Parameter origin: Where the text that was searched begins in the one that the string was read from.
  package func moved(into string: JSONString, origin: Int = 0) -> Detection? {
    let place = range.lowerBound + origin..<range.upperBound + origin
    guard place.overlaps(string.rawRange) else { return nil }
    var range = string.decoded(place)
    while let first = range.first, string.text[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, string.text[last] <= 0x20 { range = range.lowerBound..<last }
    guard !range.isEmpty else { return nil }
    var moved = self
    moved.range = range
    return moved
  }
}
