internal import SecMaskJSON

/// The position in a header or an index, which is known to be UTF-8.
typealias HeaderCursor = JSONCursor<SafetensorsError>

/// What the header of a file says, checked as far as is possible without the data's size.
struct Header {
  var metadata: [(key: String, value: String)] = []
  /// In the order of their data.
  var tensors: [TensorInfo] = []
  var index = NameIndex([])
  /// Bytes that the tensors take together, without holes.
  var dataByteCount = 0

  /// Parses and checks the JSON text. Linear in the text but for the sorting of names.
  init(parsing text: UnsafeRawBufferPointer, file: String) throws(SafetensorsError) {
    if let offset = firstInvalidUTF8Offset(in: text) {
      throw .headerNotUTF8(file: file, offset: offset)
    }
    var cursor = HeaderCursor(unsafeBytes: text, name: file, leniency: .uncheckedUTF8)
    var hasMetadata = false
    var entries: [TensorEntry] = []
    try cursor.readObject { (cursor, bytes) throws(SafetensorsError) in
      let key = String(decoding: bytes, as: UTF8.self)
      guard key == metadataKey else {
        entries.append(try TensorEntry(name: key, reading: &cursor))
        return
      }
      if hasMetadata { throw .duplicateName(file: file, tensor: nil, name: key) }
      hasMetadata = true
      metadata = try readMetadata(&cursor)
    }
    try cursor.expectEnd()
    for entry in entries { tensors.append(try entry.checked(file: file)) }
    try orderByData(file: file)
    index = NameIndex(tensors.map(\.name))
    if let name = index.firstDuplicate {
      throw .duplicateName(file: file, tensor: nil, name: name)
    }
  }

  /// Sorts by offset and checks that each tensor begins where the one before it ended.
  private mutating func orderByData(file: String) throws(SafetensorsError) {
    tensors.sort {
      ($0.dataOffsets.lowerBound, $0.dataOffsets.upperBound)
        < ($1.dataOffsets.lowerBound, $1.dataOffsets.upperBound)
    }
    for tensor in tensors {
      guard tensor.dataOffsets.lowerBound == dataByteCount else {
        throw .dataNotContiguous(
          file: file, tensor: tensor.name, expected: dataByteCount,
          found: tensor.dataOffsets.lowerBound)
      }
      dataByteCount = tensor.dataOffsets.upperBound
    }
  }
}

/// The one key of a header that is no tensor.
let metadataKey = "__metadata__"

private func readMetadata(
  _ cursor: inout HeaderCursor
) throws(SafetensorsError) -> [(key: String, value: String)] {
  let file = cursor.name
  var metadata: [(key: String, value: String)] = []
  guard cursor.sees("{") else { throw .invalidMetadata(file: file, key: nil) }
  try cursor.readObject { (cursor, bytes) throws(SafetensorsError) in
    let key = String(decoding: bytes, as: UTF8.self)
    guard cursor.sees("\"") else { throw .invalidMetadata(file: file, key: key) }
    metadata.append((key, try cursor.readString()))
  }
  if let key = NameIndex(metadata.map(\.key)).firstDuplicate {
    throw .duplicateName(file: file, tensor: metadataKey, name: key)
  }
  return metadata
}
