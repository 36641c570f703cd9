/// Reads the members of a tar archive, one after another.
final class TarReader {
  /// A file in the archive.
  struct Member {
    let name: [UInt8]
    let size: Int
  }

  private let stream: ByteStream
  /// Bytes of the member that are left, and of the padding behind it.
  private var left = 0
  private var padding = 0
  private static let longestName = 64 << 10
  /// The most bytes of a member that can be counted together with its padding.
  private static let largestSize = Int.max - TarHeader.blockSize

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next file; nil at the end. Folders, links and devices are passed over.
  func next() throws -> Member? {
    var name: [UInt8]?
    var size: Int?
    while true {
      try stream.skip(left + padding)
      (left, padding) = (0, 0)
      guard let block = try stream.take(TarHeader.blockSize) else { return nil }
      if TarHeader.isEmpty(block) { return nil }
      guard let header = TarHeader(block[...]) else {
        throw ArchiveError.damaged("no head of a member of tar")
      }
      var holes = header.hasMoreHoles
      while holes {
        guard let more = try stream.take(TarHeader.blockSize) else { throw ArchiveError.cutOff }
        holes = more[504] != 0
      }
      begin(header.size)
      switch header.type {
      case UInt8(ascii: "L"):
        name = Array(try content().prefix { $0 != 0 })
      case UInt8(ascii: "x"):
        let records = try Self.records(try content())
        name = records["path"] ?? name
        size = records["size"].flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? size
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"), UInt8(ascii: "S"):
        if let size {
          guard 0...Self.largestSize ~= size else {
            throw ArchiveError.damaged("a member of tar with a size that cannot be")
          }
          begin(size)
        }
        let name = name ?? header.name
        // The old form of a folder.
        if name.last == UInt8(ascii: "/") { break }
        return Member(name: Self.shortened(name), size: left)
      default: break
      }
      if ![UInt8(ascii: "L"), UInt8(ascii: "x"), UInt8(ascii: "K")].contains(header.type) {
        (name, size) = (nil, nil)
      }
    }
  }

  /// Reads the content of the member that was handed out last.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try stream.read(into: buffer, of: &left)
  }

  private func begin(_ size: Int) {
    left = size
    padding = (TarHeader.blockSize - size % TarHeader.blockSize) % TarHeader.blockSize
  }

  /// A member that says something about the next one.
  private func content() throws -> [UInt8] {
    guard left <= Self.longestName else { throw ArchiveError.damaged("a name in tar of more than 64 kB") }
    guard let bytes = try stream.take(left) else { throw ArchiveError.cutOff }
    left = 0
    return bytes
  }

  /// Lines of `LENGTH NAME=VALUE` (pax).
  private static func records(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
    var records: [String: [UInt8]] = [:]
    var rest = bytes[...]
    while !rest.isEmpty {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }
      guard let length = Int(String(decoding: digits, as: UTF8.self)), length > digits.count + 1,
        length <= rest.count, let sign = rest.firstIndex(of: UInt8(ascii: "="))
      else { throw ArchiveError.damaged("a record of tar that is none") }
      let end = rest.startIndex + length
      let start = digits.endIndex + 1
      guard start <= sign, sign + 1 < end else { throw ArchiveError.damaged("a record of tar that is none") }
      records[String(decoding: rest[start..<sign], as: UTF8.self)] = Array(rest[(sign + 1)..<(end - 1)])
      rest = rest[end...]
    }
    return records
  }

  private static func shortened(_ name: [UInt8]) -> [UInt8] {
    name.starts(with: Array("./".utf8)) ? Array(name.dropFirst(2)) : name
  }
}
