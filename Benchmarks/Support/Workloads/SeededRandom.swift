/// Random numbers that are the same in every run: SplitMix64 (Steele, Lea and Flood, 2014).
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Evenly between -1 and 1.
  public mutating func nextFloat() -> Float {
    Float(Int32(truncatingIfNeeded: next() >> 32)) / 2_147_483_648
  }

  /// One of a list that is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(next() % UInt64(list.count))]
  }

  public mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Characters of an alphabet.
  public mutating func text(_ count: Int, of alphabet: String) -> String {
    let characters = Array(alphabet.unicodeScalars)
    var text = ""
    for _ in 0..<count { text.unicodeScalars.append(pick(characters)) }
    return text
  }

  public mutating func floats(_ count: Int, scale: Float = 1) -> [Float] {
    (0..<count).map { _ in nextFloat() * scale }
  }
}
