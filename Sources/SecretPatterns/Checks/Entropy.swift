#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shannon entropy of a byte string.
package enum Entropy {
  /// The logarithm to the base 2.
  package static func binaryLogarithm(_ x: Double) -> Double { log2(x) }

  /// Bits a byte (0–8): −Σ p·log₂ p over the frequencies of the byte values. 0 for an empty string.
  package static func shannon(_ bytes: some Sequence<UInt8>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    var total = 0
    for byte in bytes {
      counts[Int(byte)] += 1
      total += 1
    }
    guard total > 0 else { return 0 }
    var sum = 0.0
    for count in counts where count > 0 {
      sum += Double(count) * log2(Double(count))
    }
    return max(0, log2(Double(total)) - sum / Double(total))
  }
}
