/// A tensor of the result before it is encoded.
struct PlannedTensor: Sendable {
  /// What a tensor is for decides how its elements may be stored.
  enum Role: Sendable {
    /// `[rows, dim]`, looked up row by row.
    case embedding
    /// The same of a table so small that it stays F32 in int8 files.
    case smallEmbedding
    /// `[columns, depth]`, of a linear layer in the encoder.
    case linear
    /// `[labels, dim]`, of the head.
    case head
    /// A bias, or a layer norm's weight.
    case vector
  }

  let name: String
  let shape: [Int]
  let role: Role
  let recipe: TensorRecipe
}
