internal import Safetensors

/// Where a ZIP archive says that its central directory is.
struct ZipEnd {
  let entryCount: Int
  let directory: Range<Int>

  private static let byteCount = 22
  private static let locatorByteCount = 20
  private static let longestComment = 65_535

  /// Finds the end record, which only a comment may follow, and with it the ZIP64 one.
  init(of storage: ByteStorage, file: String) throws(PyTorchError) {
    let tailStart = max(0, storage.count - Self.byteCount - Self.longestComment - Self.locatorByteCount)
    guard let tailBytes = storage.copy(tailStart..<storage.count) else {
      throw .zip(file: file, offset: tailStart, problem: .noEnd)
    }
    let tail = LittleEndianBytes(tailBytes)
    guard let end = Self.endOffset(in: tail) else {
      throw .zip(file: file, offset: storage.count, problem: .noEnd)
    }
    let found: (disks: [Int?], entries: [Int?], size: Int?, start: Int?, limit: Int)
    if tail.hasSignature(0x0706_4B50, at: end - Self.locatorByteCount) {
      let locator = end - Self.locatorByteCount
      guard let offset = tail.integer(at: locator + 8, byteCount: 8),
        offset >= 0, offset <= tailStart + locator - 56,
        let bytes = storage.copy(offset..<offset + 56)
      else { throw .zip(file: file, offset: tailStart + locator, problem: .directoryPlace) }
      let record = LittleEndianBytes(bytes)
      guard record.hasSignature(0x0606_4B50, at: 0), let length = record.integer(at: 4, byteCount: 8),
        length == tailStart + locator - offset - 12
      else { throw .zip(file: file, offset: offset, problem: .directoryPlace) }
      found = (
        [record.integer(at: 16, byteCount: 4), record.integer(at: 20, byteCount: 4)],
        [record.integer(at: 24, byteCount: 8), record.integer(at: 32, byteCount: 8)],
        record.integer(at: 40, byteCount: 8), record.integer(at: 48, byteCount: 8), offset
      )
    } else {
      found = (
        [tail.integer(at: end + 4, byteCount: 2), tail.integer(at: end + 6, byteCount: 2)],
        [tail.integer(at: end + 8, byteCount: 2), tail.integer(at: end + 10, byteCount: 2)],
        tail.integer(at: end + 12, byteCount: 4), tail.integer(at: end + 16, byteCount: 4),
        tailStart + end
      )
    }
    guard found.disks.allSatisfy({ $0 == 0 }) else {
      throw .zip(file: file, offset: found.limit, problem: .severalDisks)
    }
    guard let entries = found.entries[0], entries == found.entries[1], let size = found.size,
      let start = found.start, start <= found.limit, size == found.limit - start
    else { throw .zip(file: file, offset: found.limit, problem: .directoryPlace) }
    entryCount = entries
    directory = start..<found.limit
  }

  /// Offset of the last end record whose comment fills the rest.
  private static func endOffset(in tail: LittleEndianBytes) -> Int? {
    var offset = tail.bytes.count - byteCount
    while offset >= 0 {
      if tail.hasSignature(0x0605_4B50, at: offset),
        tail.integer(at: offset + 20, byteCount: 2) == tail.bytes.count - byteCount - offset
      {
        return offset
      }
      offset -= 1
    }
    return nil
  }
}
