import Testing
import TransformerLayers

@Suite("Shapes of pieces")
struct PieceShapeTests {
  private func shape(kind: Int, length: Int, gap: Int) -> UInt8 { UInt8(1 + (kind * 4 + length) * 3 + gap) }

  @Test(
    "kinds by letters and digits",
    arguments: [
      ("lower", 0), ("Capital", 1), ("UPPER", 2), ("mIxed", 3), ("TwoCaps", 3), ("A", 2), ("1234", 4),
      ("a1b2", 5), ("A1b2", 6), ("_", 7), ("a_b", 7), ("é", 8), ("пароль", 8), ("ab密", 8),
    ])
  func kinds(piece: String, kind: Int) {
    let bytes = Array(piece.utf8)
    let length = bytes.count < 2 ? 0 : bytes.count < 4 ? 1 : bytes.count < 8 ? 2 : 3
    let expected = shape(kind: kind, length: length, gap: 2)
    #expect(PieceShape.shapes(of: [0..<bytes.count], in: bytes) == [expected])
  }

  @Test("gaps: the text's beginning, none, a space, a line feed; pieces without bytes")
  func gaps() {
    let text = Array("ab12 x\r\n= ".utf8)
    let shapes = PieceShape.shapes(of: [0..<2, 2..<4, 5..<6, 8..<9, 9..<9], in: text)
    #expect(
      shapes == [
        shape(kind: 0, length: 1, gap: 2), shape(kind: 4, length: 1, gap: 0),
        shape(kind: 0, length: 0, gap: 1),
        shape(kind: 7, length: 0, gap: 2), shape(kind: 7, length: 0, gap: 0),
      ])
  }

  @Test("every shape has a row")
  func count() {
    #expect(Int(shape(kind: 8, length: 3, gap: 2)) == PieceShape.count - 1)
    #expect(PieceShape.shapes(of: [], in: []).isEmpty)
  }
}
