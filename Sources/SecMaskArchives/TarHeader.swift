/// A block that begins a member of a tar archive: POSIX ustar and pax, GNU, and the old form without a mark.
struct TarHeader {
  static let blockSize = 512

  let name: [UInt8]
  let size: Int
  let type: UInt8
  /// Whether more blocks of a map of holes follow (GNU).
  let hasMoreHoles: Bool

  /// Nil where the sum of the block is not what it says, or a number is none.
  init?(_ block: ArraySlice<UInt8>) {
    let block = Array(block)
    guard block.count == Self.blockSize, Self.hasItsSum(block), let size = Self.number(block[124..<136])
    else { return nil }
    self.size = size
    type = block[156]
    let own = Self.text(block[0..<100])
    let isPOSIX = block[257..<263].elementsEqual(Array("ustar".utf8) + [0])
    let prefix = isPOSIX ? Self.text(block[345..<500]) : []
    name = prefix.isEmpty ? own : prefix + [UInt8(ascii: "/")] + own
    hasMoreHoles = type == UInt8(ascii: "S") && block[482] != 0
  }

  /// Whether bytes begin with such a block, whatever size it announces.
  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count >= blockSize && bytes[0] != 0 && hasItsSum(Array(bytes[..<blockSize]))
  }

  static func isEmpty(_ block: [UInt8]) -> Bool { block.allSatisfy { $0 == 0 } }

  /// Whether the sum of a block's bytes, with blanks in the place of the sum, is what it says; some programs count bytes as
  /// signed.
  private static func hasItsSum(_ block: [UInt8]) -> Bool {
    guard let sum = number(block[148..<156]) else { return false }
    var (unsigned, signed) = (8 * 0x20, 8 * 0x20)
    for (index, byte) in block.enumerated() where !(148..<156).contains(index) {
      unsigned += Int(byte)
      signed += Int(Int8(bitPattern: byte))
    }
    return sum == unsigned || sum == signed
  }

  /// Octal digits, or where the first bit is set the bits after it (GNU); nil for anything else.
  static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      guard first == 0x80 else { return nil }
      var value = 0
      for byte in field.dropFirst() {
        guard value < 1 << 54 else { return nil }
        value = value << 8 | Int(byte)
      }
      return value
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    var value = 0
    for digit in digits {
      guard 0x30...0x37 ~= digit, value < 1 << 58 else { return nil }
      value = value << 3 | Int(digit - 0x30)
    }
    return value
  }

  private static func text(_ field: ArraySlice<UInt8>) -> [UInt8] { Array(field.prefix { $0 != 0 }) }
}
