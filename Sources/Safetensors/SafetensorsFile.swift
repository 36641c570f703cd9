/// A safetensors file, memory-mapped and checked.
///
/// Opening reads the header and nothing else; the tensors' pages are read by the system when they
/// are used, and shared with other processes. The format is that of
/// <https://github.com/huggingface/safetensors>, read as its description says: a name that stands
/// twice and a `__metadata__` that is null are errors, though the reference implementation lets
/// them pass.
///
/// The checks protect against hostile headers. They do not protect against another process that
/// shortens or rewrites the file while it is open: replace files by renaming, as
/// ``SafetensorsWriter`` does.
public final class SafetensorsFile: TensorSource {
  /// Greatest length of a header in bytes, the reference implementation's.
  public static let headerLimit = 100_000_000

  /// The path it was opened by, or the label it was given.
  public let file: String
  /// All tensors, in the order of their data.
  public let tensors: [TensorInfo]
  public let metadata: TensorMetadata
  private let index: NameIndex
  private let storage: ByteStorage
  /// Where the data section begins in the file; any number, also an odd one.
  private let dataStart: Int

  /// Maps and checks a file. Costs time for the header's length, not for the file's.
  public convenience init(path: String) throws(SafetensorsError) {
    try self.init(storage: ByteStorage(mapping: path), file: path)
  }

  /// Checks a copy of bytes that are already in memory. `file` is what errors call them.
  public convenience init(bytes: [UInt8], file: String = "bytes") throws(SafetensorsError) {
    try self.init(storage: bytes.withUnsafeBytes(ByteStorage.init(copying:)), file: file)
  }

  private init(storage: ByteStorage, file: String) throws(SafetensorsError) {
    let (header, dataStart) = try storage.withBytes { (bytes) throws(SafetensorsError) in
      try Self.readHeader(of: bytes, file: file)
    }
    self.file = file
    self.storage = storage
    self.dataStart = dataStart
    tensors = header.tensors
    index = header.index
    metadata = TensorMetadata(header.metadata)
  }

  /// Reads the header and checks it against the file's size.
  private static func readHeader(
    of bytes: UnsafeRawBufferPointer, file: String
  ) throws(SafetensorsError) -> (Header, dataStart: Int) {
    guard bytes.count >= 8 else { throw .fileTooShort(file: file, byteCount: bytes.count) }
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(headerLimit) else {
      throw .headerTooLarge(file: file, expected: headerLimit, found: length)
    }
    let dataStart = 8 + Int(length)
    guard dataStart <= bytes.count else {
      throw .headerTruncated(file: file, expected: dataStart, found: bytes.count)
    }
    let header = try Header(
      parsing: UnsafeRawBufferPointer(rebasing: bytes[8..<dataStart]), file: file)
    guard header.dataByteCount == bytes.count - dataStart else {
      throw .dataSizeMismatch(
        file: file, expected: header.dataByteCount, found: bytes.count - dataStart)
    }
    return (header, dataStart)
  }

  public var names: [String] { tensors.map(\.name) }

  /// Whether there is a tensor of this name.
  func contains(_ name: String) -> Bool { index.position(of: name) != nil }

  public func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    guard let position = index.position(of: name) else {
      throw .tensorNotFound(file: file, tensor: name)
    }
    let info = tensors[position]
    let start = dataStart + info.dataOffsets.lowerBound
    return StoredTensor(
      info: info, file: file, storage: storage, range: start..<start + info.byteCount)
  }
}
