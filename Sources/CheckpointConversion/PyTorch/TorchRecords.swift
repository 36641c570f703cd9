internal import Safetensors

/// The entries of an archive by PyTorch's names for them: all stand under one folder, whose name is
/// that of the file when it was written.
struct TorchRecords {
  private let archive: ZipArchive
  private let folder: String

  /// Checks that this is a checkpoint, not compressed, and written in this machine's byte order.
  init(_ archive: ZipArchive) throws(PyTorchError) {
    self.archive = archive
    let first = archive.entries.first?.name.utf8 ?? "".utf8
    folder = String(first.prefix { $0 != UInt8(ascii: "/") }) ?? ""
    let programs = ["\(folder)/code/", "\(folder)/constants.pkl"]
    if archive.entries.contains(where: { entry in programs.contains { entry.name.hasPrefix($0) } }) {
      throw .notCheckpoint(file: archive.file, found: .torchScript)
    }
    if let packed = archive.entries.first(where: { $0.method != 0 }) {
      throw .compressedEntry(file: archive.file, entry: packed.name, method: packed.method)
    }
    if archive.data(of: "\(folder)/byteorder") != nil {
      let order = try bytes(of: "byteorder", limit: 16)
      guard order.elementsEqual("little".utf8) else { throw .bigEndian(file: archive.file) }
    }
  }

  /// Content of an entry.
  func bytes(of name: String, limit: Int) throws(PyTorchError) -> [UInt8] {
    let path = "\(folder)/\(name)"
    guard let range = archive.data(of: path), let bytes = archive.storage.copy(range) else {
      throw .missingEntry(file: archive.file, entry: path)
    }
    guard bytes.count <= limit else {
      throw .entryTooLarge(file: archive.file, entry: path, limit: limit, found: bytes.count)
    }
    return bytes
  }

  /// Where the bytes of a storage are in the file; they must be as many as its elements take.
  /// `tensor` is for errors.
  func storage(_ storage: PickledStorage, of tensor: String) throws(PyTorchError) -> Range<Int> {
    let path = "\(folder)/data/\(storage.key)"
    guard let range = archive.data(of: path) else {
      throw .missingEntry(file: archive.file, entry: path)
    }
    let (size, overflow) = storage.elementCount.multipliedReportingOverflow(
      by: storage.dtype.bitCount / 8)
    guard !overflow, size == range.count else {
      throw .storageSize(
        file: archive.file, tensor: tensor, entry: path, expected: overflow ? .max : size,
        found: range.count)
    }
    return range
  }
}
