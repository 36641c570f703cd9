package import Safetensors

/// Tensors of a `pytorch_model.bin`: the ZIP archive that PyTorch writes since 1.6.
///
/// Such a file describes its tensors by a pickle, which in Python is a program. Here it is read by
/// ``PickleMachine``, which runs nothing and refuses by name whatever does not describe tensors. The
/// elements stay in the file, which is mapped; a tensor whose elements do not lie in order (a
/// transposed view) is copied when it is asked for.
///
/// Checked when it is opened: the archive's structure, the pickle, and that each tensor lies inside
/// an entry of the size that it needs. Checksums of the archive are not compared. As with
/// ``SafetensorsFile``, nothing protects against a file that is changed while it is open.
package final class PyTorchCheckpoint: TensorSource {
  /// Bytes of `data.pkl` that are read; 10,000 tensors take some 2 MB.
  package static let pickleLimit = 1 << 25

  package let file: String
  package let names: [String]
  package let metadata = TensorMetadata([])
  private let index: NameIndex
  private let storage: ByteStorage
  private let tensors: [Entry]

  /// A tensor and the bytes of its storage in the file.
  private struct Entry {
    let view: StridedView
    let dtype: DType
    let storage: Range<Int>
  }

  package convenience init(path: String) throws {
    try self.init(ByteStorage(mapping: path), file: path)
  }

  /// A file whose bytes are already in memory; `file` is what errors call it.
  package convenience init(bytes: [UInt8], file: String = "bytes") throws {
    try self.init(ByteStorage(bytes), file: file)
  }

  private init(_ storage: ByteStorage, file: String) throws(PyTorchError) {
    if let found = ForeignFile(of: storage) { throw .notCheckpoint(file: file, found: found) }
    let archive = try ZipArchive(storage, file: file)
    let records = try TorchRecords(archive)
    let stateDict = try StateDict(
      parsing: try records.bytes(of: "data.pkl", limit: Self.pickleLimit), file: file)
    self.file = file
    self.storage = storage
    names = stateDict.tensors.map(\.name)
    index = NameIndex(names)
    var tensors: [Entry] = []
    for (name, tensor) in stateDict.tensors {
      guard let view = StridedView(tensor) else {
        throw .beyondStorage(
          file: file, tensor: name, shape: tensor.shape, elementCount: tensor.storage.elementCount)
      }
      let range = try records.storage(tensor.storage, of: name)
      tensors.append(Entry(view: view, dtype: tensor.storage.dtype, storage: range))
    }
    self.tensors = tensors
  }

  package func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    guard let position = index.position(of: name) else {
      throw .tensorNotFound(file: file, tensor: name)
    }
    let entry = tensors[position]
    let size = entry.dtype.bitCount / 8
    func stored(in storage: ByteStorage, from start: Int) -> StoredTensor {
      let range = start..<start + entry.view.count * size
      let info = TensorInfo(
        name: names[position], dtype: entry.dtype, shape: entry.view.shape, dataOffsets: range)
      return StoredTensor(info: info, file: file, storage: storage, range: range)
    }
    if entry.view.isContiguous {
      return stored(in: storage, from: entry.storage.lowerBound + entry.view.offset * size)
    }
    // The range was checked against the file when it was opened.
    let elements = storage.copy(entry.storage) ?? []
    let copy = ByteStorage(entry.view.gather(from: elements, elementByteCount: size))
    return stored(in: copy, from: 0)
  }
}
