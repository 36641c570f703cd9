internal import SecretPatterns

/// Decodes a stretch with escapes of one kind; everything else stays as it is.
enum EscapeDecoding {
  /// The decoded stretch, and where in it something was decoded.
  /// - Parameter stretch: Offsets into `text`, which those of the layer's map are, too.
  static func layer(
    _ stretch: Range<Int>, _ sign: Escape.Sign, in text: UnsafeBufferPointer<UInt8>
  ) -> (layer: Layer, places: [Int]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stretch.count)
    var table = OffsetTable(capacity: stretch.count)
    var places: [Int] = []
    var position = stretch.lowerBound
    while position < stretch.upperBound {
      var start = position
      // A literal inside a literal has its backslashes doubled.
      if sign == .backslash, text[position] == sign.rawValue {
        while start + 1 < stretch.upperBound, text[start + 1] == sign.rawValue { start += 1 }
      }
      guard text[start] == sign.rawValue,
        let escape = Escape.at(start, sign, in: text, end: stretch.upperBound)
      else {
        for index in position...start {
          bytes.append(text[index])
          table.append(index..<index + 1)
        }
        position = start + 1
        continue
      }
      places.append(bytes.count)
      bytes += escape.bytes
      table.append(position..<start + escape.length, count: escape.bytes.count)
      position = start + escape.length
    }
    return (Layer(sign.kind, bytes, .each(table)), places)
  }
}
