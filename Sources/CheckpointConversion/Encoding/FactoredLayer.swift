/// What a low-rank conversion did with a linear layer.
package struct FactoredLayer: Sendable {
  package let name: String
  /// `[columns, depth]`.
  package let shape: [Int]
  /// Rank of the two factors; nil when they would have been larger than the layer, which stays whole.
  package let rank: Int?
  /// Part of the sum of squared elements that is kept, 0 … 1.
  package let energy: Double
}
