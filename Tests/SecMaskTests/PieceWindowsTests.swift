import Testing

@testable import SecMask

@Suite("Windows over pieces")
struct PieceWindowsTests {
  @Test("every piece is judged once, by a window that reads it", arguments: [3, 4, 10, 130, 258, 512])
  func coverage(maximumTokens: Int) {
    let windows = PieceWindows(maximumTokens: maximumTokens)
    let room = maximumTokens - 2
    for count in [1, 2, room - 1, room, room + 1, 2 * room, 2 * room + 1, 5 * room + 3] where count > 0 {
      let all = windows.windows(over: count)
      #expect(all.flatMap { Array($0.judged) } == Array(0..<count), "\(count) pieces")
      for window in all {
        #expect(window.pieces.count <= room)
        #expect(window.judged.isEmpty || window.pieces.contains(window.judged.lowerBound))
        #expect(window.judged.upperBound <= window.pieces.upperBound)
      }
      #expect(all.last?.pieces.upperBound == count)
    }
  }

  @Test("in an overlap each piece is judged where it stands further from the edge")
  func overlap() {
    let windows = PieceWindows(maximumTokens: 512).windows(over: 1_000)
    #expect(windows.map(\.pieces) == [0..<510, 382..<892, 764..<1_000])
    #expect(windows.map(\.judged) == [0..<446, 446..<828, 828..<1_000])
  }
}
