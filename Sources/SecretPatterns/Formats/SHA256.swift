/// SHA-256 (FIPS 180-4) of short inputs, for checksums of recovery phrases.
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    let length = UInt64(message.count) * 8
    padded += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
    var state: [UInt32] = roots([2, 3, 5, 7, 11, 13, 17, 19], power: 1.0 / 2)
    for start in stride(from: 0, to: padded.count, by: 64) {
      compress(padded[start..<start + 64], into: &state)
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for round in 16..<64 {
      let a = words[round - 15]
      let b = words[round - 2]
      let low = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
      let high = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
      words.append(words[round - 16] &+ low &+ words[round - 7] &+ high)
    }
    var v = state
    for round in 0..<64 {
      let sum = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ sum &+ choice &+ constants[round] &+ words[round]
      let other = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ other &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in state.indices { state[index] &+= v[index] }
  }

  private static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value >> count | value << (32 - count)
  }

  private static let constants: [UInt32] = roots(primes(64), power: 1.0 / 3)

  private static func primes(_ count: Int) -> [Int] {
    var found: [Int] = []
    var candidate = 2
    while found.count < count {
      if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// The first 32 bits behind the point of square or cube roots, found by halving: floating point has enough digits to
  /// begin with and not to end with.
  private static func roots(_ numbers: [Int], power: Double) -> [UInt32] {
    let cube = power < 0.4
    return numbers.map { number in
      // The largest x with (x / 2^32)^n <= number, in integers of 128 bits and more.
      var low: UInt64 = 0
      var high: UInt64 = 1 << 36
      while low + 1 < high {
        let middle = (low + high) / 2
        if fits(middle, number, cube: cube) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }

  private static func fits(_ root: UInt64, _ number: Int, cube: Bool) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    guard cube else {
      return square.high < UInt64(number) || (square.high == UInt64(number) && square.low == 0)
    }
    // square * root against number * 2^96, by 64-bit halves.
    let lower = square.low.multipliedFullWidth(by: root)
    let upper = square.high.multipliedFullWidth(by: root)
    let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
    let top = upper.high + (carry ? 1 : 0)
    let whole = top << 32 | middle >> 32
    return top >> 32 == 0
      && (whole < UInt64(number) || (whole == UInt64(number) && middle << 32 == 0 && lower.low == 0))
  }
}
