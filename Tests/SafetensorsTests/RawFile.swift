import Safetensors

/// Bytes of a file with this header text, however wrong. `length` overrides the true length.
func rawFile(_ header: String, data: Int = 0, length: UInt64? = nil) -> [UInt8] {
  rawFile(Array(header.utf8), data: [UInt8](repeating: 0, count: data), length: length)
}

func rawFile(_ header: [UInt8], data: [UInt8], length: UInt64? = nil) -> [UInt8] {
  let count = length ?? UInt64(header.count)
  return (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + header + data
}

/// The header's object for a tensor.
func entry(
  _ name: String = "a", dtype: String = "F32", shape: String = "[1]", offsets: String = "[0,4]"
) -> String {
  #""\#(name)":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":\#(offsets)}"#
}

/// Opens a file of this header and so many zero bytes.
@discardableResult
func open(_ header: String, data: Int = 0) throws -> SafetensorsFile {
  try SafetensorsFile(bytes: rawFile(header, data: data), file: "f")
}

/// A generator that gives the same numbers in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
