/// The settings of a byte-level tokenizer.
public struct ByteLevelOptions: Sendable, Hashable {
  /// Read a text that does not begin with a space as if it did, so that its first word is the same
  /// token as later in a sentence. The space has the first character's place.
  public var addsPrefixSpace: Bool
  /// Leave spaces out of the offsets. Changes no token.
  public var trimsOffsets: Bool
  /// With `trimsOffsets`: a single space that the first token begins with is the one that was added,
  /// and not trimmed (it is left even if the text brought it: the reference does the same).
  public var keepsFirstSpace: Bool

  /// - Parameter keepsFirstSpace: nil means: as `addsPrefixSpace`.
  public init(
    addsPrefixSpace: Bool = false, trimsOffsets: Bool = true, keepsFirstSpace: Bool? = nil
  ) {
    self.addsPrefixSpace = addsPrefixSpace
    self.trimsOffsets = trimsOffsets
    self.keepsFirstSpace = keepsFirstSpace ?? addsPrefixSpace
  }

  /// As roberta-base and longformer-base-4096.
  public static let roberta = ByteLevelOptions()
  /// As gpt2.
  public static let gpt2 = ByteLevelOptions(trimsOffsets: false)
}
