internal import SecMaskTensor
internal import TransformerLayers

/// An embedding of each piece's shape, added where those of word and position are: for checkpoints that have the
/// tensor `embeddings.shape_embeddings.weight`, `[PieceShape.count, dim]`, which is not part of DistilBERT.
struct ShapeEmbedding: Sendable {
  private let positions: [Float]  // [positions, dim]
  private let shapes: [Float]  // [shapes, dim]
  private let dimension: Int

  /// Reads both tables' rows once: they are small.
  init(shapes: EmbeddingTable, positions: EmbeddingTable) throws(TensorError) {
    dimension = shapes.columns
    self.positions = try Self.rows(of: positions)
    self.shapes = try Self.rows(of: shapes)
  }

  /// A table whose row t is the sum of the position's and the shape's row of token t, to be looked up in the
  /// place of positions.
  ///
  /// - Throws: if a position or a shape has no row.
  func sums(positionIDs: [Int32], shapes ids: [UInt8]) throws(TensorError) -> EmbeddingTable {
    let (positionRows, shapeRows) = (positions.count / dimension, shapes.count / dimension)
    for position in positionIDs where position >= positionRows {
      throw .rowOutOfRange(table: "position_embeddings", row: Int(position), rows: positionRows)
    }
    for shape in ids where shape >= shapeRows {
      throw .rowOutOfRange(table: "shape_embeddings", row: Int(shape), rows: shapeRows)
    }
    let sums = FloatParameter.filled(rows: ids.count, columns: dimension) { sums in
      for token in ids.indices {
        let row = token * dimension
        let position = positions.dropFirst(Int(positionIDs[token]) * dimension).prefix(dimension)
        let shape = shapes.dropFirst(Int(ids[token]) * dimension).prefix(dimension)
        for (column, pair) in zip(position, shape).enumerated() { sums[row + column] = pair.0 + pair.1 }
      }
    }
    return EmbeddingTable(name: "position and shape embeddings", sums)
  }

  private static func rows(of table: EmbeddingTable) throws(TensorError) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(table.rows * table.columns)
    for row in 0..<table.rows { values += try table.row(row).elements }
    return values
  }
}
