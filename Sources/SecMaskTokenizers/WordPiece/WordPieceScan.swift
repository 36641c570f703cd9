/// One pass over a text. Words of plain ASCII, nearly all of them, are matched where they stand; any
/// other word is normalised into a ``WordBuffer`` first.
struct WordPieceScan: ~Copyable {
  let model: WordPieceModel
  let text: UnsafePointer<UInt8>
  let count: Int
  var result: TokenizedText
  var word: WordBuffer

  init(_ model: WordPieceModel, _ text: UnsafePointer<UInt8>, count: Int, into result: TokenizedText) {
    self.model = model
    self.text = text
    self.count = count
    self.result = result
    word = WordBuffer(longest: model.longestWord)
  }

  mutating func run() {
    let classes = model.classes.base
    var position = 0
    while position < count {
      let byte = Int(text[position])
      switch classes[byte] {
      case .space, .deleted: position += 1
      case .isolated:
        result.append(model.isolatedIDs[byte], position, position + 1)
        position += 1
      case .wide: position = scanWideWord(from: position)
      case .word:
        var end = position + 1
        while end < count, classes[Int(text[end])] == .word { end += 1 }
        if end < count, classes[Int(text[end])] == .wide || classes[Int(text[end])] == .deleted {
          position = scanWideWord(from: position)
        } else {
          matchInPlace(position, end)
          position = end
        }
      }
    }
  }

  /// Cuts the ASCII word `start..<end` into pieces.
  @inline(__always)
  private mutating func matchInPlace(_ start: Int, _ end: Int) {
    guard end - start <= model.longestWord else { return result.append(model.unknown, start, end) }
    let before = result.count
    var position = start
    var root = ByteTrie.firstRoot
    while position < end {
      let piece = model.trie.longestPrefix(of: text, position, end, root: root, fold: model.fold.base)
      guard piece.value >= 0 else {
        result.truncate(to: before)
        return result.append(model.unknown, start, end)
      }
      result.append(piece.value, position, piece.end)
      position = piece.end
      root = ByteTrie.secondRoot
    }
  }

  /// Cuts the word in the buffer into pieces and empties the buffer.
  mutating func finishWord() {
    guard word.scalarCount > 0 else { return }
    defer { word.removeAll() }
    guard !word.isTooLong else { return result.append(model.unknown, word.start, word.end) }
    let before = result.count
    var position = 0
    var root = ByteTrie.firstRoot
    while position < word.byteCount {
      let piece = model.trie.longestPrefix(
        of: word.bytes, position, word.byteCount, root: root, fold: model.unchanged.base)
      guard piece.value >= 0 else {
        result.truncate(to: before)
        return result.append(model.unknown, word.start, word.end)
      }
      let last = word.sources[piece.end - 1]
      result.append(piece.value, word.sources[position].lowerBound, last.upperBound)
      position = piece.end
      root = ByteTrie.secondRoot
    }
  }
}
