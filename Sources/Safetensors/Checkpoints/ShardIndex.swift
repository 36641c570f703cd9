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
    var cursor = JSONCursor(text, file: file)
    var hasMap = false
    try cursor.readObject { (cursor, member) throws(SafetensorsError) in
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

  private mutating func readWeightMap(_ cursor: inout JSONCursor) throws(SafetensorsError) {
    let fault = SafetensorsError.invalidIndex(
      file: cursor.file, member: "weight_map", expected: "an object of strings")
    guard cursor.sees("{") else { throw fault }
    try cursor.readObject { (cursor, name) throws(SafetensorsError) in
      guard cursor.sees("\"") else { throw fault }
      let shard = try cursor.readString()
      // The index must not lead out of its folder.
      guard !shard.isEmpty, shard != ".", shard != "..",
        !shard.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      else { throw .invalidShardName(file: cursor.file, tensor: name, found: shard) }
      tensors.append((name, shard))
    }
  }
}
