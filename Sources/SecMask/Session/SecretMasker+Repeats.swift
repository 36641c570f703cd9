internal import SecretPatterns

extension SecretMasker {
  /// Adds to what was found in each of many texts that belong together where secrets of one stand in another.
  ///
  /// Values that ``RepeatedSecrets`` takes are found anywhere. Shorter or more wordy ones, of ``RepeatedValue/shortest`` bytes and with
  /// more than letters in them, are found where they stand alone. What is nothing but a word is not looked for: it would be
  /// hidden wherever people use it.
  package func addRepeats(to found: inout [[Detection]], in texts: [[UInt8]]) {
    var repeats = RepeatedSecrets()
    // The second time, all of them are known.
    for _ in 0..<2 {
      for (index, text) in texts.enumerated() where index < found.count {
        text.withUnsafeBufferPointer { repeats.hide(&found[index], in: $0, origin: 0, range: 0..<text.count) }
      }
    }
    let values = RepeatedValue.all(found, in: texts)
    guard !values.isEmpty else { return }
    for (index, text) in texts.enumerated() where index < found.count {
      let more = values.flatMap { $0.detections(in: text, besides: found[index]) }
      if !more.isEmpty { found[index] = (found[index] + more).union() }
    }
  }
}

/// A secret that is looked for where it stands alone.
struct RepeatedValue: Hashable {
  /// Least bytes.
  static let shortest = 5
  /// Values that are looked for at most; each costs a pass over the texts.
  private static let most = 256

  let bytes: [UInt8]
  let type: String

  /// The distinct values of what was found that are worth looking for.
  static func all(_ found: [[Detection]], in texts: [[UInt8]]) -> Set<RepeatedValue> {
    var values: Set<RepeatedValue> = []
    var seen: Set<[UInt8]> = []
    for (text, detections) in zip(texts, found) {
      for detection in detections where values.count < most {
        // A weak password is an example to the judges, and hidden all the same.
        guard detection.nature == .secret || detection.nature == .example else { continue }
        guard (shortest...RepeatedSecrets.longest).contains(detection.range.count) else { continue }
        let bytes = Array(text[detection.range])
        guard !bytes.contains(0x0A), bytes.contains(where: { !$0.isASCIILetter && $0 < 0x80 }),
          seen.insert(bytes).inserted
        else { continue }
        values.insert(RepeatedValue(bytes: bytes, type: detection.type))
      }
    }
    return values
  }

  /// Where it stands in a text and is not found yet.
  func detections(in text: [UInt8], besides found: [Detection]) -> [Detection] {
    guard let first = bytes.first, text.count >= bytes.count else { return [] }
    var result: [Detection] = []
    var found = CoveredRanges(found)
    var position = 0
    let last = text.count - bytes.count
    while position <= last, let start = text[position...last].firstIndex(of: first) {
      position = start + 1
      let range = start..<start + bytes.count
      guard text[range].elementsEqual(bytes), isAlone(range, in: text), !found.covers(range) else { continue }
      result.append(Detection(repeated: type, at: range))
      position = range.upperBound
    }
    return result
  }

  private func isAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    func isWord(_ byte: UInt8) -> Bool {
      byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte >= 0x80
    }
    let joinsBefore =
      range.lowerBound > 0 && isWord(text[range.lowerBound - 1]) && isWord(text[range.lowerBound])
    let joinsAfter =
      range.upperBound < text.count && isWord(text[range.upperBound]) && isWord(text[range.upperBound - 1])
    return !joinsBefore && !joinsAfter
  }
}
