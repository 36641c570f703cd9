/// A view of `[rows, columns]` `Float`s, row-major. Copies of the view see the same memory.
///
/// Rows begin `stride` elements apart. A matrix that a ``Workspace`` gave is valid until the workspace
/// goes back to before it; its contents then belong to whoever asks next.
public struct Matrix {
  public let rows: Int
  public let columns: Int
  /// Elements from the beginning of one row to that of the next, at least `columns`.
  public let stride: Int
  let base: UnsafeMutablePointer<Float>
  private let owner: AlignedMemory

  init(base: UnsafeMutablePointer<Float>, owner: AlignedMemory, rows: Int, columns: Int, stride: Int) {
    self.base = base
    self.owner = owner
    self.rows = rows
    self.columns = columns
    self.stride = stride
  }

  /// A matrix with memory of its own, all zeros.
  public init(rows: Int, columns: Int) {
    let owner = AlignedMemory(byteCount: rows * columns * MemoryLayout<Float>.stride)
    self.init(base: owner.floats, owner: owner, rows: rows, columns: columns, stride: columns)
  }

  /// A matrix with memory of its own that holds `elements`, which must be `rows * columns` many.
  public init(rows: Int, columns: Int, elements: [Float]) throws(TensorError) {
    guard elements.count == rows * columns else {
      throw .shapeMismatch(operation: "matrix", expected: [rows, columns], found: [elements.count])
    }
    self.init(rows: rows, columns: columns)
    elements.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      base.update(from: first, count: source.count)
    }
  }

  /// The element at a row and a column, both of which must exist.
  public subscript(row: Int, column: Int) -> Float {
    get {
      precondition(contains(row, column), "no such element")
      return base[row * stride + column]
    }
    nonmutating set {
      precondition(contains(row, column), "no such element")
      base[row * stride + column] = newValue
    }
  }

  /// The elements, row after row. Copies.
  public var elements: [Float] {
    [Float](unsafeUninitializedCapacity: rows * columns) { target, count in
      if let first = target.baseAddress {
        for row in 0..<rows {
          (first + row * columns).initialize(from: base + row * stride, count: columns)
        }
      }
      count = rows * columns
    }
  }

  /// A view of some of the rows, which must exist.
  public func rows(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows, "no such rows")
    return Matrix(
      base: base + range.lowerBound * stride, owner: owner, rows: range.count, columns: columns,
      stride: stride)
  }

  /// A view of some of the columns, which must exist.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= columns, "no such columns")
    return Matrix(
      base: base + range.lowerBound, owner: owner, rows: rows, columns: range.count, stride: stride)
  }

  var shape: [Int] { [rows, columns] }

  /// Throws unless the matrix is `[rows, columns]`.
  func check(_ rows: Int, _ columns: Int, _ operation: String) throws(TensorError) {
    guard self.rows == rows, self.columns == columns else {
      throw .shapeMismatch(operation: operation, expected: [rows, columns], found: shape)
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }
}
