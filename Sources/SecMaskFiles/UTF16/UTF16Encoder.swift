/// Writes UTF-8 as UTF-16: the way back from ``UTF16Decoder``. Pieces may be cut inside of a character.
struct UTF16Encoder {
  let order: UTF16Decoder.Order
  private var value: UInt32 = 0
  /// Bytes of the character that are still to come.
  private var missing = 0

  init(_ order: UTF16Decoder.Order) { self.order = order }

  /// What a piece comes to.
  mutating func encoded(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * text.count)
    for byte in text {
      switch byte {
      case 0x80..<0xC0 where missing > 0:
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
      case 0xC0..<0xE0: (value, missing) = (UInt32(byte & 0x1F), 1)
      case 0xE0..<0xF0: (value, missing) = (UInt32(byte & 0x0F), 2)
      case 0xF0...: (value, missing) = (UInt32(byte & 0x07), 3)
      default: (value, missing) = (UInt32(byte), 0)
      }
      if missing == 0 { append(&bytes) }
    }
    return bytes
  }

  private func append(_ bytes: inout [UInt8]) {
    if value < 0x10000 { return put(UInt16(value), &bytes) }
    put(UInt16(0xD800 + (value - 0x10000) >> 10 & 0x3FF), &bytes)
    put(UInt16(0xDC00 + (value & 0x3FF)), &bytes)
  }

  private func put(_ unit: UInt16, _ bytes: inout [UInt8]) {
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    bytes += order == .little ? [low, high] : [high, low]
  }
}

/// Counts the bytes that text has in UTF-16, forward through a text that is seen in windows.
package struct UTF16Offsets {
  private var offset = 0
  private var bytes = 0

  package init() {}

  /// The place in the file of an offset in the text as UTF-8, which must not lie before the last one.
  /// - Parameters:
  ///   - text: Bytes at hand, from the last offset on.
  ///   - origin: Offset of the first of them in the whole text.
  package mutating func place(of target: Int, in text: UnsafeBufferPointer<UInt8>, origin: Int) -> Int {
    let (low, high) = (offset - origin, min(target - origin, text.count))
    guard low >= 0, low < high else { return bytes }
    for byte in text[low..<high] where byte & 0xC0 != 0x80 { bytes += byte >= 0xF0 ? 4 : 2 }
    offset = origin + high
    return bytes
  }
}
