extension WordPieceScan {
  /// Normalises from `start` up to the end of a word, and returns where to go on.
  mutating func scanWideWord(from start: Int) -> Int {
    var position = start
    while position < count {
      let scalar = decodeScalar(text, position, count)
      let source = position..<position + scalar.length
      let action = model.actions.table[scalar.value]
      position = source.upperBound
      switch action.kind {
      case .keep: word.append(scalar.value, from: source)
      case .replace: word.append(action.payload, from: source)
      case .delete: break
      case .space:
        finishWord()
        return position
      case .isolate:
        isolate(scalar.value, source)
        return position
      case .isolateReplaced:
        isolate(action.payload, source)
        return position
      case .hangul:
        let parts = Hangul.parts(scalar.value)
        word.append(parts.0, from: source)
        word.append(parts.1, from: source)
        if let last = parts.2 { word.append(last, from: source) }
      case .sequence:
        let place = Int(action.payload)
        for index in 1...Int(model.actions.sequences[place]) {
          add(model.actions.sequences[place + index], source)
        }
      case .reorder: position = addReordered(around: source)
      }
    }
    finishWord()
    return position
  }

  /// Adds a normalised scalar, which may end the word or stand alone.
  private mutating func add(_ scalar: UInt32, _ source: Range<Int>) {
    switch model.actions.words.of(scalar) {
    case .letter: word.append(scalar, from: source)
    case .space: finishWord()
    case .punctuation: isolate(scalar, source)
    }
  }

  private mutating func isolate(_ scalar: UInt32, _ source: Range<Int>) {
    finishWord()
    word.append(scalar, from: source)
    finishWord()
  }

  /// Adds the run of marks around a mark that is kept, in canonical order; returns the run's end.
  private mutating func addReordered(around source: Range<Int>) -> Int {
    let run = MarkOrder(model.actions, text, count: count, around: source)
    for (scalar, source) in run.kept {
      if model.actions.normalization.lowercases {
        for lowered in BertProperties.shared.lowered(scalar) { add(lowered, source) }
      } else {
        add(scalar, source)
      }
    }
    return run.end
  }
}
