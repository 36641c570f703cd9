extension StoredTensor {
  /// The elements as `Float`, row-major. The tensor must have this shape.
  ///
  /// Converts F32, F16, BF16, F64, I64, I32, I8, U8 and BOOL (0 or 1); other element types are an
  /// error. F64 and the wide integers round to nearest.
  public func float32Array(shape: [Int]) throws(SafetensorsError) -> [Float] {
    try check(shape: shape)
    var isConverted = false
    let floats = [Float](unsafeUninitializedCapacity: info.elementCount) { target, count in
      let elements = UnsafeMutableBufferPointer(rebasing: target[..<info.elementCount])
      isConverted = convert(to: elements)
      count = isConverted ? info.elementCount : 0
    }
    guard isConverted else { throw unsupportedDType }
    return floats
  }

  /// Converts the elements into the caller's memory, which must have room for exactly as many.
  /// Otherwise as ``float32Array(shape:)``.
  public func unsafeCopyFloat32(
    shape: [Int], to target: UnsafeMutableBufferPointer<Float>
  ) throws(SafetensorsError) {
    try check(shape: shape)
    guard target.count == info.elementCount else {
      throw .elementCountMismatch(
        file: file, tensor: info.name, expected: info.elementCount, found: target.count)
    }
    guard convert(to: target) else { throw unsupportedDType }
  }

  private func convert(to target: UnsafeMutableBufferPointer<Float>) -> Bool {
    withUnsafeBytes { Float32Conversion.convert($0, of: info.dtype, to: target) }
  }

  private var unsupportedDType: SafetensorsError {
    .unsupportedDType(file: file, tensor: info.name, found: info.dtype)
  }
}
