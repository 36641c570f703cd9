internal import CSecMaskKernels

/// A matrix in int8, symmetric, with a scale for each row: element ≈ scale · int8.
struct Int8Matrix: Sendable {
  /// `[rows, columns]`, −127 … 127.
  let elements: [Int8]
  /// `[rows]`; the greatest magnitude of a row divided by 127.
  let scales: [Float]
  private let rows: Int
  private let columns: Int

  /// Columns that the kernels can sum up without leaving int32.
  static let columnLimit = Int(SECMASK_INT8_MAX_DEPTH)

  /// Quantises `[rows, columns]` finite values to nearest, ties to even.
  init(_ values: [Float], rows: Int, columns: Int) {
    var elements = [Int8](repeating: 0, count: rows * columns)
    var scales = [Float](repeating: 0, count: rows)
    secmask_int8_quantize_weights(values, columns, rows, columns, &elements, &scales)
    self.elements = elements
    self.scales = scales
    self.rows = rows
    self.columns = columns
  }

  /// Shape of the panels of a linear layer: 16 outputs by 4 inputs each.
  static func panelShape(rows: Int, columns: Int) -> [Int] { [(rows + 15) / 16, (columns + 3) / 4, 16, 4] }

  /// The elements in the kernels' order, padded with zeros, and the sum of each row.
  func packed() -> (panels: [Int8], sums: [Int32]) {
    var panels = [Int8](repeating: 0, count: secmask_int8_panel_bytes(rows, columns))
    var sums = [Int32](repeating: 0, count: rows)
    secmask_int8_pack(elements, rows, columns, &panels, &sums)
    return (panels, sums)
  }
}
