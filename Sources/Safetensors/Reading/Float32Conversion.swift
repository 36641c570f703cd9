/// Conversion of stored elements to `Float`, from any address.
///
/// Each loop loads, converts and stores without branches, so that it runs in vector registers on any
/// CPU. Wider types round to nearest; NaN stays NaN.
package enum Float32Conversion {
  /// Converts all elements of `source` to as many floats; false when there is no conversion.
  package static func convert(
    _ source: UnsafeRawBufferPointer, of dtype: DType, to target: UnsafeMutableBufferPointer<Float>
  ) -> Bool {
    switch dtype {
    case .f32: UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
    case .f16: map(source, to: target, float16)
    case .bf16: map(source, to: target) { (bits: UInt16) in Float(bitPattern: UInt32(bits) << 16) }
    case .f64: map(source, to: target) { (value: Double) in Float(value) }
    case .i64: map(source, to: target) { (value: Int64) in Float(value) }
    case .i32: map(source, to: target) { (value: Int32) in Float(value) }
    case .i8: map(source, to: target) { (value: Int8) in Float(value) }
    case .u8: map(source, to: target) { (value: UInt8) in Float(value) }
    case .bool: map(source, to: target) { (value: UInt8) in value == 0 ? 0 : 1 }
    case .f4, .f6E2M3, .f6E3M2, .f8E5M2, .f8E4M3, .f8E8M0, .f8E4M3FNUZ, .f8E5M2FNUZ, .i16, .u16,
      .u32, .c64, .u64:
      return false
    }
    return true
  }

  /// Value of the IEEE 754 half-precision number with these bits.
  ///
  /// Not `Float(Float16(bitPattern:))`: that is a call per element where the CPU's instruction may
  /// not be used, and the type is missing on Intel Macs. No step yields a subnormal `Float`, so the
  /// result does not depend on whether the thread flushes those to zero.
  @inline(__always)
  static func float16(_ bits: UInt16) -> Float {
    let magnitude = UInt32(bits & 0x7FFF)
    let sign = UInt32(bits & 0x8000) << 16
    // Move the exponent's bias from 15 to 127; all ones (infinity, NaN) stay all ones.
    let rebias: UInt32 = magnitude >= 0x7C00 ? (255 - 31) << 23 : (127 - 15) << 23
    let normal = magnitude << 13 &+ rebias
    // A subnormal half counts units of 2^-24, as the last bits of 0.5 do.
    let subnormal = (Float(bitPattern: 0x3F00_0000 | magnitude) - 0.5).bitPattern
    return Float(bitPattern: sign | (magnitude < 0x0400 ? subnormal : normal))
  }

  @inline(__always)
  private static func map<Stored: BitwiseCopyable>(
    _ source: UnsafeRawBufferPointer, to target: UnsafeMutableBufferPointer<Float>,
    _ convert: (Stored) -> Float
  ) {
    guard let input = source.baseAddress, let output = target.baseAddress else { return }
    for index in 0..<target.count {
      let stored = input.loadUnaligned(
        fromByteOffset: index &* MemoryLayout<Stored>.size, as: Stored.self)
      output[index] = convert(stored)
    }
  }
}
