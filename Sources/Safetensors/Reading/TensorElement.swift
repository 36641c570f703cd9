#if _endian(big)
  #error("safetensors files are little-endian; reading them here would need byte swaps")
#endif

/// A number type that is stored in files exactly as it is in memory.
public protocol TensorElement: BitwiseCopyable, Sendable {
  static var dtype: DType { get }
}

extension Float: TensorElement { public static var dtype: DType { .f32 } }
extension Double: TensorElement { public static var dtype: DType { .f64 } }
extension Int8: TensorElement { public static var dtype: DType { .i8 } }
extension Int16: TensorElement { public static var dtype: DType { .i16 } }
extension Int32: TensorElement { public static var dtype: DType { .i32 } }
extension Int64: TensorElement { public static var dtype: DType { .i64 } }
extension UInt8: TensorElement { public static var dtype: DType { .u8 } }
extension UInt16: TensorElement { public static var dtype: DType { .u16 } }
extension UInt32: TensorElement { public static var dtype: DType { .u32 } }
extension UInt64: TensorElement { public static var dtype: DType { .u64 } }

extension StoredTensor {
  /// A copy of the elements. The tensor must have this very element type and shape.
  public func array<Element: TensorElement>(
    of element: Element.Type, shape: [Int]
  ) throws(SafetensorsError) -> [Element] {
    try check(dtype: Element.dtype)
    try check(shape: shape)
    return withUnsafeBytes { bytes in
      // Copied as bytes, so that their alignment does not matter.
      [Element](unsafeUninitializedCapacity: info.elementCount) { target, count in
        UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
        count = info.elementCount
      }
    }
  }

  /// Calls `body` with the elements in place, or with nil when their address is not aligned for
  /// them. The tensor must have this very element type and shape; nothing is copied.
  public func withUnsafeElements<Element: TensorElement, Result>(
    of element: Element.Type, shape: [Int],
    _ body: (UnsafeBufferPointer<Element>?) throws -> Result
  ) throws -> Result {
    try check(dtype: Element.dtype)
    try check(shape: shape)
    guard isAligned(to: MemoryLayout<Element>.alignment) else { return try body(nil) }
    return try withUnsafeBytes { try body($0.bindMemory(to: Element.self)) }
  }
}
