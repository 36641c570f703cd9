/// One pass over a text: split, look the word up, merge where it is not a token.
struct BytePairScan: ~Copyable {
  let model: BytePairModel
  let options: ByteLevelOptions
  let text: UnsafePointer<UInt8>
  let count: Int
  var result: TokenizedText
  let firstIndex: Int  // in the result, of this text's first token
  private var merger: BytePairMerger

  init(
    _ model: BytePairModel, _ options: ByteLevelOptions, _ text: UnsafePointer<UInt8>, count: Int,
    into result: TokenizedText
  ) {
    self.model = model
    self.options = options
    self.text = text
    self.count = count
    self.result = result
    firstIndex = result.count
    merger = BytePairMerger(model.merges, model.byteIDs)
  }

  mutating func run() {
    let scanner = SplitScanner(
      text: text, count: count, asciiClasses: model.asciiClasses.base, classes: model.classes)
    var position = 0
    if options.addsPrefixSpace, text[0] != 0x20 {
      let split = scanner.first()
      addRewritten(0, split.end, withSpace: true)
      position = split.end
    }
    while position < count {
      let split = scanner.next(position)
      if split.isBroken {
        addRewritten(position, split.end, withSpace: false)
      } else {
        add(position, split)
      }
      position = split.end
    }
  }

  /// Adds the tokens of a word that stands in the text as it is.
  @inline(__always)
  private mutating func add(_ start: Int, _ split: SplitScanner.Split) {
    let length = split.end - start
    if length == 1 {
      return append(model.byteIDs[Int(text[start])], start, split.end)
    }
    if length <= model.wholeWords.longest,
      let id = model.wholeWords.value(of: text + start, count: length)
    {
      return append(id, start, split.end)
    }
    merger.merge(text + start, count: length)
    for index in 0..<merger.count {
      let from = start + merger.start(index)
      let to = index + 1 < merger.count ? start + merger.start(index + 1) : split.end
      if split.isWide {
        appendWidened(merger.id(index), from, to, word: start..<split.end)
      } else {
        append(merger.id(index), from, to)
      }
    }
  }

  /// Appends a token of whole characters.
  @inline(__always)
  private mutating func append(_ id: Int32, _ start: Int, _ end: Int) {
    guard options.trimsOffsets, text[start] == 0x20 || text[end - 1] == 0x20 else {
      return result.append(id, start, end)
    }
    var leading = 0
    while start + leading < end, text[start + leading] == 0x20 { leading += 1 }
    var trailing = 0
    while end - trailing > start, text[end - trailing - 1] == 0x20 { trailing += 1 }
    appendTrimmed(
      id, start, end, leading: leading, trailing: trailing, isSingleSpace: leading == 1)
  }

  /// Appends a token whose ends may stand inside a character of its word.
  private mutating func appendWidened(_ id: Int32, _ start: Int, _ end: Int, word: Range<Int>) {
    var from = start
    while from > word.lowerBound, text[from] & 0xC0 == 0x80 { from -= 1 }
    var to = end
    while to < word.upperBound, text[to] & 0xC0 == 0x80 { to += 1 }
    append(id, from, to)
  }

  /// - Parameters:
  ///   - leading: Bytes of the text that the spaces at the token's start have; one each, but for an added
  ///     space, which has the whole first character.
  ///   - trailing: The same at its end.
  private mutating func appendTrimmed(
    _ id: Int32, _ start: Int, _ end: Int, leading: Int, trailing: Int, isSingleSpace: Bool
  ) {
    let isFirst = result.count == firstIndex || start == 0
    let skipped = isSingleSpace && isFirst && options.keepsFirstSpace ? 0 : leading
    let from = min(start + skipped, end)
    result.append(id, from, max(end - trailing, from))
  }

  /// Adds the tokens of a word that is not in the text byte for byte: one behind the added space, or
  /// one with bytes that are no UTF-8, which are read as U+FFFD.
  private mutating func addRewritten(_ start: Int, _ end: Int, withSpace: Bool) {
    var bytes: [UInt8] = []
    var sources: [Range<Int>] = []
    if withSpace {
      bytes.append(0x20)
      sources.append(0..<decodeScalar(text, 0, count).length)
    }
    var position = start
    while position < end {
      let scalar = decodeScalar(text, position, count)
      let source = position..<position + scalar.length
      if scalar.isValid {
        for index in source { bytes.append(text[index]) }
      } else {
        bytes += [0xEF, 0xBF, 0xBD]
      }
      while sources.count < bytes.count { sources.append(source) }
      position = source.upperBound
    }
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      merge(base, sources)
    }
  }

  private mutating func merge(_ bytes: UnsafePointer<UInt8>, _ sources: [Range<Int>]) {
    // The merges find whole words too, unless the vocabulary says that words need none.
    if let id = model.wholeWords.value(of: bytes, count: sources.count) {
      return append(id, bytes, sources, 0..<sources.count)
    }
    merger.merge(bytes, count: sources.count)
    for index in 0..<merger.count {
      let end = index + 1 < merger.count ? merger.start(index + 1) : sources.count
      append(merger.id(index), bytes, sources, merger.start(index)..<end)
    }
  }

  private mutating func append(
    _ id: Int32, _ bytes: UnsafePointer<UInt8>, _ sources: [Range<Int>], _ range: Range<Int>
  ) {
    let start = sources[range.lowerBound].lowerBound
    let end = sources[range.upperBound - 1].upperBound
    guard options.trimsOffsets else { return result.append(id, start, end) }
    let leading = range.prefix(while: { bytes[$0] == 0x20 })
    let trailing = range.reversed().prefix(while: { bytes[$0] == 0x20 })
    appendTrimmed(
      id, start, end, leading: leading.reduce(0) { $0 + sources[$1].count },
      trailing: trailing.reduce(0) { $0 + sources[$1].count }, isSingleSpace: leading.count == 1)
  }
}
