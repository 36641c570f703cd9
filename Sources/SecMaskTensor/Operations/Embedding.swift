extension ComputeContext {
  /// `out[t] = layerNorm(words[ids[t]] + positions[positionIDs[t]] + constant)` for each token.
  ///
  /// - Parameters:
  ///   - constant: A vector added to every token, such as a token type's row.
  ///   - out: `[tokens, columns of the tables]`.
  /// - Throws: if an id or a position has no row. Ids are checked before anything is computed.
  public func embed(
    _ ids: [Int32], words: EmbeddingTable, positionIDs: [Int32], positions: EmbeddingTable,
    constant: FloatParameter? = nil, norm: LayerNormWeights, into out: Matrix
  ) throws(TensorError) {
    let shape = [ids.count, words.columns]
    guard out.shape == shape, positionIDs.count == ids.count, positions.columns == words.columns,
      constant.map({ $0.rows * $0.columns == words.columns }) ?? true
    else { throw .shapeMismatch(operation: "embedding", expected: shape, found: out.shape) }
    for id in ids { try words.check(id) }
    for position in positionIDs { try positions.check(position) }
    let columns = words.columns
    let scratch = scratch(floats: columns)
    forRowBlocks(rows: ids.count, columns: columns) { rows, worker in
      let summand = scratch[worker]
      for row in rows {
        let target = out.base + row * out.stride
        words.read(Int(ids[row]), into: target)
        positions.read(Int(positionIDs[row]), into: summand)
        for column in 0..<columns { target[column] += summand[column] }
        guard let constant else { continue }
        for column in 0..<columns { target[column] += constant.base[column] }
      }
    }
    try layerNorm(out, norm, into: out)
  }
}
