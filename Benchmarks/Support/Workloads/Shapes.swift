/// The shapes that are timed: those of the layers we run. The kernels' tests go over the same ones, and over
/// odd sizes besides (Tests/CSecMaskKernelsTests/Shapes.swift).
public enum Shapes {
  /// Linear layers: projections and feed-forward layers of DistilBERT-base (768/3072) and of the shipped
  /// experts (384/1536).
  public static let layers: [(outputs: Int, inputs: Int)] = [
    (768, 768), (3072, 768), (768, 3072), (384, 384), (1536, 384), (384, 1536),
  ]

  /// Tokens of one call of a layer.
  public static var rows: [Int] { Run.isQuick ? [32, 128] : [16, 32, 64, 128, 256, 512] }

  /// Threads that work on one request.
  public static let threads = [1, 2]

  /// Every layer at every number of tokens.
  public static var linear: [LinearShape] {
    layers.flatMap { layer in
      rows.map { LinearShape(rows: $0, outputs: layer.outputs, inputs: layer.inputs) }
    }
  }

  /// Attentions: full at the lengths that DistilBERT reads, sliding windows at those of Longformer.
  public static var attention: [AttentionShape] {
    let full = Run.isQuick ? [128, 512] : [32, 128, 512]
    let windowed = Run.isQuick ? [512] : [512, 1024, 4096]
    return full.map { AttentionShape(tokens: $0, heads: 12, dim: 64, window: nil) }
      + full.map { AttentionShape(tokens: $0, heads: 12, dim: 32, window: nil) }
      + windowed.map { AttentionShape(tokens: $0, heads: 12, dim: 32, window: 128) }
  }

  /// Widths of what is done to each row: layer normalisation, and GELU in the feed-forward layer.
  public static let normWidths = [384, 768]
  public static let geluWidths = [1536, 3072]
}

/// `[rows, inputs]` times `[outputs, inputs]` transposed.
public struct LinearShape: Sendable {
  public let rows: Int
  public let outputs: Int
  public let inputs: Int

  public init(rows: Int, outputs: Int, inputs: Int) {
    self.rows = rows
    self.outputs = outputs
    self.inputs = inputs
  }

  /// Multiplications and additions of one product.
  public var operations: Int { 2 * rows * outputs * inputs }

  /// Products in one measured round: some 0.2 ms of work, so that reading the clock does not count.
  public var repeats: Int { max(1, 60_000_000 / operations) }
}

/// One attention over a sequence, all heads.
public struct AttentionShape: Sendable {
  public let tokens: Int
  public let heads: Int
  /// Columns of a head.
  public let dim: Int
  /// Keys seen on either side; nil for all.
  public let window: Int?

  public init(tokens: Int, heads: Int, dim: Int, window: Int?) {
    self.tokens = tokens
    self.heads = heads
    self.dim = dim
    self.window = window
  }

  /// Pairs of a query and a key that it sees, in one head.
  public var pairs: Int {
    guard let window else { return tokens * tokens }
    return (0..<tokens).reduce(0) { sum, query in
      sum + min(tokens - 1, query + window) - max(0, query - window) + 1
    }
  }

  /// Multiplications and additions of both products.
  public var operations: Int { 4 * pairs * heads * dim }
}
