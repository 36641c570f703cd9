internal import SecMaskJSON

/// What `model.safetensors.index.json` says: which file holds which tensor.
struct ShardIndex {
  /// In the order of the file.
  var tensors: [(name: String, shard: String)] = []

  init(parsing text: UnsafeRawBufferPointer, file: String) throws(SafetensorsError) {
    let limit = SafetensorsFile.headerLimit
    guard text.count <= limit else {
      throw .headerTooLarge(file: file, expected: limit, found: UInt64(text.count))
    }
    if let offset = firstInvalidUTF8Offset(in: text) {
      throw .headerNotUTF8(file: file, offset: offset)
    }
    var cursor = HeaderCursor(unsafeBytes: text, name: file, leniency: .uncheckedUTF8)
    var hasMap = false
    try cursor.readObject { (cursor, key) throws(SafetensorsError) in
      let member = String(decoding: key, as: UTF8.self)
      // `metadata` holds the total size and whatever else the writer liked; nothing depends on it.
      guard member == "weight_map" else { return try cursor.skipValue() }
      if hasMap { throw .duplicateName(file: file, tensor: nil, name: member) }
      hasMap = true
      try readWeightMap(&cursor)
    }
    try cursor.expectEnd()
    guard hasMap else {
      throw .invalidIndex(file: file, member: "weight_map", expected: "there")
    }
    if let name = NameIndex(tensors.map(\.name)).firstDuplicate {
      throw .duplicateName(file: file, tensor: nil, name: name)
    }
  }

  private mutating func readWeightMap(_ cursor: inout HeaderCursor) throws(SafetensorsError) {
    let fault = SafetensorsError.invalidIndex(
      file: cursor.name, member: "weight_map", expected: "an object of strings")
    guard cursor.sees("{") else { throw fault }
    try cursor.readObject { (cursor, key) throws(SafetensorsError) in
      let name = String(decoding: key, as: UTF8.self)
      guard cursor.sees("\"") else { throw fault }
      let shard = try cursor.readString()
      // The index must not lead out of its folder.
      guard !shard.isEmpty, shard != ".", shard != "..",
        !shard.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      else { throw .invalidShardName(file: cursor.name, tensor: name, found: shard) }
      tensors.append((name, shard))
    }
  }
}
