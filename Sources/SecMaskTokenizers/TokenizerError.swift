package import SecMaskJSON

/// Why a tokenizer could not be loaded. Loading is the only thing that fails.
public enum TokenizerError: Error, Sendable, Hashable {
  /// The file cannot be read; the reason is the system's.
  case unreadableFile(path: String, reason: String)
  /// The folder has neither tokenizer.json, nor vocab.txt, nor vocab.json with merges.txt.
  case noTokenizerFiles(folder: String)
  /// Not JSON, at this byte.
  case malformedJSON(offset: Int, problem: String)
  /// A key is absent or its value has the wrong kind.
  case unexpectedValue(key: String, expected: String)
  /// The tokenizer is made of something that this library does not do.
  case unsupported(component: String, found: String)
  /// The vocabulary lacks a token that the algorithm needs.
  case missingToken(String)
  /// An id is negative or larger than ``highestID``.
  case idOutOfRange(token: String)
  /// A merge (counted from 1) is not two tokens, or it or its result is not in the vocabulary.
  case badMerge(number: Int)
  /// The vocabulary has more bytes than the tables can address.
  case vocabularyTooLarge

  /// The largest id that is accepted: far above any real vocabulary, low enough for a table by id.
  public static let highestID: Int32 = (1 << 24) - 1
}

extension TokenizerError: JSONFailure {
  package init(_ problem: JSONProblem, at offset: Int, in name: String) {
    self = .malformedJSON(offset: offset, problem: problem.rawValue)
  }
}

extension TokenizerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadableFile(let path, let reason): "cannot read \(path): \(reason)"
    case .noTokenizerFiles(let folder):
      "\(folder) has no tokenizer.json, vocab.txt, or vocab.json with merges.txt"
    case .malformedJSON(let offset, let problem): "malformed JSON at byte \(offset): \(problem)"
    case .unexpectedValue(let key, let expected): "\(key): expected \(expected)"
    case .unsupported(let component, let found): "unsupported \(component): \(found)"
    case .missingToken(let token): "the vocabulary has no token \(token)"
    case .idOutOfRange(let token): "the id of token \(token) is out of range"
    case .badMerge(let number): "merge \(number) does not join two tokens of the vocabulary into a third"
    case .vocabularyTooLarge: "the vocabulary is too large"
    }
  }
}
