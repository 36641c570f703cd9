/// Characters that somebody has counted up or down, repeated, or typed along a keyboard's row.
enum CountedRun {
  /// Shorter runs turn up in random values.
  private static let least = 6
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8) }

  /// The runs of a value in lower case, in order: `123456`, `fedcba`, `aaaaaa`, `a1b2c3`, `qwerty`.
  static func ranges(in value: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (stride, steps) in [(1, [1, -1, 0]), (2, [1])] {
      for step in steps { append(&ranges, value, stride: stride) { isNext($0, $1, step: step) } }
    }
    append(&ranges, value, stride: 1, isBesideOnKeyboard)
    return ranges
  }

  /// Adds stretches of at least ``least`` bytes in which each byte follows the one `stride` before it.
  private static func append(
    _ ranges: inout [Range<Int>], _ value: [UInt8], stride: Int, _ follows: (UInt8, UInt8) -> Bool
  ) {
    var start = 0
    var index = stride
    while index <= value.count {
      let goesOn = index < value.count && follows(value[index - stride], value[index])
      if !goesOn {
        if index - start >= least { ranges.append(start..<min(index, value.count)) }
        start = index - stride + 1
      }
      index += 1
    }
  }

  private static func isNext(_ left: UInt8, _ right: UInt8, step: Int) -> Bool {
    guard left.isASCIILetter || left.isASCIIDigit else { return false }
    if left.isASCIIDigit, right.isASCIIDigit {
      return (Int(left) - 48 + step + 10) % 10 == Int(right) - 48
    }
    return left.isASCIILetter && right.isASCIILetter && Int(left) + step == Int(right)
  }

  private static func isBesideOnKeyboard(_ left: UInt8, _ right: UInt8) -> Bool {
    rows.contains { row in
      guard let place = row.firstIndex(of: left), place + 1 < row.count else { return false }
      return row[place + 1] == right
    }
  }
}
