extension JSONCursor {
  /// Reads a non-negative integer without sign, fraction or exponent. Nil, and the position is
  /// anywhere, when the value is another one or does not fit.
  mutating func readCount() -> Int? {
    skipWhiteSpace()
    let start = offset
    var value = 0
    while let byte = current, 0x30...0x39 ~= byte {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(byte - 0x30))
      if overflow || carry { return nil }
      value = sum
      offset += 1
    }
    let length = offset - start
    guard length > 0, length == 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    switch current {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
    default: return value
    }
  }

  /// Moves behind any number of RFC 8259.
  mutating func skipNumber() throws(SafetensorsError) {
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") { offset += 1 } else { try skipDigits() }
    if current == UInt8(ascii: ".") {
      offset += 1
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(SafetensorsError) {
    let start = offset
    while let byte = current, 0x30...0x39 ~= byte { offset += 1 }
    guard offset > start else { throw failure(.invalidNumber) }
  }
}
