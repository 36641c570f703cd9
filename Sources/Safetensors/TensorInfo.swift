/// What a header says about one tensor.
public struct TensorInfo: Sendable {
  /// Name; names are told apart by their UTF-8 bytes, not by Unicode equivalence.
  public let name: String
  public let dtype: DType
  /// Dimensions, outermost first; row-major. Empty for a scalar; a 0 makes the tensor empty.
  public let shape: [Int]
  /// Where the bytes are, counted from the start of the file's data section.
  public let dataOffsets: Range<Int>

  package init(name: String, dtype: DType, shape: [Int], dataOffsets: Range<Int>) {
    self.name = name
    self.dtype = dtype
    self.shape = shape
    self.dataOffsets = dataOffsets
  }

  /// Product of the dimensions.
  public var elementCount: Int { shape.reduce(1, *) }

  /// Size in bytes.
  public var byteCount: Int { dataOffsets.count }
}

/// Size that a shape and an element type imply.
enum TensorSize {
  case bytes(Int)
  /// More than an `Int` holds.
  case overflow
  /// Packed elements that do not fill their last byte.
  case partialByte(bitCount: Int)

  init(shape: [Int], dtype: DType) {
    var bits = 1
    for factor in shape + [dtype.bitCount] {
      let (product, overflow) = bits.multipliedReportingOverflow(by: factor)
      if overflow {
        self = .overflow
        return
      }
      bits = product
    }
    self = bits.isMultiple(of: 8) ? .bytes(bits / 8) : .partialByte(bitCount: bits)
  }
}
