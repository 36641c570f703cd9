/// Reads the list of files at the end of a zip archive (APPNOTE 6.3), zip64 included, and their contents.
///
/// Only that list counts; what else lies in the file is not looked for.
struct ZipReader {
  private let bytes: RandomBytes
  /// Bytes before the archive: a script that it is appended to.
  private let origin: Int
  private var place: Int
  private var left: UInt64

  private static let longestComment = 0xFFFF
  private static let endSize = 22

  init(_ bytes: RandomBytes) throws {
    self.bytes = bytes
    let end = try Self.end(of: bytes)
    var record = try bytes.take(Self.endSize, at: end)
    var (entries, size, offset) = (
      record.number(2, at: 10), record.number(4, at: 12), record.number(4, at: 16)
    )
    var after = end
    if entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, end >= 20 {
      let locator = try bytes.take(20, at: end - 20)
      if locator.number(4, at: 0) == 0x0706_4B50 {
        guard let place = Int(exactly: locator.number(8, at: 8)) else {
          throw ArchiveError.damaged("a place in zip behind its end")
        }
        record = try bytes.take(56, at: place)
        guard record.number(4, at: 0) == 0x0606_4B50 else {
          throw ArchiveError.damaged("no end of the list of files in zip")
        }
        (entries, size, offset) = (
          record.number(8, at: 32), record.number(8, at: 40), record.number(8, at: 48)
        )
        after = place
      }
    }
    guard let size = Int(exactly: size), let offset = Int(exactly: offset), size <= after,
      offset <= after - size
    else { throw ArchiveError.damaged("a list of files in zip that does not fit in") }
    place = after - size
    origin = place - offset
    left = entries
  }

  /// The next file; nil at the end.
  mutating func next() throws -> ZipEntry? {
    guard left > 0 else { return nil }
    left -= 1
    let head = try bytes.take(46, at: place)
    guard head.number(4, at: 0) == 0x0201_4B50 else {
      throw ArchiveError.damaged("no entry in the list of zip")
    }
    let lengths = [28, 30, 32].map { Int(head.number(2, at: $0)) }
    let rest = try bytes.take(lengths[0] + lengths[1], at: place + 46)
    place += 46 + lengths.reduce(0, +)
    return ZipEntry(
      head, name: Array(rest[..<lengths[0]]), extra: Array(rest[lengths[0]...]))
  }

  /// The packed content of a file.
  func content(of entry: ZipEntry) throws -> ByteStream {
    guard let offset = Int(exactly: entry.offset), let size = Int(exactly: entry.packedSize),
      offset <= bytes.count
    else { throw ArchiveError.damaged("a place in zip behind its end") }
    let start = origin + offset
    let head = try bytes.take(30, at: start)
    guard head.number(4, at: 0) == 0x0403_4B50 else { throw ArchiveError.damaged("no head of a file in zip") }
    let content = start + 30 + Int(head.number(2, at: 26)) + Int(head.number(2, at: 28))
    guard content <= bytes.count else { throw ArchiveError.cutOff }
    // What is missing at the end is found out by whoever reads there.
    return bytes.stream(content..<content + min(size, Int.max - content))
  }

  /// Where the record begins that ends the archive: the last one whose comment fits.
  private static func end(of bytes: RandomBytes) throws -> Int {
    guard bytes.count >= endSize else { throw ArchiveError.cutOff }
    let start = max(0, bytes.count - endSize - longestComment)
    let tail = try bytes.take(bytes.count - start, at: start)
    var place = tail.count - endSize
    while place >= 0 {
      if tail[place] == 0x50, tail.number(4, at: place) == 0x0605_4B50,
        place + endSize + Int(tail.number(2, at: place + 20)) <= tail.count
      {
        return start + place
      }
      place -= 1
    }
    throw ArchiveError.damaged("no list of files at the end of zip; it may have been cut off")
  }
}

/// A file in the list of a zip archive.
struct ZipEntry {
  let name: [UInt8]
  let isEncrypted: Bool
  let method: UInt64
  let packedSize: UInt64
  let offset: UInt64

  var isFolder: Bool { name.last == UInt8(ascii: "/") }

  init(_ head: [UInt8], name: [UInt8], extra: [UInt8]) {
    self.name = name
    isEncrypted = head.number(2, at: 8) & 1 != 0
    method = head.number(2, at: 10)
    let sizes = [head.number(4, at: 24), head.number(4, at: 20), head.number(4, at: 42)]
    let wide = Self.wide(extra, sizes.map { $0 == 0xFFFF_FFFF })
    packedSize = wide[1] ?? sizes[1]
    offset = wide[2] ?? sizes[2]
  }

  /// Numbers of 64 bits that stand behind the name because their fields are too small for them.
  private static func wide(_ extra: [UInt8], _ wanted: [Bool]) -> [UInt64?] {
    var result = [UInt64?](repeating: nil, count: wanted.count)
    var place = 0
    while place + 4 <= extra.count {
      let (id, size) = (extra.number(2, at: place), Int(extra.number(2, at: place + 2)))
      place += 4
      if id == 1 {
        var field = place
        for (index, isWanted) in wanted.enumerated()
        where isWanted && field + 8 <= min(place + size, extra.count) {
          result[index] = extra.number(8, at: field)
          field += 8
        }
        return result
      }
      place += size
    }
    return result
  }
}
