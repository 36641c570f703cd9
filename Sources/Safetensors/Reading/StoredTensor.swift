/// A tensor where it lies in a file. Keeps the file's mapping alive for as long as it lives itself.
public struct StoredTensor: Sendable {
  public let info: TensorInfo
  /// The file, for errors.
  public let file: String
  private let storage: ByteStorage
  private let range: Range<Int>

  /// `range` must lie within the storage, and be as long as the tensor.
  package init(info: TensorInfo, file: String, storage: ByteStorage, range: Range<Int>) {
    self.info = info
    self.file = file
    self.storage = storage
    self.range = range
  }

  /// The bytes where they lie: the same address each time, valid while this value or the source it
  /// came from lives, for reading only. For models that keep weights in the mapping: store the
  /// `StoredTensor` beside the pointer. May be unaligned, see ``isAligned(to:)``.
  public var unsafeBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: storage.bytes[range])
  }

  /// Calls `body` with the bytes where they lie; nothing is copied.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(storage) {} }
    return try body(unsafeBytes)
  }

  /// Whether the bytes' address is a multiple of `alignment`, a power of two. A file only promises
  /// what its writer cared for: often 8 for the first tensor, nothing for the others.
  public func isAligned(to alignment: Int) -> Bool {
    Int(bitPattern: unsafeBytes.baseAddress) & (alignment - 1) == 0
  }

  /// Throws unless the tensor has this shape.
  public func check(shape: [Int]) throws(SafetensorsError) {
    guard info.shape == shape else {
      throw .shapeMismatch(file: file, tensor: info.name, expected: shape, found: info.shape)
    }
  }

  /// Throws unless the tensor has this element type.
  public func check(dtype: DType) throws(SafetensorsError) {
    guard info.dtype == dtype else {
      throw .dtypeMismatch(file: file, tensor: info.name, expected: dtype, found: info.dtype)
    }
  }
}
