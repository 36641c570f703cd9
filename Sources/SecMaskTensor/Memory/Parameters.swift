/// A trained matrix `[rows, columns]` of `Float`s where it lies: in a mapped file or in memory. Read-only.
public struct FloatParameter: @unchecked Sendable {
  // Sendable: never written after it was made, and `owner` keeps the memory alive.
  public let rows: Int
  public let columns: Int
  let base: UnsafePointer<Float>
  private let owner: any Sendable

  /// Elements at `base`, valid while `owner` lives.
  package init(unsafeBase base: UnsafePointer<Float>, rows: Int, columns: Int, owner: any Sendable) {
    self.base = base
    self.rows = rows
    self.columns = columns
    self.owner = owner
  }

  /// A copy of `elements`, which must be `rows * columns` many; row-major.
  public init(rows: Int, columns: Int, elements: [Float]) throws(TensorError) {
    let matrix = try Matrix(rows: rows, columns: columns, elements: elements)
    self.init(matrix)
  }

  /// A vector: one row.
  public init(_ elements: [Float]) throws(TensorError) {
    try self.init(rows: 1, columns: elements.count, elements: elements)
  }

  /// Memory that `fill` writes once.
  package static func filled<Failure: Error>(
    rows: Int, columns: Int, _ fill: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Void
  ) throws(Failure) -> FloatParameter {
    let matrix = Matrix(rows: rows, columns: columns)
    try fill(UnsafeMutableBufferPointer(start: matrix.base, count: rows * columns))
    return FloatParameter(matrix)
  }

  private init(_ matrix: Matrix) {
    struct Keeper: @unchecked Sendable { let matrix: Matrix }  // Sendable: nobody writes to it again
    self.init(
      unsafeBase: UnsafePointer(matrix.base), rows: matrix.rows, columns: matrix.columns,
      owner: Keeper(matrix: matrix))
  }

  /// The elements, row after row. Copies.
  public var elements: [Float] { Array(UnsafeBufferPointer(start: base, count: rows * columns)) }
}
