extension WindowScanner {
  /// Settles all complete lines at hand without waiting for a full window, for text that arrives
  /// slowly. A key block that has begun and not ended is held back until it ends or fills a window.
  ///
  /// What may be lost: a secret that spans several lines in another form (a `.netrc` entry, a
  /// Kubernetes manifest), when the text pauses in the middle of it.
  package func drainLines(_ body: (Window) throws -> Void) rethrows {
    try drain(final: false, body)
    guard let end = lastCompleteLine() else { return }
    try settle(upTo: end, body)
  }

  /// Offset behind the last line feed that nothing is waiting for.
  private func lastCompleteLine() -> Int? {
    let text = bytesAtHand
    guard let feed = text[unsettled...].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    var end = feed + 1
    let window = max(unsettled, end - Rule.longestReach)
    if let begin = Self.last("-----BEGIN ", in: text[window..<end]),
      Self.last("-----END ", in: text[begin..<end]) == nil
    {
      end = begin
    }
    return end > unsettled ? end : nil
  }

  private static func last(_ literal: String, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let needle = Array(literal.utf8)
    guard text.count >= needle.count else { return nil }
    return (text.startIndex...(text.endIndex - needle.count)).last { start in
      text[start] == needle[0] && text[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
