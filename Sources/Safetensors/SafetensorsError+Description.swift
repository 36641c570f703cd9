internal import SecMaskJSON

extension SafetensorsError: CustomStringConvertible {
  /// One line for people.
  public var description: String { "\(quoted(file)): \(problem)" }

  /// The file, index or folder at fault.
  public var file: String {
    switch self {
    case .systemCall(let file, _, _), .notRegularFile(let file), .fileTooShort(let file, _),
      .headerTooLarge(let file, _, _), .headerTruncated(let file, _, _),
      .headerNotUTF8(let file, _), .invalidJSON(let file, _, _), .duplicateName(let file, _, _),
      .invalidMetadata(let file, _), .missingField(let file, _, _),
      .invalidField(let file, _, _, _), .unknownDType(let file, _, _),
      .sizeOverflow(let file, _, _), .partialByte(let file, _, _),
      .byteCountMismatch(let file, _, _, _), .dataNotContiguous(let file, _, _, _),
      .dataSizeMismatch(let file, _, _), .tensorNotFound(let file, _),
      .dtypeMismatch(let file, _, _, _), .shapeMismatch(let file, _, _, _),
      .unsupportedDType(let file, _, _), .elementCountMismatch(let file, _, _, _),
      .nonFiniteValues(let file, _, _, _), .missingTensors(let file, _),
      .unusedTensors(let file, _), .checkpointNotFound(let file), .invalidIndex(let file, _, _),
      .invalidShardName(let file, _, _), .shardNotFound(let file, _),
      .tensorNotInShard(let file, _, _), .tensorInTwoShards(let file, _, _),
      .unlistedTensor(let file, _, _), .reservedName(let file, _), .invalidShape(let file, _, _):
      file
    }
  }

  private var problem: String {
    switch self {
    case .systemCall(_, let operation, let code):
      "\(operation) failed: \(systemMessage(code))"
    case .notRegularFile: "not a regular file"
    case .fileTooShort(_, let count): "too short for a safetensors file: \(count) of 8 bytes"
    case .headerTooLarge(_, let limit, let found):
      "header of \(found) bytes; at most \(limit) are allowed"
    case .headerTruncated(_, let expected, let found):
      "truncated: length and header take \(expected) bytes, the file has \(found)"
    case .headerNotUTF8(_, let offset): "header is not UTF-8 at byte \(offset)"
    case .invalidJSON(_, let offset, let problem):
      "not valid JSON at byte \(offset): \(problem.rawValue)"
    case .duplicateName(_, nil, let name): "\(quoted(name)) stands twice"
    case .duplicateName(_, let tensor?, let name):
      "tensor \(quoted(tensor)): \(quoted(name)) stands twice"
    case .invalidMetadata(_, nil): "__metadata__ should be an object of strings"
    case .invalidMetadata(_, let key?): "__metadata__: value of \(quoted(key)) should be a string"
    case .missingField(_, let tensor, let field): "tensor \(quoted(tensor)): no \(field)"
    case .invalidField(_, let tensor, let field, let expected):
      "tensor \(quoted(tensor)): \(field) should be \(expected)"
    case .unknownDType(_, let tensor, let found):
      "tensor \(quoted(tensor)): unknown dtype \(quoted(found))"
    case .sizeOverflow(_, let tensor, let shape):
      "tensor \(quoted(tensor)): size of shape \(text(shape)) overflows"
    case .partialByte(_, let tensor, let bits):
      "tensor \(quoted(tensor)): \(bits) bits are not whole bytes"
    case .byteCountMismatch(_, let tensor, let expected, let found):
      "tensor \(quoted(tensor)): dtype and shape need \(expected) bytes, data_offsets span \(found)"
    case .dataNotContiguous(_, let tensor, let expected, let found):
      "tensor \(quoted(tensor)): begins at \(found), should at \(expected): "
        + (found > expected ? "a hole" : "an overlap")
    case .dataSizeMismatch(_, let expected, let found):
      "tensors take \(expected) bytes, \(found) stand behind the header"
    default: useProblem
    }
  }

  /// The cases that concern a good file in bad use.
  private var useProblem: String {
    switch self {
    case .tensorNotFound(_, let tensor): "no tensor \(quoted(tensor))"
    case .dtypeMismatch(_, let tensor, let expected, let found):
      "tensor \(quoted(tensor)): expected \(expected), found \(found)"
    case .shapeMismatch(_, let tensor, let expected, let found):
      "tensor \(quoted(tensor)): expected shape \(text(expected)), found \(text(found))"
    case .unsupportedDType(_, let tensor, let found):
      "tensor \(quoted(tensor)): unsupported dtype \(found)"
    case .elementCountMismatch(_, let tensor, let expected, let found):
      "tensor \(quoted(tensor)): expected \(expected) elements, found \(found)"
    case .nonFiniteValues(_, let tensor, let nan, let infinite):
      "tensor \(quoted(tensor)): \(nan) NaN and \(infinite) infinite values"
    case .missingTensors(_, let tensors): "missing tensors: \(text(tensors))"
    case .unusedTensors(_, let tensors): "unused tensors: \(text(tensors))"
    case .checkpointNotFound: "neither model.safetensors nor model.safetensors.index.json here"
    case .invalidIndex(_, let member, let expected): "\(member) should be \(expected)"
    case .invalidShardName(_, let tensor, let found):
      "tensor \(quoted(tensor)): \(quoted(found)) is not a file name"
    case .shardNotFound(_, let shard): "no file \(quoted(shard)) beside the index"
    case .tensorNotInShard(_, let tensor, let shard):
      "tensor \(quoted(tensor)) is not in \(quoted(shard))"
    case .tensorInTwoShards(_, let tensor, let shards):
      "tensor \(quoted(tensor)) is in more than one shard: \(text(shards))"
    case .unlistedTensor(_, let tensor, let shard):
      "tensor \(quoted(tensor)) of \(quoted(shard)) is not in the index"
    case .reservedName(_, let tensor): "\(quoted(tensor)) cannot name a tensor"
    case .invalidShape(_, let tensor, let found):
      "tensor \(quoted(tensor)): negative dimension in \(text(found))"
    default: "cannot be read"
    }
  }
}

/// A name for an error text: at most 200 scalars, and nothing in it that a terminal would obey.
package func quoted(_ name: String) -> String {
  let scalars = name.unicodeScalars
  var text = "'"
  for scalar in scalars.prefix(200) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      text += scalar.escaped(asASCII: true)
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + (scalars.dropFirst(200).isEmpty ? "'" : "…'")
}

private func text(_ names: [String]) -> String {
  names.prefix(20).map(quoted).joined(separator: ", ")
    + (names.count > 20 ? " and \(names.count - 20) more" : "")
}

private func text(_ shape: [Int]) -> String {
  shape.count > 20 ? "of \(shape.count) dimensions" : "\(shape)"
}
