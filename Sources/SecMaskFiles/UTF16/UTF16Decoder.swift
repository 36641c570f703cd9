/// A file of UTF-16 with a byte order mark, read as UTF-8 and written back.
///
/// Half of a surrogate pair becomes the three bytes that its number would have in UTF-8, so that every byte of the file comes back.
/// Memory: what is read at a time.
package final class UTF16Decoder {
  /// Which byte of a unit comes first.
  package enum Order: Sendable {
    case little, big

    /// That of a file, by its mark; nil where it has none.
    package init?(_ head: some Collection<UInt8>) {
      let bytes = Array(head.prefix(4))
      if bytes.starts(with: [0xFE, 0xFF]) {
        self = .big
      } else if bytes.starts(with: [0xFF, 0xFE]), bytes.count < 4 || bytes[2] != 0 || bytes[3] != 0 {
        // With two zero bytes more it is the mark of UTF-32.
        self = .little
      } else {
        return nil
      }
    }
  }

  let order: Order
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  /// A byte without its other half, at the end of the file the last one.
  private(set) var oddByte: UInt8?
  private var lead: UInt16?
  private var ready: ArraySlice<UInt8> = []
  private var isAtEnd = false
  private static let chunk = 64 << 10

  package init(_ order: Order, _ source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int) {
    self.order = order
    self.source = source
  }

  /// The next bytes as UTF-8, the mark among them; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while ready.isEmpty, !isAtEnd { try fill() }
    return ready.move(into: buffer)
  }

  /// All of a file.
  static func decoded(_ bytes: [UInt8], _ order: Order) -> (text: [UInt8], oddByte: UInt8?) {
    var rest = bytes[...]
    let decoder = UTF16Decoder(order) { rest.move(into: $0) }
    var text: [UInt8] = []
    while !decoder.isAtEnd {
      // Memory does not fail.
      try? decoder.fill()
      text += decoder.ready
      decoder.ready = []
    }
    return (text, decoder.oddByte)
  }

  private func fill() throws {
    let bytes = try [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      count = try source(UnsafeMutableRawBufferPointer(buffer))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    if bytes.isEmpty {
      isAtEnd = true
      if let half = lead { Self.append(UInt32(half), &text) }
      lead = nil
    }
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      take(order == .little ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte), &text)
    }
    ready = text[...]
  }

  private func take(_ unit: UInt16, _ text: inout [UInt8]) {
    if let half = lead {
      lead = nil
      if UTF16.isTrailSurrogate(unit) {
        Self.append(0x10000 + (UInt32(half) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), &text)
        return
      }
      Self.append(UInt32(half), &text)
    }
    if UTF16.isLeadSurrogate(unit) { lead = unit } else { Self.append(UInt32(unit), &text) }
  }

  private static func append(_ value: UInt32, _ text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(value >> shift & 0x3F) }
    switch value {
    case 0..<0x80: text.append(UInt8(value))
    case 0..<0x800: text += [0xC0 | UInt8(value >> 6), tail(0)]
    case 0..<0x10000: text += [0xE0 | UInt8(value >> 12), tail(6), tail(0)]
    default: text += [0xF0 | UInt8(value >> 18 & 7), tail(12), tail(6), tail(0)]
    }
  }
}
