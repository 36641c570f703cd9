/// How many elements of a tensor are no numbers to calculate with.
public struct NonFiniteCount: Sendable, Hashable {
  public var nan = 0
  public var infinite = 0
}

extension StoredTensor {
  /// Counts NaN and infinite elements of F32, F16, BF16 and F64; integers have none. Reads the
  /// whole tensor. Other element types are an error.
  public func nonFiniteCount() throws(SafetensorsError) -> NonFiniteCount {
    switch info.dtype {
    case .f16: return count(exponent: UInt16(0x7C00))
    case .bf16: return count(exponent: UInt16(0x7F80))
    case .f32: return count(exponent: UInt32(0x7F80_0000))
    case .f64: return count(exponent: UInt64(0x7FF0_0000_0000_0000))
    case .bool, .u8, .i8, .i16, .u16, .i32, .u32, .i64, .u64: return NonFiniteCount()
    case .f4, .f6E2M3, .f6E3M2, .f8E5M2, .f8E4M3, .f8E8M0, .f8E4M3FNUZ, .f8E5M2FNUZ, .c64:
      throw .unsupportedDType(file: file, tensor: info.name, found: info.dtype)
    }
  }

  /// Throws when an element is NaN or infinite.
  public func checkFinite() throws(SafetensorsError) {
    let count = try nonFiniteCount()
    guard count == NonFiniteCount() else {
      throw .nonFiniteValues(
        file: file, tensor: info.name, nan: count.nan, infinite: count.infinite)
    }
  }

  /// `exponent`: the exponent field, all ones, which infinity has alone and NaN with more below it.
  private func count<Bits: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    exponent: Bits
  ) -> NonFiniteCount {
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return NonFiniteCount() }
      let withoutSign = Bits.max >> 1
      var nonFinite = NonFiniteCount()
      for index in 0..<bytes.count / MemoryLayout<Bits>.size {
        let offset = index &* MemoryLayout<Bits>.size
        let bits = start.loadUnaligned(fromByteOffset: offset, as: Bits.self)
        // Hardly ever true, so the branch costs next to nothing.
        if bits & exponent == exponent {
          if bits & withoutSign == exponent {
            nonFinite.infinite += 1
          } else {
            nonFinite.nan += 1
          }
        }
      }
      return nonFinite
    }
  }
}
