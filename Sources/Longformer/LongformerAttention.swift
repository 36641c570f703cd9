internal import SecMaskTensor
internal import TransformerLayers

/// Sliding-window self-attention with optional global tokens (Beltagy et al., 2020), after the ordinary
/// projections and without the residual.
///
/// A token sees `window` tokens on either side and the global ones, by the ordinary projections. A global
/// token sees all tokens of its sequence, by a second set of projections.
struct LongformerAttention: Sendable {
  let globalQuery: LinearLayer  // query_global: [dim, dim]
  let globalKeysAndValues: LinearLayer  // key_global, value_global: [2 dim, dim]
  /// Tokens on either side: half of `attention_window`.
  let window: Int
  let heads: Int

  /// Reads the global projections of `encoder.layer.<layer>.attention.self`.
  init(
    layer: Int, _ configuration: LongformerConfiguration, from reader: inout WeightReader
  ) throws(ModelError) {
    let name = "encoder.layer.\(layer).attention.self"
    let dim = configuration.dimension
    window = configuration.attentionWindows[layer] / 2
    heads = configuration.heads
    globalQuery = try reader.linear("\(name).query_global", outputs: dim, inputs: dim)
    let globalKey = try reader.linear("\(name).key_global", outputs: dim, inputs: dim)
    let globalValue = try reader.linear("\(name).value_global", outputs: dim, inputs: dim)
    do throws(TensorError) {
      globalKeysAndValues = try LinearLayer(sideBySide: [globalKey, globalValue])
    } catch { throw .input(error) }
  }

  /// Writes what each token takes from the others to `mixed`.
  ///
  /// - Parameters:
  ///   - projected: `[tokens, 3 dim]`: query, key, value.
  ///   - x: The layer's input, `[tokens, dim]`, as is `mixed`.
  func apply(
    _ projected: Matrix, to x: Matrix, _ precision: AttentionPrecision, _ sequences: SequenceBatch,
    _ schedule: AttentionSchedule, _ global: GlobalTokens, into mixed: Matrix, _ context: ComputeContext
  ) throws(TensorError) {
    let dim = x.columns
    try context.attention(
      queries: projected.columns(0..<dim), keys: projected.columns(dim..<2 * dim),
      values: projected.columns(2 * dim..<3 * dim), heads: heads, schedule: schedule,
      window: window, precision: precision, into: mixed)
    for (sequence, positions) in global.positions.enumerated() where !positions.isEmpty {
      let rows = sequences.rows(of: sequence)
      try attendGlobally(x.rows(rows), from: positions, into: mixed.rows(rows), context)
    }
  }

  /// Replaces the rows of `mixed` at `positions`; both matrices are one sequence's `[tokens, dim]`.
  private func attendGlobally(
    _ x: Matrix, from positions: [Int], into mixed: Matrix, _ context: ComputeContext
  ) throws(TensorError) {
    let dim = x.columns
    try context.workspace.scope { () throws(TensorError) in
      let tokens = context.workspace.matrix(rows: positions.count, columns: dim)  // [global, dim]
      let queries = context.workspace.matrix(rows: positions.count, columns: dim)  // [global, dim]
      let projected = context.workspace.matrix(rows: x.rows, columns: 2 * dim)  // key | value
      try context.gather(x, rows: positions, into: tokens)
      try context.linear(tokens, globalQuery, into: queries)
      try context.linear(x, globalKeysAndValues, into: projected)
      try context.attention(
        queries: queries, toAllKeys: projected.columns(0..<dim),
        values: projected.columns(dim..<2 * dim), heads: heads,
        precision: globalKeysAndValues.precision, into: tokens)
      try context.scatter(tokens, into: mixed, rows: positions)
    }
  }
}
