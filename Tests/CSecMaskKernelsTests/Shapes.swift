/// The shapes that kernels are tested and timed with: those of the models we run, and sizes that leave every
/// kind of rest behind a vector, a tile or a panel.
enum Shapes {
  /// Widths, of 1 ... 4096 columns.
  static let columns = [
    1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 33, 48, 63, 64, 65, 100, 127, 384, 768, 1000, 1536, 3072, 4096,
  ]

  /// Token counts small enough to combine with every width.
  static let rows = [1, 2, 3, 5, 7, 8, 9, 15, 16, 17]

  /// Widths of one attention head; real ones are 32 and 64.
  static let headDims = [1, 3, 8, 16, 24, 32, 48, 64, 80, 128]

  /// Positions seen on either side; -1, C's SIZE_MAX, stands for all.
  static let windows = [0, 1, 2, 16, 64, 128, -1]

  /// Linear layers: attention projections, feed-forward layers and label heads of the models, and odd sizes.
  static let linear: [LinearShape] =
    [
      (384, 384), (1536, 384), (384, 1536), (768, 768), (3072, 768), (768, 3072), (2, 384), (9, 768),
    ].flatMap { columns, depth in
      [1, 2, 16, 17].map { LinearShape(rows: $0, columns: columns, depth: depth) }
    }
    + [(1, 1), (3, 2), (7, 5), (15, 9), (16, 16), (17, 31), (33, 17), (63, 65), (65, 63), (100, 127)]
    .flatMap { columns, depth in
      rows.map { LinearShape(rows: $0, columns: columns, depth: depth) }
    }
}

/// `[rows, depth]` times `[columns, depth]` transposed.
struct LinearShape: Sendable, CustomStringConvertible {
  var rows: Int
  var columns: Int
  var depth: Int

  var description: String { "\(rows) × \(columns) × \(depth)" }
}
