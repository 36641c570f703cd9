/// Takes the bytes of one tensor while a file is written.
///
/// A tensor may be handed over in any number of pieces; together they must be exactly as many bytes
/// as its shape and element type say.
public struct TensorSink {
  private let output: any ByteOutput
  private let file: String
  private let info: TensorInfo
  private var written = 0

  init(output: any ByteOutput, file: String, info: TensorInfo) {
    self.output = output
    self.file = file
    self.info = info
  }

  /// Writes elements of the tensor's own element type.
  public mutating func write<Element: TensorElement>(
    _ elements: [Element]
  ) throws(SafetensorsError) {
    guard Element.dtype == info.dtype else {
      throw .dtypeMismatch(
        file: file, tensor: info.name, expected: info.dtype, found: Element.dtype)
    }
    try elements.withUnsafeBufferPointer { (elements) throws(SafetensorsError) in
      try writeUnsafeBytes(UnsafeRawBufferPointer(elements))
    }
  }

  /// Writes bytes of elements of any type, little-endian.
  public mutating func writeBytes(_ bytes: [UInt8]) throws(SafetensorsError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(SafetensorsError) in
      try writeUnsafeBytes(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Writes bytes of elements of any type, little-endian; they are used during the call only.
  public mutating func writeUnsafeBytes(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    guard bytes.count <= info.byteCount - written else {
      throw sizeMismatch(found: written + bytes.count)
    }
    try output.append(bytes)
    written += bytes.count
  }

  /// Throws when less was written than the tensor takes.
  func finish() throws(SafetensorsError) {
    guard written == info.byteCount else { throw sizeMismatch(found: written) }
  }

  private func sizeMismatch(found: Int) -> SafetensorsError {
    .byteCountMismatch(file: file, tensor: info.name, expected: info.byteCount, found: found)
  }
}
