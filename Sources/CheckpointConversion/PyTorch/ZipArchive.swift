internal import Safetensors

/// A ZIP archive whose entries are used where they lie, which are therefore not compressed.
///
/// Read as PKWARE's APPNOTE 6.3.10 describes: the central directory counts, because writers that do
/// not know an entry's size beforehand leave it out of the local header. Checked when it is opened:
/// the directory fills the place between the entries and the end; each entry lies before it, has the
/// name that its own header says, and shares no byte with another.
struct ZipArchive: Sendable {
  let file: String
  let storage: ByteStorage
  /// In the order of the directory.
  let entries: [ZipEntry]
  private let index: NameIndex

  /// Bytes of the directory of more than a million entries.
  private static let directoryLimit = 1 << 26

  init(_ storage: ByteStorage, file: String) throws(PyTorchError) {
    self.file = file
    self.storage = storage
    let end = try ZipEnd(of: storage, file: file)
    guard end.directory.count <= Self.directoryLimit, let bytes = storage.copy(end.directory) else {
      throw .zip(file: file, offset: end.directory.lowerBound, problem: .tooManyEntries)
    }
    let directory = LittleEndianBytes(bytes)
    var entries: [ZipEntry] = []
    var offset = 0
    while offset < bytes.count {
      var (entry, next) = try ZipEntry.read(
        from: directory, at: offset, directoryOffset: end.directory.lowerBound, file: file)
      entry.data = try Self.data(of: entry, in: storage, before: end.directory.lowerBound, file: file)
      entries.append(entry)
      offset = next
    }
    guard entries.count == end.entryCount else {
      throw .zip(file: file, offset: end.directory.upperBound, problem: .entryCount)
    }
    let order = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (entry, next) in zip(order, order.dropFirst()) where entry.data.upperBound > next.headerOffset {
      throw .zip(file: file, offset: next.headerOffset, problem: .overlap)
    }
    index = NameIndex(entries.map(\.name))
    if let name = index.firstDuplicate { throw .duplicateEntry(file: file, entry: name) }
    self.entries = entries
  }

  /// Where the bytes of an entry are, or nil when there is no entry of the name.
  func data(of name: String) -> Range<Int>? { index.position(of: name).map { entries[$0].data } }

  /// Reads the local header: its name and extra field stand before the data.
  private static func data(
    of entry: ZipEntry, in storage: ByteStorage, before limit: Int, file: String
  ) throws(PyTorchError) -> Range<Int> {
    let start = entry.headerOffset
    let name = Array(entry.name.utf8)
    guard start <= limit - 30 - name.count,
      let bytes = storage.copy(start..<start + 30 + name.count)
    else { throw .zip(file: file, offset: min(start, limit), problem: .entryPlace) }
    let header = LittleEndianBytes(bytes)
    guard header.hasSignature(0x0403_4B50, at: 0),
      header.integer(at: 8, byteCount: 2) == entry.method,
      header.integer(at: 26, byteCount: 2) == name.count, bytes[30...].elementsEqual(name),
      let extra = header.integer(at: 28, byteCount: 2)
    else { throw .zip(file: file, offset: start, problem: .localHeader) }
    let dataStart = start + 30 + name.count + extra
    guard dataStart <= limit, entry.data.count <= limit - dataStart else {
      throw .zip(file: file, offset: start, problem: .entryPlace)
    }
    return dataStart..<dataStart + entry.data.count
  }
}
