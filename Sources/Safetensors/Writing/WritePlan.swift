/// Where everything goes in a file that is to be written.
struct WritePlan {
  /// Positions of the tensors in the caller's list, in the order of the file.
  let order: [Int]
  /// The tensors in the order of the file.
  let tensors: [TensorInfo]
  /// The header's bytes, padding included.
  let header: [UInt8]

  init(
    tensors entries: [(name: String, dtype: DType, shape: [Int])],
    metadata: [(key: String, value: String)], alignment: Int, file: String
  ) throws(SafetensorsError) {
    if let name = NameIndex(entries.map(\.name)).firstDuplicate {
      throw .duplicateName(file: file, tensor: nil, name: name)
    }
    let keepsAlignment = entries.map { entry in
      Self.keepsAlignment(alignment, shape: entry.shape, dtype: entry.dtype)
    }
    order = entries.indices.sorted {
      let (left, right) = (entries[$0], entries[$1])
      if keepsAlignment[$0] != keepsAlignment[$1] { return keepsAlignment[$0] }
      if left.dtype != right.dtype { return left.dtype > right.dtype }
      return left.name.utf8Precedes(right.name)
    }
    var tensors: [TensorInfo] = []
    var end = 0
    for (name, dtype, shape) in order.map({ entries[$0] }) {
      guard name != metadataKey else { throw .reservedName(file: file, tensor: name) }
      guard shape.allSatisfy({ $0 >= 0 }) else {
        throw .invalidShape(file: file, tensor: name, found: shape)
      }
      switch TensorSize(shape: shape, dtype: dtype) {
      case .overflow: throw .sizeOverflow(file: file, tensor: name, shape: shape)
      case .partialByte(let bits): throw .partialByte(file: file, tensor: name, bitCount: bits)
      case .bytes(let count):
        let (newEnd, overflow) = end.addingReportingOverflow(count)
        if overflow { throw .sizeOverflow(file: file, tensor: name, shape: shape) }
        tensors.append(
          TensorInfo(name: name, dtype: dtype, shape: shape, dataOffsets: end..<newEnd))
        end = newEnd
      }
    }
    self.tensors = tensors
    header = HeaderText(metadata: metadata, tensors: tensors, alignment: alignment).bytes
    guard header.count <= SafetensorsFile.headerLimit else {
      throw .headerTooLarge(
        file: file, expected: SafetensorsFile.headerLimit, found: UInt64(header.count))
    }
  }

  /// Whether what follows the tensor is as well aligned as the tensor itself. To the alignment of the
  /// reference implementation, 8, all do, so that its order of the tensors is kept.
  private static func keepsAlignment(_ alignment: Int, shape: [Int], dtype: DType) -> Bool {
    guard alignment > 8, case .bytes(let count) = TensorSize(shape: shape, dtype: dtype) else {
      return true
    }
    return count.isMultiple(of: alignment)
  }
}
