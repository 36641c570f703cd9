extension [UInt8] {
  /// The lines of a text file: without their LF or CR LF; nothing follows the last LF.
  func lines() -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: 0x0A) ?? count
      let hasReturn = end < count && end > start && self[end - 1] == 0x0D
      lines.append(self[start..<(hasReturn ? end - 1 : end)])
      start = end + 1
    }
    return lines
  }
}

extension ArraySlice<UInt8> {
  /// Without white space (of any script) at its end.
  func withoutTrailingSpace() -> ArraySlice<UInt8> {
    var trimmed = self
    while let last = trimmed.last {
      if last == 0x20 || (0x09...0x0D).contains(last) {
        trimmed.removeLast()
        continue
      }
      // White space beyond ASCII: U+0085, U+00A0 in two bytes, the others in three.
      let two = Array(trimmed.suffix(2))
      let three = Array(trimmed.suffix(3))
      if two == [0xC2, 0x85] || two == [0xC2, 0xA0] {
        trimmed.removeLast(2)
      } else if Self.wideSpaces.contains(three) {
        trimmed.removeLast(3)
      } else {
        break
      }
    }
    return trimmed
  }

  private static var wideSpaces: [[UInt8]] {
    let scalars: [UInt32] =
      [0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)
    return scalars.map { scalar in
      var bytes: [UInt8] = []
      appendUTF8(scalar, to: &bytes)
      return bytes
    }
  }
}
