package import SecMaskJSON

/// Bytes of a document beside a model that are read.
private let documentSizeLimit = 1 << 26

/// The small documents beside a model, config.json and its like, with the errors that a checkpoint has. A key
/// that stands twice is one of them.
extension JSONValue {
  /// Reads a file.
  package init(readingFile path: String) throws(SafetensorsError) {
    self = try ByteStorage(mapping: path).withBytes { (text) throws(SafetensorsError) in
      try JSONValue(text, file: path)
    }
  }

  /// Reads text; `file` is what errors call it.
  package init(parsing text: [UInt8], file: String) throws(SafetensorsError) {
    self = try ByteStorage(text).withBytes { (text) throws(SafetensorsError) in
      try JSONValue(text, file: file)
    }
  }

  private init(_ text: UnsafeRawBufferPointer, file: String) throws(SafetensorsError) {
    guard text.count <= documentSizeLimit else {
      throw .headerTooLarge(file: file, expected: documentSizeLimit, found: UInt64(text.count))
    }
    if let offset = firstInvalidUTF8Offset(in: text) {
      throw .headerNotUTF8(file: file, offset: offset)
    }
    var cursor = HeaderCursor(unsafeBytes: text, name: file, leniency: .uncheckedUTF8)
    self = try cursor.readValue()
    try cursor.expectEnd()
  }
}
