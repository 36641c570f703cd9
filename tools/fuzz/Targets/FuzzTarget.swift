/// A part of the library that takes bytes from anywhere. Whatever they are, it must neither trap nor break
/// what it promises; where it does, the program ends with a failed precondition. `make fuzz` has libFuzzer
/// look for such bytes.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Masking with the built-in rules, as a whole and in pieces.
  case masker
  /// Rule files, gitleaks TOML and filters.json, and scanning with what they hold.
  case rules
  /// Masking of JSON Lines, as a whole and in pieces.
  case jsonlines
  /// Tokenizer files and text for them.
  case tokenizers
  /// Files of tensors.
  case safetensors
  /// From an expert's scores to spans.
  case spans

  /// What is in archives.
  case archives
  /// Masked files that keep to their notation.
  case notations

  /// Runs the part on bytes once.
  public func run(_ bytes: UnsafeRawBufferPointer) {
    var input = FuzzInput(Array(bytes))
    switch self {
    case .masker: fuzzMasker(&input)
    case .rules: fuzzRules(&input)
    case .jsonlines: fuzzJSONLines(&input)
    case .tokenizers: fuzzTokenizers(&input)
    case .safetensors: fuzzSafetensors(bytes)
    case .spans: fuzzSpans(&input)
    case .archives: fuzzArchives(Array(bytes))
    case .notations: fuzzNotations(&input)
    }
  }
}
