/// Reads the members of an archive of `ar`, as Debian packages are: the common form, GNU's and BSD's long names.
final class ArReader {
  static let mark = Array("!<arch>\n".utf8)
  private static let headSize = 60
  private static let longestName = 64 << 10
  private static let longestNames = 1 << 20

  private let stream: ByteStream
  private var left = 0
  private var padding = 0
  private var names: [UInt8] = []
  private var isBegun = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// The name of the next member; nil at the end.
  func next() throws -> [UInt8]? {
    if !isBegun {
      try stream.skip(Self.mark.count)
      isBegun = true
    }
    while true {
      try stream.skip(left)
      // The last one may lack it.
      if padding > 0, try !stream.peek(1).isEmpty { try stream.skip(padding) }
      (left, padding) = (0, 0)
      guard let head = try stream.take(Self.headSize) else { return nil }
      guard head[58..<60].elementsEqual([0x60, 0x0A]), let size = Self.number(head[48..<58]) else {
        throw ArchiveError.damaged("no head of a member of ar")
      }
      left = size
      padding = size % 2
      let field = Self.text(head[0..<16])
      if field == Array("//".utf8) {
        names = try content()
      } else if field == Array("/".utf8) || field == Array("/SYM64/".utf8) {
        continue
      } else if field.starts(with: Array("#1/".utf8)), let length = Self.number(field.dropFirst(3)) {
        try Self.check(nameOf: length)
        guard length <= left, let name = try stream.take(length) else {
          throw ArchiveError.damaged("a name in ar that is longer than its member")
        }
        left -= length
        return Array(name.prefix { $0 != 0 })
      } else if field.first == UInt8(ascii: "/"), let place = Self.number(field.dropFirst()) {
        let name = names.dropFirst(place).prefix { $0 != UInt8(ascii: "/") && $0 != 0x0A }
        try Self.check(nameOf: name.count)
        return Array(name)
      } else {
        return field.last == UInt8(ascii: "/") ? Array(field.dropLast()) : field
      }
    }
  }

  /// Reads the content of the member that was named last.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try stream.read(into: buffer, of: &left)
  }

  private func content() throws -> [UInt8] {
    guard left <= Self.longestNames else { throw ArchiveError.damaged("names in ar of more than 1 MB") }
    guard let bytes = try stream.take(left) else { throw ArchiveError.cutOff }
    left = 0
    return bytes
  }

  private static func check(nameOf length: Int) throws {
    guard length <= longestName else { throw ArchiveError.damaged("a name in ar of more than 64 kB") }
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] {
    Array(field.reversed().drop { $0 == 0x20 }.reversed())
  }

  private static func number(_ field: some Collection<UInt8>) -> Int? {
    let digits = field.prefix { $0 != 0x20 }
    guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
