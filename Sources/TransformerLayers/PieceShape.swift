/// The shape of a piece: what an uncased tokenizer throws away of the original text, as one small number.
///
/// Shape 0 belongs to the tokens that frame a sequence. Of a piece with the original bytes t (its range of offsets)
/// it is 1 + (kind · 4 + length) · 3 + gap:
/// - kind: 8 if t holds a byte above 0x7F; else 7 if t holds one that is no ASCII letter or digit, or is empty; else 4
///   digits only, 5 digits and lower-case letters, 6 digits and letters of which some are upper case, 0 lower-case
///   letters only, 2 upper-case letters only, 1 an upper-case letter and then lower-case ones, 3 any other mixture.
/// - length: 0 for a byte or none, 1 for 2 or 3, 2 for 4 to 7, 3 for 8 and more.
/// - gap: what stands between the end of the piece before (or the start of the text) and t: 0 nothing, 1 something
///   without a line feed, 2 a line feed, or t is the first piece of the text.
///
/// `tools/training/secmask_training/shapes.py` has the same.
public enum PieceShape {
  /// Number of shapes: rows of a model's table.
  public static let count = 1 + 9 * 4 * 3

  /// Shapes of all pieces of a text, given by their byte ranges in order.
  public static func shapes(of pieces: [Range<Int>], in text: [UInt8]) -> [UInt8] {
    var shapes: [UInt8] = []
    shapes.reserveCapacity(pieces.count)
    var before: Int?
    for piece in pieces {
      shapes.append(UInt8(1 + kindAndLength(text[piece]) * 3 + gap(before, piece.lowerBound, text)))
      before = piece.upperBound
    }
    return shapes
  }

  private static func gap(_ before: Int?, _ start: Int, _ text: [UInt8]) -> Int {
    guard let before else { return 2 }
    guard before < start else { return 0 }
    return text[before..<start].contains(0x0A) ? 2 : 1
  }

  private static func kindAndLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length = bytes.count <= 1 ? 0 : bytes.count <= 3 ? 1 : bytes.count <= 7 ? 2 : 3
    return kind(bytes) * 4 + length
  }

  private static func kind(_ bytes: ArraySlice<UInt8>) -> Int {
    var (digits, upper, lower, other) = (0, 0, 0, 0)
    for byte in bytes {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A: upper += 1
      case 0x61...0x7A: lower += 1
      case 0x80...: return 8
      default: other += 1
      }
    }
    if other > 0 || bytes.isEmpty { return 7 }
    if digits > 0 { return upper > 0 ? 6 : lower > 0 ? 5 : 4 }
    if upper == 0 { return 0 }
    if lower == 0 { return 2 }
    return upper == 1 && bytes[bytes.startIndex] <= 0x5A ? 1 : 3
  }
}
