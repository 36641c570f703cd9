internal import SecMaskTokenizers

/// Files of a tokenizer are read or refused; one that was read gives pieces of the text, with ids that it
/// knows.
func fuzzTokenizers(_ input: inout FuzzInput) {
  let kind = input.byte()
  let file = input.part()
  do {
    let tokenizer: any Tokenizer
    switch kind % 3 {
    case 0: tokenizer = try TokenizerFiles.load(tokenizerJSON: file)
    case 1: tokenizer = try WordPieceTokenizer(vocabularyText: file, normalization: .uncased)
    default: tokenizer = try ByteLevelBPETokenizer(vocabularyJSON: file, mergesText: input.part())
    }
    let text = Array(input.text)
    let pieces = tokenizer.tokenize(text)
    for (id, range) in zip(pieces.ids, pieces.offsets) {
      precondition(id >= 0 && Int(id) < tokenizer.idCount, "id")
      precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "range")
      precondition(tokenizer.endOfDeleted(from: range.upperBound, in: text) <= text.count, "deleted")
    }
  } catch {
    precondition(!"\(error)".isEmpty)
  }
}
