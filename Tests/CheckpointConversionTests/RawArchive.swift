/// A ZIP archive as PyTorch writes it, or wrong in some way.
struct RawArchive {
  struct Entry {
    var name: String
    var data: [UInt8]
    /// The name in the local header, if it is another one.
    var localName: String?
    var method = 0
    var flags = 0x0808
    /// Sizes and place in the directory, if they are not the true ones.
    var size: Int?
    var storedSize: Int?
    var place: Int?
    var disk = 0
    /// Puts sizes and place into the ZIP64 field.
    var isLong = false
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// Numbers of the end record, if they are not the true ones.
  var entryCount: Int?
  var directorySize: Int?
  var directoryPlace: Int?
  var diskNumber = 0
  /// Writes the ZIP64 end record too, as PyTorch does.
  var hasLongEnd = true

  /// The records of a checkpoint.
  init(pickle: [UInt8], storages: [(key: String, bytes: [UInt8])] = [], folder: String = "archive") {
    entries = [
      Entry(name: "\(folder)/data.pkl", data: pickle),
      Entry(name: "\(folder)/byteorder", data: Array("little".utf8)),
      Entry(name: "\(folder)/version", data: Array("3\n".utf8)),
    ]
    entries += storages.map { Entry(name: "\(folder)/data/\($0.key)", data: $0.bytes) }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let place = entry.place ?? bytes.count
      let name = Array((entry.localName ?? entry.name).utf8)
      bytes += [0x50, 0x4B, 3, 4] + little(0, 2) + little(entry.flags, 2) + little(entry.method, 2)
      bytes += little(0, 16) + little(name.count, 2) + little(5, 2) + name + [0x46, 0x42, 1, 0, 0x5A]
      bytes += entry.data + [0x50, 0x4B, 7, 8] + little(0, 12)
      let size = entry.size ?? entry.data.count
      let sizes = (size, entry.storedSize ?? size)
      let extra =
        entry.isLong
        ? little(1, 2) + little(24, 2) + little(sizes.0, 8) + little(sizes.1, 8) + little(place, 8) : []
      let directoryName = Array(entry.name.utf8)
      directory += [0x50, 0x4B, 1, 2] + little(0, 4) + little(entry.flags, 2) + little(entry.method, 2)
      directory += little(0, 8)
      directory += entry.isLong ? little(-1, 8) : little(sizes.1, 4) + little(sizes.0, 4)
      directory += little(directoryName.count, 2) + little(extra.count, 2) + little(0, 2)
      directory += little(entry.disk, 2) + little(0, 6) + (entry.isLong ? little(-1, 4) : little(place, 4))
      directory += directoryName + extra
    }
    let place = directoryPlace ?? bytes.count
    bytes += directory
    let count = entryCount ?? entries.count
    let size = directorySize ?? directory.count
    if hasLongEnd {
      let longEnd = bytes.count
      bytes += [0x50, 0x4B, 6, 6] + little(44, 8) + little(0, 4) + little(diskNumber, 4) + little(0, 4)
      bytes += little(count, 8) + little(count, 8) + little(size, 8) + little(place, 8)
      bytes += [0x50, 0x4B, 6, 7] + little(0, 4) + little(longEnd, 8) + little(1, 4)
    }
    bytes += [0x50, 0x4B, 5, 6] + little(diskNumber, 2) + little(0, 2) + little(count, 2) + little(count, 2)
    return bytes + little(size, 4) + little(place, 4) + little(comment.count, 2) + comment
  }
}

/// Little-endian bytes of a number; of −1 all ones.
func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : value >> 63) }
}
