internal import Safetensors

extension PyTorchError: CustomStringConvertible {
  /// One line for people.
  package var description: String { "\(quoted(file)): \(problem)" }

  /// The file at fault.
  package var file: String {
    switch self {
    case .notCheckpoint(let file, _), .zip(let file, _, _), .compressedEntry(let file, _, _),
      .duplicateEntry(let file, _), .missingEntry(let file, _), .entryTooLarge(let file, _, _, _),
      .bigEndian(let file), .pickle(let file, _, _), .unexpectedObject(let file, _, _, _),
      .refusedName(let file, _, _), .refusedOpcode(let file, _, _), .noTensors(let file, _),
      .duplicateTensor(let file, _), .storageSize(let file, _, _, _, _),
      .beyondStorage(let file, _, _, _):
      file
    }
  }

  private var problem: String {
    switch self {
    case .notCheckpoint(_, let found): found.rawValue
    case .zip(_, let offset, let problem): "\(problem.rawValue) (at byte \(offset))"
    case .compressedEntry(_, let entry, let method):
      "entry \(quoted(entry)) is compressed (method \(method)); PyTorch stores entries as they are"
    case .duplicateEntry(_, let entry): "entry \(quoted(entry)) is there twice"
    case .missingEntry(_, let entry): "no entry \(quoted(entry))"
    case .entryTooLarge(_, let entry, let limit, let found):
      "entry \(quoted(entry)) has \(found) bytes; at most \(limit) are read"
    case .bigEndian: "written in big-endian byte order, which is not supported"
    case .pickle(_, let offset, let problem): "data.pkl, byte \(offset): \(problem.rawValue)"
    case .unexpectedObject(_, let offset, let expected, let found):
      "data.pkl, byte \(offset): expected \(expected), found \(found)"
    case .refusedName(_, let offset, let name):
      "data.pkl, byte \(offset): refers to \(quoted(name)), which is refused: only tensors, dictionaries "
        + "and plain values are read, nothing is executed"
    case .refusedOpcode(_, let offset, let opcode):
      "data.pkl, byte \(offset): opcode 0x\(String(opcode, radix: 16)) is refused"
    case .noTensors(_, let found): "no tensors by name in it, but \(found)"
    case .duplicateTensor(_, let tensor): "tensor \(quoted(tensor)) is there twice"
    case .storageSize(_, let tensor, let entry, let expected, let found):
      "tensor \(quoted(tensor)): its storage takes \(expected) bytes, entry \(quoted(entry)) has \(found)"
    case .beyondStorage(_, let tensor, let shape, let count):
      "tensor \(quoted(tensor)): shape \(shape.count > 20 ? "of \(shape.count) dimensions" : "\(shape)") "
        + "does not fit its storage of \(count) elements"
    }
  }
}
