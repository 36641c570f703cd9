/// The JSON text of a header, byte for byte as the reference implementation writes it.
struct HeaderText {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]

  /// `tensors` in the order of their data, offsets included. Padded with spaces so that the data
  /// behind it begins at a multiple of `alignment` of the file.
  init(metadata: [(key: String, value: String)], tensors: [TensorInfo], alignment: Int) {
    if !metadata.isEmpty {
      appendString(metadataKey)
      append(":{")
      for (position, entry) in metadata.enumerated() {
        if position > 0 { append(",") }
        appendString(entry.key)
        append(":")
        appendString(entry.value)
      }
      append("}")
    }
    for tensor in tensors {
      if bytes.count > 1 { append(",") }
      appendString(tensor.name)
      append(":{\"dtype\":\"\(tensor.dtype.rawValue)\",\"shape\":[")
      append(tensor.shape.map(String.init).joined(separator: ","))
      let offsets = tensor.dataOffsets
      append("],\"data_offsets\":[\(offsets.lowerBound),\(offsets.upperBound)]}")
    }
    append("}")
    while !(8 + bytes.count).isMultiple(of: alignment) { append(" ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendString(_ text: String) {
    append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0x00..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    append("\"")
  }
}
