/// How a text of more pieces than a model reads is cut into windows.
///
/// Window k begins `size - overlap` pieces after the one before; the last one ends with the text. Where two
/// overlap, the pieces of the first half of the overlap are judged by the earlier window and the others by
/// the later one, so that each is judged where it stands further from an edge.
struct PieceWindows: Sendable {
  /// Pieces of a window, special tokens not counted.
  let size: Int
  let overlap: Int

  /// Windows for a model that reads `maximumTokens`, two of which are special.
  init(maximumTokens: Int, overlap: Int = 128) {
    size = max(1, maximumTokens - 2)
    self.overlap = min(overlap, size / 2)
  }

  struct Window: Sendable, Hashable {
    /// The pieces that the model reads.
    let pieces: Range<Int>
    /// Those among them that this window judges.
    let judged: Range<Int>
  }

  /// Windows over `count` pieces, in order; every piece is judged by exactly one.
  func windows(over count: Int) -> [Window] {
    var windows: [Window] = []
    var first = 0
    while true {
      let end = min(count, first + size)
      let isLast = end == count
      let begin = first == 0 ? 0 : first + overlap / 2
      // The next window takes over in the middle of what the two share.
      let judgedEnd = isLast ? count : first + size - overlap + overlap / 2
      windows.append(Window(pieces: first..<end, judged: begin..<max(begin, judgedEnd)))
      if isLast { return windows }
      first += size - overlap
    }
  }
}
