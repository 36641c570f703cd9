/// What to make of a checkpoint.
package struct ConversionOptions: Sendable {
  package var format = WeightFormat.f32
  /// Rank of the factors that take the place of linear layers; nil keeps the layers whole.
  package var lowRank: Int?
  /// The result's family; nil keeps the source's, where BERT counts as DistilBERT.
  package var target: ModelFamily?
  /// Attention window and number of positions of a Longformer that is made of another family.
  package var window: Int?
  package var positions: Int?
  /// Labels of a head of zeros, for a checkpoint that has none for token classification.
  package var zeroHead: [String]?

  package static let defaultWindow = 512
  package static let defaultPositions = 4096

  package init() {}
}
