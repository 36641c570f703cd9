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

  /// Searches lines for what their values do not tell.
  func masker(ofWhole masker: SecretMasker) -> SecretMasker {
    var lineMasker = masker
    if fields.contains(where: { $0.path != nil }) { lineMasker.router = OnRequest(router: masker.router) }
    return lineMasker
  }
}

/// Has nothing read but what a rule is unsure of: where a line has more in it than is to be masked, reading all of
/// it would cost far more than the values do.
private struct OnRequest: Router {
  /// Decides which expert reads.
  let router: any Router

  func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? { nil }

  func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) { router.route(segment) }
}
