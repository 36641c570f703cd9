/// Replaces placeholders in a text that arrives in pieces. What may be the beginning of one is held back.
struct PlaceholderRewriter {
  private var held: [UInt8] = []

  /// Bytes held back now.
  var heldCount: Int { held.count }

  /// Takes the next piece; returns the text that is certain.
  ///
  /// - Parameters:
  ///   - ends: Whether the text ends with this piece.
  ///   - mayBegin: Whether a name may begin like this; with nothing, whether there are names.
  ///   - replacement: What comes in place of a placeholder; nil to leave it.
  mutating func take(
    _ bytes: some Sequence<UInt8>, ends: Bool, mayBegin: ([UInt8]) -> Bool,
    replacement: (_ name: [UInt8], _ text: ArraySlice<UInt8>, PlaceholderScan.Spelling) -> [UInt8]?
  ) -> [UInt8] {
    held += bytes
    var output: [UInt8] = []
    var copied = 0
    var position = 0
    let text = held[...]
    var kept = text.endIndex
    scan: while let start = PlaceholderScan.candidate(in: text, from: position) {
      position = start + 1
      switch PlaceholderScan.look(at: start, in: text) {
      case .none: break
      case .unfinished(let name):
        guard !ends, mayBegin(name ?? []) else { break }
        kept = start
        break scan
      case .placeholder(let end, let name, let spelling):
        guard let new = replacement(name, text[start..<end], spelling) else { break }
        output += text[copied..<start]
        output += new
        copied = end
        position = end
      }
    }
    output += text[copied..<kept]
    held.removeFirst(kept)
    return output
  }
}
