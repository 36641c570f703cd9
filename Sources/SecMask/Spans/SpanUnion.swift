internal import SecretPatterns

/// How candidates that speak of the same text become one finding: the union of their ranges, so that no fragment of a
/// secret stays.
///
/// Rules that rest on a form or a position keep their bounds. An expert's span beside one widens it only where what is
/// added belongs to the same token: pieces of a tokenizer know nothing of the `@` behind a URL's password.
enum SpanUnion {
  /// Findings of a cluster: candidates that overlap each other, sorted by start. What is a reference or an identifier
  /// is left out, unless something else that was found covers it.
  static func detections(
    _ candidates: [Candidate], in text: some RandomAccessCollection<UInt8>, origin: Int
  )
    -> [Detection]
  {
    let known = candidates.filter(\.isKnownExample)
    let counted = candidates.filter { candidate in
      candidate.isKnownExample || candidate.isExpert || candidate.isKnownSecret
        || !known.contains {
          $0.range.lowerBound <= candidate.range.lowerBound
            && $0.range.upperBound >= candidate.range.upperBound
        }
    }.filter { $0.nature != .reference && $0.nature != .identifier }
    let firm = counted.filter { !$0.isExpert && !$0.needsAgreement }
    var kept: [Detection] = []
    for candidate in counted {
      guard candidate.isExpert,
        let rule = firm.first(where: { leads($0.range, candidate.range, in: text, origin) })
      else {
        kept.append(Detection(candidate))
        continue
      }
      // Inside the rule's bounds it has nothing to add; its probability is the rule's agreement. Where a secret begins
      // the rule knows.
      let behind = min(candidate.range.upperBound, rule.range.upperBound)..<candidate.range.upperBound
      guard !behind.isEmpty, candidate.range.upperBound > rule.range.upperBound,
        goesOn(text.dropFirst(behind.lowerBound - origin).prefix(behind.count))
      else { continue }
      var tail = candidate
      tail.range = rule.range.lowerBound..<candidate.range.upperBound
      kept.append(Detection(tail))
    }
    return kept.union()
  }

  /// Whether a rule's range is what an expert's speaks of: half of it, or its beginning up to the `@` of a URL.
  private static func leads(
    _ rule: Range<Int>, _ span: Range<Int>, in text: some RandomAccessCollection<UInt8>, _ origin: Int
  ) -> Bool {
    if 2 * rule.clamped(to: span).count >= span.count { return true }
    return rule.lowerBound == span.lowerBound && rule.upperBound < span.upperBound
      && text.dropFirst(rule.upperBound - origin).first == 0x40
  }

  /// What an expert takes into a value behind a rule's bounds: signs that end no value; or brackets and signs of a shell
  /// with letters or digits behind them, as passwords have them.
  private static func goesOn(_ rest: some Collection<UInt8>) -> Bool {
    let bytes = Array(rest)
    if bytes.allSatisfy(continuesToken) { return true }
    guard bytes.allSatisfy({ continuesToken($0) || brackets.contains($0) }), let last = bytes.last else {
      return false
    }
    guard !holdsReference(bytes) else { return false }
    guard last.isASCIILetter || last.isASCIIDigit || "!#$%*+?^~".utf8.contains(last) else { return false }
    return !bytes.contains(0x3D) && !bytes.contains(0x2F) && !bytes.contains(0x3A)
  }

  private static let brackets = Set("()[]{}<>;&".utf8)

  /// A character reference of HTML, whole or cut off: `&#39`, `&quot`. It stands for a quote or a bracket more often than for a letter.
  private static func holdsReference(_ bytes: [UInt8]) -> Bool {
    let name = bytes.drop { $0 != 0x26 }.dropFirst()
    return name.first == 0x23
      || ["quot", "apos", "amp", "lt", "gt", "nbsp"].contains { name.starts(with: $0.utf8) }
  }

  /// Bytes that go on inside a token: letters, digits, and signs that end no value in the usual notations.
  private static func continuesToken(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || continuing.contains(byte)
  }

  private static let continuing = Set("!#$%*+-./=?^_~|,:".utf8)
}
