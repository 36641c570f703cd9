/// What a masker tells of its work: lengths, counts and times, never text.
///
/// Safe to switch on anywhere: no event holds a byte of what is masked.
public enum MaskLog: Sendable, Hashable {
  /// A text has come in; its length in Unicode scalars.
  case begins(characters: Int)
  /// Texts have come in together; their number, and their length in Unicode scalars.
  case beginsBatch(texts: Int, characters: Int)
  /// A text is masked, or a batch.
  case ends(seconds: Double, secrets: Int)
}

extension MaskLog: CustomStringConvertible {
  /// One line, such as `Masking text (length: 245 chars)`, `Masking 12 texts (length: 2045 chars)` or `Masked in 6.3ms,
  /// found 2 secrets`.
  public var description: String {
    switch self {
    case .begins(let characters): return "Masking text (length: \(characters) chars)"
    case .beginsBatch(let texts, let characters):
      return "Masking \(texts) \(texts == 1 ? "text" : "texts") (length: \(characters) chars)"
    case .ends(let seconds, let secrets):
      let tenths = Int((seconds * 10_000).rounded())
      let noun = secrets == 1 ? "secret" : "secrets"
      return "Masked in \(tenths / 10).\(tenths % 10)ms, found \(secrets) \(noun)"
    }
  }
}
