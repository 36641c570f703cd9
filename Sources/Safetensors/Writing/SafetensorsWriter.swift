/// Writes a safetensors file, one tensor after the other, without holding them in memory.
///
///     var writer = SafetensorsWriter(metadata: ["format": "pt"])
///     writer.add("bias", shape: [3], [1, 2, 3] as [Float])
///     try writer.add("weight", copying: source.storedTensor(named: "weight"))
///     writer.add("scale", dtype: .f32, shape: [1 << 20]) { sink in … }
///     try writer.write(to: "model.safetensors")
///
/// Tensors lie in the file by element type as ``DType`` orders them, widest first, then by name, as
/// the reference implementation has it: the same tensors give the same bytes. A tensor is therefore
/// aligned for its own elements; for more, see ``dataAlignment``.
public struct SafetensorsWriter {
  /// Hands over a tensor's bytes. Called once for each writing, in the order of the file.
  public typealias Content = (inout TensorSink) throws -> Void

  /// Entries of `__metadata__`, written in the order of their keys.
  public var metadata: [String: String]
  /// The data section begins at a multiple of this many bytes of the file; a power of two, at least
  /// 8. If it is more, tensors whose sizes are multiples of it come before all others, so that each of
  /// them begins at such a multiple: with 64, at a cache line.
  public let dataAlignment: Int
  private var entries: [(name: String, dtype: DType, shape: [Int], content: Content)] = []

  public init(metadata: [String: String] = [:], dataAlignment: Int = 8) {
    self.metadata = metadata
    self.dataAlignment = max(8, dataAlignment)
  }

  /// Adds a tensor whose bytes `content` hands over when the file is written.
  public mutating func add(
    _ name: String, dtype: DType, shape: [Int], content: @escaping Content
  ) {
    entries.append((name, dtype, shape, content))
  }

  /// Adds a tensor that is in memory.
  public mutating func add<Element: TensorElement>(
    _ name: String, shape: [Int], _ elements: [Element]
  ) {
    add(name, dtype: Element.dtype, shape: shape) { try $0.write(elements) }
  }

  /// Adds a tensor of another file, which is read when this one is written.
  public mutating func add(_ name: String, copying tensor: StoredTensor) {
    add(name, dtype: tensor.info.dtype, shape: tensor.info.shape) { sink in
      try tensor.withUnsafeBytes { try sink.writeUnsafeBytes($0) }
    }
  }

  /// Writes the file: under a temporary name in the same folder, then renamed, so that nobody ever
  /// sees half of it. A file of that name is replaced.
  ///
  /// Throws ``SafetensorsError``, or what a tensor's content threw; then there is no new file.
  public func write(to path: String) throws {
    let plan = try plan(file: path)
    let output = try FileOutput(path: path)
    try write(plan, to: output, file: path)
    try output.commit()
  }

  /// The file's bytes.
  public func serialized() throws -> [UInt8] {
    let output = MemoryOutput()
    try write(plan(file: "bytes"), to: output, file: "bytes")
    return output.bytes
  }

  private func write(_ plan: WritePlan, to output: any ByteOutput, file: String) throws {
    try withUnsafeBytes(of: UInt64(plan.header.count).littleEndian) { try output.append($0) }
    try plan.header.withUnsafeBytes { try output.append($0) }
    for (position, info) in zip(plan.order, plan.tensors) {
      var sink = TensorSink(output: output, file: file, info: info)
      try entries[position].content(&sink)
      try sink.finish()
    }
  }

  private func plan(file: String) throws(SafetensorsError) -> WritePlan {
    try WritePlan(
      tensors: entries.map { ($0.name, $0.dtype, $0.shape) },
      metadata: metadata.sorted { $0.key.utf8Precedes($1.key) }, alignment: dataAlignment,
      file: file)
  }
}
