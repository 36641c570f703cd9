public import SecMaskJSON

/// What can go wrong with a safetensors file. Every case names the file, and the tensor, what was
/// expected and what was found where there are such.
///
/// Names come from the file and are kept as they are; ``description`` shortens and escapes them.
public enum SafetensorsError: Error, Hashable, Sendable {
  // The file.
  /// A system call failed; `code` is its `errno`.
  case systemCall(file: String, operation: String, code: Int32)
  /// A folder, a pipe, a device.
  case notRegularFile(file: String)
  /// Less than the 8 bytes of the header's length.
  case fileTooShort(file: String, byteCount: Int)

  // The header's text.
  /// Header length beyond ``SafetensorsFile/headerLimit``.
  case headerTooLarge(file: String, expected: Int, found: UInt64)
  /// The header runs past the file's end; sizes in bytes.
  case headerTruncated(file: String, expected: Int, found: Int)
  /// Offset of the first byte that is not UTF-8.
  case headerNotUTF8(file: String, offset: Int)
  /// Not JSON, from this offset on.
  case invalidJSON(file: String, offset: Int, problem: JSONProblem)

  // The header's content.
  /// A name stands twice: a tensor, a key of the metadata, a field of a tensor (`tensor` is set).
  case duplicateName(file: String, tensor: String?, name: String)
  /// `__metadata__` is not an object of strings.
  case invalidMetadata(file: String, key: String?)
  case missingField(file: String, tensor: String, field: String)
  case invalidField(file: String, tensor: String, field: String, expected: String)
  case unknownDType(file: String, tensor: String, found: String)
  /// The size that shape and element type imply is more than an `Int` holds.
  case sizeOverflow(file: String, tensor: String, shape: [Int])
  /// Packed elements that do not fill their last byte.
  case partialByte(file: String, tensor: String, bitCount: Int)
  /// Bytes that shape and element type imply, and bytes between the data offsets.
  case byteCountMismatch(file: String, tensor: String, expected: Int, found: Int)
  /// The tensor does not begin where the one before it ended: a hole or an overlap.
  case dataNotContiguous(file: String, tensor: String, expected: Int, found: Int)
  /// Bytes that the tensors fill, and bytes that stand behind the header.
  case dataSizeMismatch(file: String, expected: Int, found: Int)

  // Reading.
  case tensorNotFound(file: String, tensor: String)
  case dtypeMismatch(file: String, tensor: String, expected: DType, found: DType)
  case shapeMismatch(file: String, tensor: String, expected: [Int], found: [Int])
  /// No conversion from this element type.
  case unsupportedDType(file: String, tensor: String, found: DType)
  /// The caller's buffer or content has another number of elements than the tensor.
  case elementCountMismatch(file: String, tensor: String, expected: Int, found: Int)
  /// NaN and infinite values where all should be finite.
  case nonFiniteValues(file: String, tensor: String, nan: Int, infinite: Int)
  /// Tensors that the caller needs and the source lacks.
  case missingTensors(file: String, tensors: [String])
  /// Tensors of the source that the caller has no use for.
  case unusedTensors(file: String, tensors: [String])

  // Checkpoints of several files.
  /// Neither `model.safetensors` nor its index stands in the folder.
  case checkpointNotFound(folder: String)
  /// The index lacks a member, or the member is not what it should be.
  case invalidIndex(file: String, member: String, expected: String)
  /// Not the plain name of a file beside the index.
  case invalidShardName(file: String, tensor: String, found: String)
  /// The index names a file that is not there.
  case shardNotFound(file: String, shard: String)
  /// The index says that the tensor is in this shard; it is not.
  case tensorNotInShard(file: String, tensor: String, shard: String)
  /// A shard holds a tensor that belongs to another shard too.
  case tensorInTwoShards(file: String, tensor: String, shards: [String])
  /// A shard holds a tensor that the index does not name.
  case unlistedTensor(file: String, tensor: String, shard: String)

  // Writing.
  /// The name is the format's own (`__metadata__`).
  case reservedName(file: String, tensor: String)
  /// A dimension is negative.
  case invalidShape(file: String, tensor: String, found: [Int])
}

extension SafetensorsError: JSONFailure {
  package init(_ problem: JSONProblem, at offset: Int, in name: String) {
    self = .invalidJSON(file: name, offset: offset, problem: problem)
  }
}
