internal import SecMask
internal import SecMaskJSON

extension JSONLinesMasker.Options {
  /// The strings of a line to mask, in order; a string that two fields mean is one.
  func strings(in line: [UInt8]) throws(JSONLineError) -> JSONLineStrings {
    var all = JSONLineStrings()
    for field in fields {
      let strings = try field.strings(in: line)
      all.values += strings.values
      all.fieldCount += strings.fieldCount
      all.nestedCount += strings.nestedCount
    }
    guard fields.count > 1 else { return all }
    var seen = Set<Int>()
    all.values = all.values.sorted { $0.rawRange.lowerBound < $1.rawRange.lowerBound }.filter {
      seen.insert($0.rawRange.lowerBound).inserted
    }
    return all
  }

  /// Searches lines for what their values do not tell. Where a line has more in it than is to be masked, reading all of it
  /// would cost far more than the values do.
  func masker(ofWhole masker: SecretMasker) -> SecretMasker {
    fields.contains { $0.path != nil } ? masker.readingOnRequest() : masker
  }
}
