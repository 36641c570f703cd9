extension JSONCursor {
  /// Reads an integer; nil if the number has a fraction or an exponent, or an `Int` does not hold it. The
  /// number is read either way.
  package mutating func readInteger() throws(Failure) -> Int? {
    skipWhiteSpace()
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let start = offset
    var number: Int? = 0
    while let byte = current, 0x30...0x39 ~= byte {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(byte - 0x30))
      number = overflow || carry || number == nil ? nil : sum
      offset += 1
    }
    let count = offset - start
    guard count == 1 || (count > 1 && bytes[start] != UInt8(ascii: "0")) else {
      throw failure(.invalidNumber)
    }
    let end = offset
    try skipFractionAndExponent()
    guard end == offset else { return nil }
    return number.map { isNegative ? -$0 : $0 }
  }

  /// Moves behind a number.
  mutating func skipNumber() throws(Failure) {
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") { offset += 1 } else { try skipDigits() }
    try skipFractionAndExponent()
  }

  private mutating func skipFractionAndExponent() throws(Failure) {
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

  private mutating func skipDigits() throws(Failure) {
    let start = offset
    while let byte = current, 0x30...0x39 ~= byte { offset += 1 }
    guard offset > start else { throw failure(.invalidNumber) }
  }
}
