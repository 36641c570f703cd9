internal import Safetensors

/// How a tensor of the result comes from tensors of the source, given by the source's names.
enum TensorRecipe: Sendable {
  case copy(of: String)
  /// Each row plus the first row of another table of so many rows.
  case sum(of: String, firstRowOf: String, rows: Int)
  /// The first row of a table of so many rows.
  case firstRow(of: String, rows: Int)
  /// A table of so many rows repeated until the result is full. The source's first `lead` rows are not
  /// repeated; the result's first `targetLead` rows are those if they are as many, otherwise zeros.
  case tiled(of: String, rows: Int, lead: Int, targetLead: Int)
  case zeros

  /// The source's tensors that it takes, and the shapes that they must have for a result of `shape`.
  func sources(shape: [Int]) -> [(name: String, shape: [Int])] {
    let rowShape = Array(shape.dropFirst())
    switch self {
    case .copy(let name): return [(name, shape)]
    case .sum(let name, let other, let rows): return [(name, shape), (other, [rows] + rowShape)]
    case .firstRow(let name, let rows), .tiled(let name, let rows, _, _):
      return [(name, [rows] + rowShape)]
    case .zeros: return []
    }
  }

  /// The values for a result of `shape`, row-major.
  func values(from source: any TensorSource, shape: [Int]) throws(SafetensorsError) -> [Float] {
    var inputs: [[Float]] = []
    for (name, shape) in sources(shape: shape) {
      inputs.append(try source.float32Array(of: name, shape: shape))
    }
    let width = shape.dropFirst().reduce(1, *)
    let count = shape.reduce(1, *)
    switch self {
    case .copy: return inputs[0]
    case .sum:
      var values = inputs[0]
      for index in values.indices { values[index] += inputs[1][index % width] }
      return values
    case .firstRow: return Array(inputs[0][..<width])
    case .tiled(_, _, let lead, let targetLead):
      var values =
        lead == targetLead
        ? Array(inputs[0][..<(lead * width)]) : [Float](repeating: 0, count: targetLead * width)
      values.reserveCapacity(count)
      let tile = inputs[0][(lead * width)...]
      while values.count < count { values += tile.prefix(count - values.count) }
      return values
    case .zeros: return [Float](repeating: 0, count: count)
    }
  }
}
