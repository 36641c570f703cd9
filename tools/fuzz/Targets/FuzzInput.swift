/// Bytes that a target takes apart: first what sets it up, the rest is its text.
struct FuzzInput {
  /// What is left.
  private(set) var text: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { text = bytes[...] }

  /// Takes a byte; 0 when none is left.
  mutating func byte() -> UInt8 { text.popFirst() ?? 0 }

  /// Takes the bytes before the next NUL, and the NUL.
  mutating func part() -> [UInt8] {
    let part = text.prefix { $0 != 0 }
    text = text.dropFirst(part.count + 1)
    return Array(part)
  }

  /// Takes the rest, cut into pieces at places that a byte of it decides on.
  mutating func pieces() -> [ArraySlice<UInt8>] {
    var state = UInt32(byte()) &* 2_654_435_761 | 1
    var pieces: [ArraySlice<UInt8>] = []
    while !text.isEmpty {
      state = state &* 1_664_525 &+ 1_013_904_223
      let piece = text.prefix(1 + Int(state >> 26))
      pieces.append(piece)
      text = text.dropFirst(piece.count)
    }
    return pieces
  }
}
