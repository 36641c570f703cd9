internal import SecMaskJSON

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

  private mutating func appendString(_ text: String) { JSONText.append(text, to: &bytes, .safetensors) }
}
