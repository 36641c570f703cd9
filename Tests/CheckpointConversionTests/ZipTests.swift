import CheckpointConversion
import Safetensors
import Testing

/// Archives that are not as they should be.
@Suite struct ZipTests {
  private let good = RawArchive(
    pickle: RawPickle.dictionary(
      ("a", RawPickle.tensor(RawPickle.storage(2), shape: [2], strides: [1]))),
    storages: [("0", [0, 0, 128, 63, 0, 0, 0, 64])])

  private func values(_ archive: RawArchive) throws -> [Float] {
    try PyTorchCheckpoint(bytes: archive.bytes, file: "f").float32Array(of: "a", shape: [2])
  }

  private func problem(_ archive: RawArchive) -> ZipProblem? {
    let error = #expect(throws: PyTorchError.self) { try values(archive) }
    guard case .zip(file: "f", _, let problem)? = error else { return nil }
    #expect(error.map { "\($0)".hasPrefix("'f': \(problem.rawValue) (at byte ") } == true)
    return problem
  }

  @Test("with and without ZIP64, with a comment, in any folder") func variants() throws {
    var archive = good
    #expect(try values(archive) == [1, 2])
    archive.hasLongEnd = false
    #expect(try values(archive) == [1, 2])
    for index in archive.entries.indices { archive.entries[index].isLong = true }
    #expect(try values(archive) == [1, 2])
    archive.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 7, count: 65_000)
    #expect(try values(archive) == [1, 2])
    archive.entries.append(.init(name: "archive/empty/", data: []))
    #expect(try values(archive) == [1, 2])
    // Archives of old versions have no byte order record.
    archive.entries.removeAll { $0.name.hasSuffix("byteorder") }
    #expect(try values(archive) == [1, 2])
  }

  @Test("numbers of the end record") func end() {
    for hasLongEnd in [true, false] {
      var archive = good
      archive.hasLongEnd = hasLongEnd
      archive.entryCount = 3
      #expect(problem(archive) == .entryCount)
      archive = good
      archive.hasLongEnd = hasLongEnd
      archive.directorySize = 1
      #expect(problem(archive) == .directoryPlace)
      archive = good
      archive.hasLongEnd = hasLongEnd
      archive.directoryPlace = hasLongEnd ? .max : 0x7FFF_FFFF
      #expect(problem(archive) == .directoryPlace)
      archive = good
      archive.hasLongEnd = hasLongEnd
      archive.diskNumber = 1
      #expect(problem(archive) == .severalDisks)
    }
  }

  @Test("sizes and places of entries") func entries() {
    func problem(size: Int = 8, storedSize: Int = 8, place: Int? = nil) -> ZipProblem? {
      var archive = good
      archive.entries[3].size = size
      archive.entries[3].storedSize = storedSize
      archive.entries[3].place = place
      return self.problem(archive)
    }
    #expect(problem(size: 7) == .storedSize)
    #expect(problem(storedSize: 9) == .storedSize)
    #expect(problem(place: 1) == .localHeader)
    #expect(problem(place: 0) == .localHeader)
    #expect(problem(place: 0x7FFF_FFFF) == .entryPlace)
    // Into the directory.
    #expect(problem(size: 80, storedSize: 80) == .entryPlace)
  }

  @Test("sizes and places beyond all bounds") func hugeEntries() {
    for value in [Int.max, Int.max - 20, 1 << 40] {
      var archive = good
      archive.entries[3].isLong = true
      archive.entries[3].place = value
      #expect(problem(archive) == .entryPlace)
      archive.entries[3].place = nil
      archive.entries[3].size = value
      #expect(problem(archive) == .entryPlace)
    }
    // Beyond what an Int holds.
    var archive = good
    archive.entries[3].isLong = true
    archive.entries[3].place = -5
    #expect(problem(archive) == .longSizes)
  }

  @Test("encrypted, on other disks, compressed") func unsupported() {
    var archive = good
    archive.entries[3].flags |= 1
    #expect(problem(archive) == .encrypted)
    archive = good
    archive.entries[3].disk = 1
    #expect(problem(archive) == .severalDisks)
    archive = good
    archive.entries[3].method = 8
    #expect(
      throws: PyTorchError.compressedEntry(file: "f", entry: "archive/data/0", method: 8)
    ) { try values(archive) }
  }

  @Test(
    "names",
    arguments: [
      "/etc/passwd", "../x", "archive/../../x", "archive//x", "archive/./x", "a\\b", "x\0y", "", "/", "..",
    ])
  func names(name: String) {
    var archive = good
    archive.entries.append(.init(name: name, data: [1]))
    #expect(problem(archive) == .unsafeName)
  }

  @Test("names that stand twice, or differ from their header") func duplicates() {
    var archive = good
    archive.entries.append(archive.entries[3])
    #expect(throws: PyTorchError.duplicateEntry(file: "f", entry: "archive/data/0")) {
      try values(archive)
    }
    archive = good
    archive.entries[3].localName = "archive/data/1"
    #expect(problem(archive) == .localHeader)
    archive.entries[3].localName = "archive/data/00"
    #expect(problem(archive) == .localHeader)
  }

  @Test("entries that share bytes") func overlap() {
    // An archive inside an entry, whose parts the outer directory lists as well.
    let inner = RawArchive(pickle: [1, 2, 3]).bytes
    var archive = good
    archive.entries.insert(.init(name: "archive/inner", data: inner), at: 0)
    let place = 30 + "archive/inner".utf8.count + 5
    archive.entries.append(.init(name: "archive/data.pkl", data: [1, 2, 3], place: place))
    archive.entries.removeAll { $0.name == "archive/data.pkl" && $0.place == nil }
    #expect(problem(archive) == .overlap)
  }

  @Test("records that a checkpoint must have") func records() {
    var archive = good
    archive.entries[0].name = "archive/other.pkl"
    #expect(throws: PyTorchError.missingEntry(file: "f", entry: "archive/data.pkl")) {
      try values(archive)
    }
    archive = good
    archive.entries[3].name = "archive/data/7"
    #expect(throws: PyTorchError.missingEntry(file: "f", entry: "archive/data/0")) {
      try values(archive)
    }
    archive = good
    archive.entries[1].data = Array("big".utf8)
    #expect(throws: PyTorchError.bigEndian(file: "f")) { try values(archive) }
    archive = good
    archive.entries[3].data.removeLast()
    #expect(
      throws: PyTorchError.storageSize(
        file: "f", tensor: "a", entry: "archive/data/0", expected: 8, found: 7)
    ) { try values(archive) }
    archive = good
    archive.entries[0].data = [UInt8](repeating: 0x4E, count: PyTorchCheckpoint.pickleLimit + 1)
    #expect(
      throws: PyTorchError.entryTooLarge(
        file: "f", entry: "archive/data.pkl", limit: PyTorchCheckpoint.pickleLimit,
        found: PyTorchCheckpoint.pickleLimit + 1)
    ) { try values(archive) }
    archive.entries = []
    #expect(throws: PyTorchError.self) { try values(archive) }
  }
}
