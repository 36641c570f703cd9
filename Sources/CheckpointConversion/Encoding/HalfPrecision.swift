/// Rounding of `Float` to the two 16-bit formats, to nearest, ties to the even one (IEEE 754).
///
/// In integer arithmetic: `Float16` is missing on Intel Macs, and the CPU's own conversion may not be
/// used in code for all of them.
enum HalfPrecision {
  /// The IEEE 754 half-precision number nearest to `value`; infinity from 65520 on.
  static func float16(_ value: Float) -> UInt16 {
    let bits = value.bitPattern
    let sign = UInt16(truncatingIfNeeded: bits >> 16) & 0x8000
    let magnitude = bits & 0x7FFF_FFFF
    // NaN: keep the upper bits, and one that makes sure that it does not become infinity.
    if magnitude > 0x7F80_0000 {
      return sign | 0x7E00 | UInt16(truncatingIfNeeded: magnitude >> 13) & 0x03FF
    }
    if magnitude >= 0x477F_F000 { return sign | 0x7C00 }
    if magnitude >= 0x3880_0000 {
      // Normal: change the exponent's bias, then round the 13 bits away; a carry moves on by itself.
      return sign | UInt16(truncatingIfNeeded: roundedShift(magnitude - 0x3800_0000, by: 13))
    }
    // Subnormal, in units of 2^-24: the mantissa with its leading one, shifted by the exponent.
    let exponent = magnitude >> 23
    guard exponent >= 102 else { return sign }
    let mantissa = magnitude & 0x007F_FFFF | 0x0080_0000
    return sign | UInt16(truncatingIfNeeded: roundedShift(mantissa, by: 126 - exponent))
  }

  /// The bfloat16 number (the upper half of a `Float`) nearest to `value`.
  static func bfloat16(_ value: Float) -> UInt16 {
    let bits = value.bitPattern
    if bits & 0x7FFF_FFFF > 0x7F80_0000 { return UInt16(truncatingIfNeeded: bits >> 16) | 0x0040 }
    return UInt16(truncatingIfNeeded: roundedShift(bits, by: 16))
  }

  private static func roundedShift(_ bits: UInt32, by count: UInt32) -> UInt32 {
    let half: UInt32 = 1 << (count - 1)
    return (bits &+ (half - 1) &+ (bits >> count & 1)) >> count
  }
}
