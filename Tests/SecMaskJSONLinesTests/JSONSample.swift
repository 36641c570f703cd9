import SecMaskTestSupport
import SecretPatterns

/// Random JSON whose meaning is known, because it is made together with it.
struct JSONSample {
  var random: SampleRandom

  init(seed: UInt64) { random = SampleRandom(seed: seed) }

  /// A line and the meaning of its string values, in order.
  mutating func line() -> (bytes: [UInt8], texts: [[UInt8]]) {
    var texts: [[UInt8]] = []
    var bytes = space()
    bytes += object(depth: 0, &texts)
    return (bytes + space(), texts)
  }

  mutating func chance(_ number: Int) -> Bool { Int.random(in: 0..<number, using: &random) == 0 }

  private mutating func object(depth: Int, _ texts: inout [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")] + space()
    for index in 0..<Int.random(in: 0...4, using: &random) {
      if index > 0 { bytes += Array(",".utf8) + space() }
      bytes += spelled(text(6)) + space() + Array(":".utf8) + space()
      bytes += value(depth: depth + 1, &texts) + space()
    }
    return bytes + [UInt8(ascii: "}")]
  }

  private mutating func value(depth: Int, _ texts: inout [[UInt8]]) -> [UInt8] {
    switch Int.random(in: 0..<(depth < 5 ? 8 : 6), using: &random) {
    case 0:
      let words = [
        "true", "false", "null", "0", "-0.0", "1e5", "1.50E+00", "12345678901234567890", "NaN", "-Infinity",
      ]
      return Array((words.randomElement(using: &random) ?? "0").utf8)
    case 6: return object(depth: depth, &texts)
    case 7:
      var bytes: [UInt8] = [UInt8(ascii: "[")] + space()
      for index in 0..<Int.random(in: 0...3, using: &random) {
        if index > 0 { bytes += Array(",".utf8) + space() }
        bytes += value(depth: depth + 1, &texts) + space()
      }
      return bytes + [UInt8(ascii: "]")]
    default:
      let text = text(24)
      texts.append(text.flatMap { Array(String($0).utf8) })
      return spelled(text)
    }
  }

  mutating func space() -> [UInt8] {
    chance(3) ? Array([" ", "\t", "  ", "\r"].randomElement(using: &random)?.utf8 ?? "".utf8) : []
  }

  /// Random characters: those that must be escaped, those that may be, and all sizes of UTF-8.
  mutating func text(_ most: Int) -> [Unicode.Scalar] {
    let scalars = Array(
      "\"\\/\u{0}\u{8}\u{c}\n\r\t\u{1f}\u{7f}abcXYZ019 =:,{}[]é\u{301}日\u{2028}\u{FFFD}🙂\u{10FFFF}"
        .unicodeScalars)
    return (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in
      scalars.randomElement(using: &random)
    }
  }

  /// A JSON string of these characters, each spelled in one of the ways there are.
  mutating func spelled(_ text: [Unicode.Scalar]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in text {
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{c}": "\\f", "\n": "\\n", "\r": "\\r",
        "\t": "\\t",
      ]
      if scalar == "\u{FFFD}", chance(2) {
        // Half a pair; not a first half, which a second one might follow.
        bytes += "\\udE42".utf8
      } else if let short = short[scalar], chance(2) {
        bytes += short.utf8
      } else if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || chance(3) {
        for unit in String(scalar).utf16 {
          let hex = String(unit, radix: 16)
          let digits = String(repeating: "0", count: 4 - hex.count) + hex
          bytes += "\\u\(chance(2) ? digits.uppercased() : digits)".utf8
        }
      } else {
        bytes += String(scalar).utf8
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }
}
