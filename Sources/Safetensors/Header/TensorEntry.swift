internal import SecMaskJSON

/// A tensor's object in the header, as it is read.
struct TensorEntry {
  let name: String
  private var dtypeName: String?
  private var shape: [Int]?
  private var offsets: [Int]?

  /// Reads the object. Members that the format does not know are skipped.
  init(name: String, reading cursor: inout HeaderCursor) throws(SafetensorsError) {
    self.name = name
    guard cursor.sees("{") else {
      throw .invalidField(file: cursor.name, tensor: name, field: "value", expected: "an object")
    }
    try cursor.readObject { (cursor, field) throws(SafetensorsError) in
      try readMember(String(decoding: field, as: UTF8.self), &cursor)
    }
  }

  private mutating func readMember(
    _ field: String, _ cursor: inout HeaderCursor
  ) throws(SafetensorsError) {
    let isRepeated: Bool
    switch field {
    case "dtype":
      isRepeated = dtypeName != nil
      guard cursor.sees("\"") else {
        throw .invalidField(file: cursor.name, tensor: name, field: field, expected: "a string")
      }
      dtypeName = try cursor.readString()
    case "shape":
      isRepeated = shape != nil
      shape = try readCounts(of: field, &cursor)
    case "data_offsets":
      isRepeated = offsets != nil
      offsets = try readCounts(of: field, &cursor)
    default:
      isRepeated = false
      try cursor.skipValue()
    }
    if isRepeated { throw .duplicateName(file: cursor.name, tensor: name, name: field) }
  }

  private func readCounts(
    of field: String, _ cursor: inout HeaderCursor
  ) throws(SafetensorsError) -> [Int] {
    let fault = SafetensorsError.invalidField(
      file: cursor.name, tensor: name, field: field, expected: "a list of non-negative integers")
    var counts: [Int] = []
    guard cursor.sees("[") else { throw fault }
    try cursor.readList { (cursor) throws(SafetensorsError) in
      guard let count = Self.readCount(&cursor) else { throw fault }
      counts.append(count)
    }
    return counts
  }

  /// Reads an integer without a sign. Nil when the value is another one, and the position is then anywhere.
  private static func readCount(_ cursor: inout HeaderCursor) -> Int? {
    cursor.skipWhiteSpace()
    guard let byte = cursor.current, 0x30...0x39 ~= byte else { return nil }
    return (try? cursor.readInteger()) ?? nil
  }

  /// The entry with all that can be said of it alone checked.
  func checked(file: String) throws(SafetensorsError) -> TensorInfo {
    guard let dtypeName else { throw .missingField(file: file, tensor: name, field: "dtype") }
    guard let shape else { throw .missingField(file: file, tensor: name, field: "shape") }
    guard let offsets else { throw .missingField(file: file, tensor: name, field: "data_offsets") }
    guard let dtype = DType(rawValue: dtypeName) else {
      throw .unknownDType(file: file, tensor: name, found: dtypeName)
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw .invalidField(
        file: file, tensor: name, field: "data_offsets", expected: "two offsets, begin and end")
    }
    switch TensorSize(shape: shape, dtype: dtype) {
    case .overflow: throw .sizeOverflow(file: file, tensor: name, shape: shape)
    case .partialByte(let bits): throw .partialByte(file: file, tensor: name, bitCount: bits)
    case .bytes(let expected):
      let found = offsets[1] - offsets[0]
      guard expected == found else {
        throw .byteCountMismatch(file: file, tensor: name, expected: expected, found: found)
      }
      return TensorInfo(
        name: name, dtype: dtype, shape: shape, dataOffsets: offsets[0]..<offsets[1])
    }
  }
}
