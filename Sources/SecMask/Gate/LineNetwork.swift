internal import Safetensors
internal import SecMaskTensor
internal import SecretPatterns
internal import TransformerLayers

/// A small convolutional network over the bytes of a line, docs/gate.md.
///
/// At each byte three bytes are hashed into a table of embeddings, and their classes index a second one; two convolutions of width 5, the second with step 2; the
/// highest and the mean value of each channel; two dense layers; one number. Some ten microseconds a line. Trained on
/// what the experts found (tools/training, `gate`).
struct LineNetwork: Sendable {
  /// From this likelihood on a line is read.
  let threshold: Float

  static let buckets = 8_192
  private static let width = 16
  private static let channels = 48
  private static let hidden = 32
  private static let reach = 5
  /// Most positions of one product: bounds the memory.
  private static let positionsPerPass = 8_192

  private let embedding: EmbeddingTable
  private let classes: EmbeddingTable
  private let first: LinearLayer
  private let second: LinearLayer
  private let dense: LinearLayer
  private let out: LinearLayer

  /// Takes the weights from an open file: 270 kB, mapped.
  /// - Parameters:
  ///   - prefix: What the names of its tensors begin with.
  ///   - key: Where the metadata has the threshold.
  ///   - others: What the names of tensors begin with that belong to another network.
  init(
    _ source: any TensorSource, prefix: String, key: String, others: String? = nil
  ) throws(ModelError) {
    threshold = try source.threshold(key)
    var reader = WeightReader(source, prefix: prefix)
    embedding = try reader.embedding("embedding", rows: Self.buckets, columns: Self.width)
    classes = try reader.embedding("classes", rows: ByteClass.trios, columns: Self.width)
    first = try reader.linear("first", outputs: Self.channels, inputs: Self.reach * Self.width)
    second = try reader.linear("second", outputs: Self.channels, inputs: Self.reach * Self.channels)
    dense = try reader.linear("dense", outputs: Self.hidden, inputs: 2 * Self.channels)
    out = try reader.linear("out", outputs: 1, inputs: Self.hidden)
    try reader.finish(others: others)
  }

  func likelihoods(of lines: [GateLine], on engine: ComputeEngine) throws(TensorError) -> [Float] {
    var result: [Float] = []
    result.reserveCapacity(lines.count)
    var next = 0
    while next < lines.count {
      var layout = Layout()
      while next < lines.count, layout.rows < Self.positionsPerPass {
        layout.add(lines[next])
        next += 1
      }
      result += try engine.run { context throws(TensorError) in try pass(layout, context) }
    }
    return result
  }

  private func pass(_ layout: Layout, _ context: ComputeContext) throws(TensorError) -> [Float] {
    try context.workspace.scope { () throws(TensorError) in
      let positions = Matrix(rows: layout.rows, columns: Self.width)
      for line in layout.lines {
        try context.copy(line.buckets, of: embedding, into: positions, from: line.start)
        try context.add(line.classes, of: classes, to: positions, from: line.start)
      }
      let local = Matrix(rows: layout.rows, columns: Self.channels)
      try context.convolution(positions, step: 1, first, into: local.rows(2..<layout.rows - 2))
      context.rectify(local)
      // Between lines stand zeros, as the second convolution expects them.
      var end = 0
      for line in layout.lines {
        context.clear(local, rows: end..<line.start)
        end = line.start + line.buckets.count
      }
      context.clear(local, rows: end..<layout.rows)
      let wide = Matrix(rows: (layout.rows - Self.reach) / 2 + 1, columns: Self.channels)
      try context.convolution(local, step: 2, second, into: wide)
      context.rectify(wide)
      // The dense layers as convolutions of width 1: their sums depend on the line alone, at every level of kernels.
      let pooled = Matrix(rows: layout.lines.count, columns: 2 * Self.channels)
      for (row, line) in layout.lines.enumerated() {
        let begin = (line.start - 2) / 2
        context.pool(wide, rows: begin..<begin + (line.buckets.count + 1) / 2, into: pooled, row: row)
      }
      let thoughts = Matrix(rows: layout.lines.count, columns: Self.hidden)
      try context.convolution(pooled, step: 1, dense, into: thoughts)
      context.rectify(thoughts)
      // The logistic function of one number is the softmax of it and zero.
      let logits = context.workspace.matrix(rows: layout.lines.count, columns: 2)
      context.clear(logits, rows: 0..<layout.lines.count)
      try context.convolution(thoughts, step: 1, out, into: logits.columns(1..<2))
      context.softmax(logits)
      return (0..<layout.lines.count).map { logits[$0, 1] }
    }
  }

  /// Lines one after another, each at an even row, with two rows of zeros and more round it.
  private struct Layout {
    private(set) var lines: [(start: Int, buckets: [Int32], classes: [Int32])] = []
    private(set) var rows = 4

    mutating func add(_ line: GateLine) {
      let start = rows - 2
      let text = Array(line.before) + line.line
      let buckets = LineNetwork.buckets(of: text, before: line.before.count)
      lines.append((start, buckets, ByteClass.trios(of: text)))
      rows = (start + buckets.count + 3) / 2 * 2 + 2
    }
  }

  /// The row of the table for each position: three bytes from there on, and whether they begin before the line. Digits are
  /// all alike, zeros stand behind the end.
  static func buckets(of text: [UInt8], before: Int) -> [Int32] {
    let bytes = text.map { $0.isASCIIDigit ? UInt32(48) : UInt32($0) }
    return bytes.indices.map { at in
      var word = bytes[at] | (at < before ? 1 << 24 : 0)
      if at + 1 < bytes.count { word |= bytes[at + 1] << 8 }
      if at + 2 < bytes.count { word |= bytes[at + 2] << 16 }
      word = word &* 0x9E37_79B1
      word ^= word >> 15
      word = word &* 0x85EB_CA77
      return Int32(word >> 19)
    }
  }
}
