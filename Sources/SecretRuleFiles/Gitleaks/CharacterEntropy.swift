internal import SecretPatterns

/// Shannon entropy as gitleaks computes it: over characters, but divided by the number of bytes.
enum CharacterEntropy {
  static func shannon(_ text: [UInt8]) -> Double {
    var counts: [Int]
    if text.allSatisfy({ $0 < 0x80 }) {
      counts = [Int](repeating: 0, count: 128)
      for byte in text { counts[Int(byte)] += 1 }
    } else {
      var byScalar: [Unicode.Scalar: Int] = [:]
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        byScalar[scalar, default: 0] += 1
      }
      counts = Array(byScalar.values)
    }
    let share = 1 / Double(max(1, text.count))
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum - Double(count) * share * Entropy.binaryLogarithm(Double(count) * share)
    }
  }
}
