/// What BERT's normaliser does to a text before it is cut into words; the steps run in this order.
public struct BertNormalization: Sendable, Hashable {
  /// Delete control, format and private-use characters, U+0000 and U+FFFD; turn white space into spaces.
  public var cleanText: Bool
  /// Let each Chinese character stand alone. (Kana and Hangul are not Chinese characters.)
  public var separatesIdeographs: Bool
  /// Decompose canonically, then delete nonspacing marks.
  public var stripsAccents: Bool
  /// Lower-case each scalar by itself: no rule for final sigma, and the length may change.
  public var lowercases: Bool

  /// - Parameter stripsAccents: nil means: as `lowercases`.
  public init(
    cleanText: Bool = true, separatesIdeographs: Bool = true, stripsAccents: Bool? = nil,
    lowercases: Bool = true
  ) {
    self.cleanText = cleanText
    self.separatesIdeographs = separatesIdeographs
    self.stripsAccents = stripsAccents ?? lowercases
    self.lowercases = lowercases
  }

  /// As bert-base-uncased and distilbert-base-uncased.
  public static let uncased = BertNormalization()
  /// As bert-base-cased and distilbert-base-cased.
  public static let cased = BertNormalization(lowercases: false)
}
