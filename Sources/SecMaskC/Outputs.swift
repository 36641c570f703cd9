internal import CSecMask

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What callers get: memory of malloc, which `secmask_free` frees.
enum Outputs {
  static var none: secmask_output { secmask_output(data: nil, length: 0) }

  /// A copy of bytes for the caller. With no bytes, too, there is something to free.
  static func make(_ bytes: [UInt8]) throws(CallFailure) -> secmask_output {
    guard let memory = malloc(max(1, bytes.count)) else {
      throw CallFailure(SECMASK_NO_MEMORY, "no memory for an output of \(bytes.count) bytes")
    }
    bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { memcpy(memory, start, source.count) }
    }
    return secmask_output(data: memory.assumingMemoryBound(to: CChar.self), length: bytes.count)
  }

  /// Copies of many, or of none.
  static func make(_ texts: [[UInt8]]) throws(CallFailure) -> [secmask_output] {
    var outputs: [secmask_output] = []
    do throws(CallFailure) {
      for text in texts { outputs.append(try make(text)) }
    } catch {
      for output in outputs { free(output.data) }
      throw error
    }
    return outputs
  }

  /// Writes a result and, where it is wanted, what was found; both or none.
  static func write(
    _ result: [UInt8], to output: UnsafeMutablePointer<secmask_output>?,
    findings: @autoclosure () -> [UInt8], to place: UnsafeMutablePointer<secmask_output>?
  ) throws(CallFailure) {
    let all = try make(place == nil ? [result] : [result, findings()])
    output?.pointee = all[0]
    if all.count > 1 { place?.pointee = all[1] }
  }
}
