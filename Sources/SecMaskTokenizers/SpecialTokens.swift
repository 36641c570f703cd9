/// Ids that stand for no text: they frame, pad and replace. Absent ones are nil.
public struct SpecialTokens: Sendable, Hashable {
  /// Begins every sequence (`[CLS]`, `<s>`).
  public var begin: Int32?
  /// Ends every sequence (`[SEP]`, `</s>`).
  public var end: Int32?
  /// Fills up a batch (`[PAD]`, `<pad>`).
  public var padding: Int32?
  /// Stands for a word that cannot be put together (`[UNK]`, `<unk>`).
  public var unknown: Int32?
  /// Stands for a hidden piece in training (`[MASK]`, `<mask>`).
  public var mask: Int32?
  /// All special ids, the ones above included, in ascending order.
  public var all: [Int32]

  public init(
    begin: Int32? = nil, end: Int32? = nil, padding: Int32? = nil, unknown: Int32? = nil,
    mask: Int32? = nil, others: [Int32] = []
  ) {
    self.begin = begin
    self.end = end
    self.padding = padding
    self.unknown = unknown
    self.mask = mask
    let named = [begin, end, padding, unknown, mask].compactMap { $0 }
    all = Set(named + others).sorted()
  }

  /// Finds special tokens by the names that BERT, RoBERTa and GPT-2 use.
  init(names: Vocabulary, declared: [Int32], begin: Int32?, end: Int32?, unknown: Int32?) {
    func id(_ candidates: [StaticString]) -> Int32? {
      for candidate in candidates {
        if let id = candidate.withUTF8Buffer({ names.id(of: $0) }) { return id }
      }
      return nil
    }
    self.init(
      begin: begin ?? id(["[CLS]", "<s>", "<|endoftext|>"]),
      end: end ?? id(["[SEP]", "</s>", "<|endoftext|>"]),
      padding: id(["[PAD]", "<pad>"]),
      unknown: unknown ?? id(["[UNK]", "<unk>"]),
      mask: id(["[MASK]", "<mask>"]),
      others: declared)
  }
}
