internal import Safetensors

/// Puts tensors into a file in a weight format.
///
/// In f32, f16 and bf16 a tensor keeps its name and shape. In int8 an embedding `N` is I8 with `N.scale`
/// by row, and a linear layer's weight `N` is I8 panels with `N.scale` and `N.sums` by output channel;
/// the head and the table of shapes stay F32. Biases and layer norms are F32 in every format.
struct WeightEncoder {
  let format: WeightFormat
  /// The source, for errors.
  let file: String
  private(set) var writer: SafetensorsWriter

  /// Values of a tensor, read when they are written.
  typealias Values = @Sendable () throws -> [Float]

  init(_ format: WeightFormat, lowRank: Int?, file: String) {
    self.format = format
    self.file = file
    let metadata =
      switch (format, lowRank) {
      case (.int8, _): ["format": "secmask-int8", "version": "1"]
      // Other programs do not know factors, and must not take the file for a usual one.
      case (_, .some): ["format": "secmask-low-rank", "version": "1"]
      case (_, nil): ["format": "pt"]
      }
    writer = SafetensorsWriter(metadata: metadata, dataAlignment: 64)
  }

  mutating func add(
    _ name: String, shape: [Int], role: PlannedTensor.Role, values read: @escaping Values
  ) throws {
    let file = file
    let values: Values = {
      let values = try read()
      // All were finite in the source, where they may have been doubles.
      let overflows = values.count(where: { !$0.isFinite })
      guard overflows == 0 else {
        throw ConversionError.overflow(file: file, tensor: name, format: .f32, count: overflows)
      }
      return values
    }
    switch (format, role) {
    case (.f32, _), (_, .vector), (.int8, .head), (.int8, .smallEmbedding):
      writer.add(name, dtype: .f32, shape: shape) { try $0.write(try values()) }
    case (.f16, _): addHalf(name, shape: shape, dtype: .f16, values, HalfPrecision.float16)
    case (.bf16, _): addHalf(name, shape: shape, dtype: .bf16, values, HalfPrecision.bfloat16)
    case (.int8, .embedding):
      let matrix = Int8Matrix(try values(), rows: shape[0], columns: shape[1])
      writer.add(name, shape: shape, matrix.elements)
      writer.add("\(name).scale", shape: [shape[0]], matrix.scales)
    case (.int8, .linear):
      guard shape[1] <= Int8Matrix.columnLimit else {
        throw ConversionError.tooDeep(
          file: file, tensor: name, limit: Int8Matrix.columnLimit, found: shape[1])
      }
      let matrix = Int8Matrix(try values(), rows: shape[0], columns: shape[1])
      let (panels, sums) = matrix.packed()
      writer.add(name, shape: Int8Matrix.panelShape(rows: shape[0], columns: shape[1]), panels)
      writer.add("\(name).scale", shape: [shape[0]], matrix.scales)
      writer.add("\(name).sums", shape: [shape[0]], sums)
    }
  }

  /// Adds a tensor of 16-bit elements, which are made piece by piece.
  private mutating func addHalf(
    _ name: String, shape: [Int], dtype: DType, _ values: @escaping Values,
    _ encode: @escaping @Sendable (Float) -> UInt16
  ) {
    let (file, format) = (file, format)
    writer.add(name, dtype: dtype, shape: shape) { sink in
      let infinity = encode(.infinity)
      var overflows = 0
      let values = try values()
      var start = 0
      while start < values.count {
        let end = min(start + 1 << 15, values.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * (end - start))
        for value in values[start..<end] {
          let bits = encode(value)
          if bits & 0x7FFF == infinity { overflows += 1 }
          bytes.append(UInt8(truncatingIfNeeded: bits))
          bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
        }
        try sink.writeBytes(bytes)
        start = end
      }
      guard overflows == 0 else {
        throw ConversionError.overflow(file: file, tensor: name, format: format, count: overflows)
      }
    }
  }
}
