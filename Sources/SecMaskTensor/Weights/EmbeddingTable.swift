package import Safetensors

/// Rows of a table, one for each token id or position, in the element type of the file: only the rows in
/// use are read and converted.
public struct EmbeddingTable: @unchecked Sendable {
  // Sendable: never written after it was made, and the owner keeps the memory alive.
  public let name: String
  public let rows: Int
  public let columns: Int
  private let base: UnsafeRawPointer
  private let dtype: DType
  /// Factor of each row, for int8 tables.
  private let scales: FloatParameter?
  private let owner: any Sendable

  /// A table whose elements lie at `base` while `owner` lives, of a type that converts to `Float`.
  /// `name` is for errors.
  package init(
    unsafeBase base: UnsafeRawPointer, name: String, rows: Int, columns: Int, dtype: DType,
    scales: FloatParameter? = nil, owner: any Sendable
  ) {
    self.base = base
    self.name = name
    self.rows = rows
    self.columns = columns
    self.dtype = dtype
    self.scales = scales
    self.owner = owner
  }

  /// A table of `Float`s.
  public init(name: String, _ parameter: FloatParameter) {
    self.init(
      unsafeBase: parameter.base, name: name, rows: parameter.rows, columns: parameter.columns,
      dtype: .f32, owner: parameter)
  }

  /// A copy of one row, as a vector.
  public func row(_ row: Int) throws(TensorError) -> FloatParameter {
    guard row >= 0, row < rows else { throw .rowOutOfRange(table: name, row: row, rows: rows) }
    let copy = Matrix(rows: 1, columns: columns)
    read(row, into: copy.base)
    return try FloatParameter(copy.elements)
  }

  /// Throws unless the table has this row.
  func check(_ row: Int32) throws(TensorError) {
    guard row >= 0, row < rows else {
      throw .rowOutOfRange(table: name, row: Int(row), rows: rows)
    }
  }

  /// Stores a row, which must exist, at `target`.
  func read(_ row: Int, into target: UnsafeMutablePointer<Float>) {
    let rowBytes = columns * dtype.bitCount / 8
    _ = Float32Conversion.convert(
      UnsafeRawBufferPointer(start: base + row * rowBytes, count: rowBytes), of: dtype,
      to: UnsafeMutableBufferPointer(start: target, count: columns))
    guard let scales else { return }
    let scale = scales.base[row]
    for column in 0..<columns { target[column] *= scale }
  }
}
