/// A small seeded generator (SplitMix64), so that samples are the same on every machine.
package struct SampleRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// `count` characters drawn from an alphabet.
  package mutating func string(_ count: Int, from alphabet: [UInt8]) -> String {
    String(
      decoding: (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &self)] },
      as: UTF8.self)
  }
}
