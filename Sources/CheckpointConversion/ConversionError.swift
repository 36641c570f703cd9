internal import Safetensors

/// Why a checkpoint is not converted. What is wrong with a file as such is a `SafetensorsError` or a
/// ``PyTorchError``.
package enum ConversionError: Error, Hashable, Sendable {
  // The source.
  case noWeights(folder: String, expected: [String])
  case noConfig(folder: String)
  /// `found` is nil when config.json has no such member.
  case invalidConfig(file: String, key: String, expected: String, found: String?)
  /// A result of an earlier conversion that cannot be undone.
  case alreadyConverted(file: String, key: String, found: String)
  /// config.json and the tensors' names are of different families.
  case otherFamily(file: String, expected: ModelFamily, found: String)
  /// No token classification head. `found` is the head that is there instead.
  case noHead(file: String, missing: [String], found: String?)
  /// A zero head was asked for, and there is a head.
  case headExists(file: String, tensors: [String])
  /// config.json names other labels than the head has rows.
  case labelCount(file: String, expected: Int, found: Int)

  // The request.
  case impossibleTarget(file: String, found: ModelFamily, target: ModelFamily)
  case wrongOption(option: String, problem: String)

  // The values.
  /// Finite values beyond what the element type holds.
  case overflow(file: String, tensor: String, format: WeightFormat, count: Int)
  /// LAPACK found no singular values.
  case notDecomposed(file: String, tensor: String)
  /// More columns than the int8 kernels sum up.
  case tooDeep(file: String, tensor: String, limit: Int, found: Int)

  // The result.
  /// Something is there, and `force` was not given.
  case outputExists(folder: String)
  /// Something is there that no conversion wrote.
  case outputHoldsOthers(folder: String, name: String)
  case outputIsSource(folder: String)
  case outputIsFile(path: String)
}

extension ConversionError: CustomStringConvertible {
  /// One line for people.
  package var description: String {
    switch self {
    case .noWeights(let folder, let expected):
      "\(quoted(folder)): none of \(expected.joined(separator: ", ")) here"
    case .noConfig(let folder): "\(quoted(folder)): no config.json here"
    case .invalidConfig(let file, let key, let expected, let found?):
      "\(quoted(file)): \(key) should be \(expected), is \(quoted(found))"
    case .invalidConfig(let file, let key, let expected, nil):
      "\(quoted(file)): \(key) should be \(expected)"
    case .alreadyConverted(let file, let key, let found):
      "\(quoted(file)): already converted (\(key) is \(quoted(found))); convert the original"
    case .otherFamily(let file, let expected, let found):
      "\(quoted(file)): config.json says \(expected.name), the tensors' names are those of \(found)"
    case .noHead(let file, let missing, let found):
      "\(quoted(file)): no token classification head: missing \(missing.map(quoted).joined(separator: ", "))"
        + (found.map { "; there is a \($0)" } ?? "") + ". --zero-head LABELS adds one of zeros"
    case .headExists(let file, let tensors):
      "\(quoted(file)): --zero-head, but there is a token classification head: "
        + tensors.map(quoted).joined(separator: ", ")
    case .labelCount(let file, let expected, let found):
      "\(quoted(file)): id2label names \(found) labels, the head has \(expected)"
    case .impossibleTarget(let file, .roberta, .distilbert):
      "\(quoted(file)): RoBERTa cannot become DistilBERT; --to longformer is possible"
    case .impossibleTarget(let file, let found, let target):
      "\(quoted(file)): \(found.name) cannot become \(target.name)"
    case .wrongOption(let option, let problem): "\(option): \(problem)"
    case .overflow(let file, let tensor, let format, let count):
      "\(quoted(file)): tensor \(quoted(tensor)): \(count) values are beyond the range of \(format.rawValue)"
    case .notDecomposed(let file, let tensor):
      "\(quoted(file)): tensor \(quoted(tensor)): no singular value decomposition found"
    case .tooDeep(let file, let tensor, let limit, let found):
      "\(quoted(file)): tensor \(quoted(tensor)): rows of \(found) elements; int8 takes at most \(limit)"
    case .outputExists(let folder): "\(quoted(folder)): not empty; --force replaces it"
    case .outputHoldsOthers(let folder, let name):
      "\(quoted(folder)): holds \(quoted(name)), which is not of a conversion; remove it yourself"
    case .outputIsSource(let folder): "\(quoted(folder)): source and result must be different folders"
    case .outputIsFile(let path): "\(quoted(path)): not a folder"
    }
  }
}
