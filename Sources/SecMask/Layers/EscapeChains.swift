internal import SecMaskSystem
internal import SecretPatterns

/// Finds the stretches of a text that escapes of one kind stand close together in.
///
/// Chains are cut at offsets in the whole text, so that they do not depend on how it arrives. Costs one search for a byte a
/// kind, and some nanoseconds for each such byte.
struct EscapeChains {
  /// Escapes further apart are no neighbours.
  private static let gap = 128
  /// Bytes before the first escape of a chain, and after the last one, that belong to it.
  private static let before = 128
  private static let after = 256
  /// Line ends in a row that make a literal a text of its own.
  private static let lines = 3
  /// Chains are cut where such a block of the text ends.
  private static let block = 32_768

  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let origin: Int

  /// - Parameters:
  ///   - range: Offsets at which a chain may begin; bytes outside are context.
  ///   - origin: Offset of the first byte in the whole text.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, origin: Int) {
    self.text = text
    self.range = range
    self.origin = origin
  }

  /// Escapes that follow each other on a line.
  private struct Chain {
    let start: Int
    var end: Int
    var isTelling = false
    var lineEnds = 0

    mutating func take(_ escape: Escape, _ sign: Escape.Sign, at place: Int) {
      end = place + escape.length
      isTelling = isTelling || escape.isTelling(sign)
      if escape.isLineEnd { lineEnds += 1 }
    }
  }

  /// Calls `body` with every stretch that begins in the range and may hide something from rules.
  func forEach(_ sign: Escape.Sign, _ body: (Range<Int>) -> Void) {
    var chain: Chain?
    var position = max(0, range.lowerBound - Self.gap)
    while let place = next(sign, from: position, after: chain) {
      guard let escape = Escape.at(place, sign, in: text, end: text.count) else {
        position = place + 1
        continue
      }
      if let open = chain, !isNeighbour(open, place) {
        if let found = stretch(open) { body(found) }
        chain = nil
      }
      if chain == nil, place >= range.upperBound { return }
      var open = chain ?? Chain(start: place, end: place)
      open.take(escape, sign, at: place)
      chain = open
      position = open.end
    }
    if let open = chain, let found = stretch(open) { body(found) }
  }

  /// The next such sign that may begin a chain in the range, or go on with an open one.
  private func next(_ sign: Escape.Sign, from position: Int, after chain: Chain?) -> Int? {
    let limit = min(
      text.count, chain.map { max(range.upperBound, $0.end + Self.gap + 1) } ?? range.upperBound)
    guard position < limit else { return nil }
    return CLibrary.firstOffset(
      of: sign.rawValue, in: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[position..<limit]))
    ).map { $0 + position }
  }

  /// Whether an escape goes on with a chain: near its end, on its line and in its block.
  private func isNeighbour(_ chain: Chain, _ place: Int) -> Bool {
    place - chain.end <= Self.gap && (place + origin) / Self.block == (chain.start + origin) / Self.block
      && !text[chain.end..<place].contains(0x0A)
  }

  /// The chain with what stands round it on its line; nil where it began before the range, or hides nothing.
  private func stretch(_ chain: Chain) -> Range<Int>? {
    guard range.contains(chain.start), chain.isTelling || chain.lineEnds >= Self.lines else { return nil }
    var start = chain.start
    while start > 0, chain.start - start < Self.before, text[start - 1] != 0x0A { start -= 1 }
    // Not from the middle of a word on, nor up to one.
    while start < chain.start, start > 0, text[start - 1] != 0x0A, !Self.separates(text[start - 1]) {
      start += 1
    }
    var end = chain.end
    let limit = min(text.count, end + Self.after)
    while end < limit, text[end] != 0x0A { end += 1 }
    while end > chain.end, end < text.count, text[end] != 0x0A, !Self.separates(text[end]) { end -= 1 }
    return start..<end
  }

  private static let separators = Set(" \t\r\n\"'`<>,;&?()[]{}|".utf8)

  private static func separates(_ byte: UInt8) -> Bool { separators.contains(byte) }
}
