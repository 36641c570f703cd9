internal import SecretPatterns

/// Looks for all forms of known values in a part of a text.
struct KnownSearch: Sendable {
  /// Forms as they stand on one line, or with the breaks of the value itself.
  private let forms: [KnownForm]
  private let table: LiteralTable
  /// Forms without breaks, for text without them.
  private let joinedForms: [KnownForm]
  private let joinedTable: LiteralTable
  /// Most bytes of a text that a form which is broken over lines may take up.
  private let reach: Int

  private struct Match {
    var range: Range<Int>
    var encoding: KnownForm.Encoding
  }

  init(_ values: [[UInt8]]) {
    var seen: Set<[UInt8]> = []
    var forms: [KnownForm] = []
    // The plain forms of all values count before the encoded ones of any.
    let all = values.map(KnownForm.all)
    for form in all.compactMap(\.first) + all.flatMap({ $0.dropFirst() })
    where seen.insert(form.bytes).inserted {
      forms.append(form)
    }
    seen.removeAll()
    var joined: [KnownForm] = []
    for form in forms {
      let bytes = JoinedText.flattened(form.bytes)
      guard bytes.count >= KnownSecrets.wholeWordLength, seen.insert(bytes).inserted else { continue }
      joined.append(
        KnownForm(bytes: bytes, encoding: form.encoding, leads: form.leads, trails: form.trails))
    }
    self.forms = forms
    table = LiteralTable(forms.map(\.bytes))
    joinedForms = joined
    joinedTable = LiteralTable(joined.map(\.bytes))
    reach = min(Rule.longestReach, 4_096 + 2 * joinedTable.longest)
  }

  /// What begins in a range of a text, sorted, in offsets of the text. Of what overlaps one candidate is made.
  func candidates(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Candidate] {
    var matches: [Match] = []
    // One more: what a digit of base64 stands before begins there.
    table.forEach(in: text, range.lowerBound..<min(text.count, range.upperBound + 1)) { number, place in
      let form = forms[number]
      guard !form.standsAlone || Self.isWord(place, in: text) else { return }
      add(form.widened(place, in: text), form, range, &matches)
    }
    let stop = min(text.count, range.upperBound + reach)
    // A few bytes before, so that a break is not seen from its middle.
    let joined = JoinedText(text, max(0, range.lowerBound - 4)..<max(range.lowerBound, stop))
    if joined.hasBreaks {
      joined.bytes.withUnsafeBufferPointer { bytes in
        joinedTable.forEach(in: bytes, 0..<bytes.count) { number, place in
          let form = joinedForms[number]
          guard let source = joined.source(of: form.widened(place, in: bytes)), source.count <= reach else {
            return
          }
          add(source, form, range, &matches)
        }
      }
    }
    return Self.united(matches).map { Candidate(known: $0.range, $0.encoding) }
  }

  private func add(_ place: Range<Int>, _ form: KnownForm, _ range: Range<Int>, _ matches: inout [Match]) {
    guard range.contains(place.lowerBound) else { return }
    if let last = matches.last, last.range.lowerBound <= place.lowerBound,
      place.upperBound <= last.range.upperBound
    {
      return
    }
    matches.append(Match(range: place, encoding: form.encoding))
  }

  private static func united(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    let sorted = matches.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    for match in sorted {
      if let last = result.last, match.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, match.range.upperBound)
        result[result.count - 1].range = last.range.lowerBound..<end
      } else {
        result.append(match)
      }
    }
    return result
  }

  /// Whether no letter or digit goes on beside a place.
  private static func isWord(_ place: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    func joins(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte >= 0x80
    }
    let (start, end) = (place.lowerBound, place.upperBound)
    if start > 0, joins(text[start - 1]), joins(text[start]) { return false }
    return !(end < text.count && joins(text[end]) && joins(text[end - 1]))
  }
}

extension KnownForm {
  /// Where it stands, with digits of base64 beside it that hold some of its bits, and the padding.
  fileprivate func widened(_ place: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    if leads, start > 0, Base64.value(of: text[start - 1]) != nil { start -= 1 }
    if trails, end < text.count, Base64.value(of: text[end]) != nil { end += 1 }
    if encoding == .base64 {
      let most = min(text.count, end + 2)
      while end < most, text[end] == UInt8(ascii: "=") { end += 1 }
    }
    return start..<end
  }
}

extension Candidate {
  /// A known value, or a form of it.
  fileprivate init(known range: Range<Int>, _ encoding: KnownForm.Encoding) {
    self.init(Finding(type: KnownSecrets.type, range: range, confidence: 1))
    if let layer = encoding.layer { move(to: range, outOf: layer) }
    take(Opinion("known values", .secret, encoding.reason))
  }

  /// Whether it is one of the values that the user knows.
  var isKnownSecret: Bool { type == KnownSecrets.type }
}
