package import Safetensors
package import SecMaskTensor

/// Fetches a model's weights, each with the shape it must have, and knows at the end which were not used.
///
/// `F32` tensors stay where they lie in the mapped file; `F16` and `BF16` matrices are converted, except
/// embedding tables, of which only the rows in use are. int8 and low-rank forms are recognised by their
/// tensors.
package struct WeightReader {
  private let source: any TensorSource
  private let prefix: String
  private let present: Set<String>
  private var used: Set<String> = []

  /// Reads tensors whose names begin with `prefix`, or, where none do, have the same names without it.
  package init(_ source: any TensorSource, prefix: String) {
    self.source = source
    present = Set(source.names)
    self.prefix = source.names.contains { $0.hasPrefix(prefix) } ? prefix : ""
  }

  /// A linear layer of `name.weight` and `name.bias`.
  package mutating func linear(
    _ name: String, outputs: Int, inputs: Int, prefixed: Bool = true
  ) throws(ModelError) -> LinearLayer {
    let name = full(name, prefixed)
    let bias = try vector("\(name).bias", count: outputs)
    let weights: LinearWeights
    if present.contains("\(name).weight.down") {
      weights = try lowRank("\(name).weight", outputs: outputs, inputs: inputs)
    } else {
      weights = try matrix("\(name).weight", outputs: outputs, inputs: inputs)
    }
    return try checked { () throws(TensorError) in try LinearLayer(weights: weights, bias: bias) }
  }

  /// A layer normalisation of `name.weight` and `name.bias`.
  package mutating func layerNorm(
    _ name: String, size: Int, epsilon: Double
  ) throws(ModelError) -> LayerNormWeights {
    let name = full(name, true)
    let gain = try vector("\(name).weight", count: size)
    let shift = try vector("\(name).bias", count: size)
    return try checked { () throws(TensorError) in
      try LayerNormWeights(gain: gain, shift: shift, epsilon: Float(epsilon))
    }
  }

  /// Whether there is a tensor `name.weight`.
  package func hasWeight(_ name: String) -> Bool { present.contains(full("\(name).weight", true)) }

  /// The table `name.weight`.
  package mutating func embedding(
    _ name: String, rows: Int, columns: Int
  ) throws(ModelError) -> EmbeddingTable {
    let name = full("\(name).weight", true)
    let tensor = try fetch(name, shape: [rows, columns])
    switch tensor.info.dtype {
    case .f32, .f16, .bf16:
      return EmbeddingTable(
        unsafeBase: try base(tensor), name: name, rows: rows, columns: columns, dtype: tensor.info.dtype,
        owner: tensor)
    case .i8:
      let scales = try vector("\(name).scale", count: rows)
      return EmbeddingTable(
        unsafeBase: try base(tensor), name: name, rows: rows, columns: columns, dtype: .i8, scales: scales,
        owner: tensor)
    default: throw unsupported(tensor)
    }
  }

  /// Throws when tensors were not asked for, except those whose names end with one of `ignored`, or begin with `others`.
  package func finish(ignoring ignored: [String] = [], others: String? = nil) throws(ModelError) {
    let unused = source.names.filter { name in
      !used.contains(name) && !ignored.contains { name.hasSuffix($0) }
        && !(others.map(name.hasPrefix) ?? false)
    }
    guard unused.isEmpty else { throw .weights(.unusedTensors(file: source.file, tensors: unused)) }
  }

  // MARK: - One tensor

  private func full(_ name: String, _ prefixed: Bool) -> String { prefixed ? prefix + name : name }

  private mutating func fetch(_ name: String, shape: [Int]? = nil) throws(ModelError) -> StoredTensor {
    used.insert(name)
    do throws(SafetensorsError) {
      let tensor = try source.storedTensor(named: name)
      if let shape { try tensor.check(shape: shape) }
      return tensor
    } catch { throw .weights(error) }
  }

  private mutating func vector(_ name: String, count: Int) throws(ModelError) -> FloatParameter {
    try floats(fetch(name, shape: [count]), rows: 1, columns: count)
  }

  private mutating func matrix(
    _ name: String, outputs: Int, inputs: Int
  ) throws(ModelError) -> LinearWeights {
    let tensor = try fetch(name)
    if tensor.info.dtype == .i8 { return try int8(tensor, outputs: outputs, inputs: inputs) }
    do throws(SafetensorsError) { try tensor.check(shape: [outputs, inputs]) } catch {
      throw .weights(error)
    }
    return .float32(try floats(tensor, rows: outputs, columns: inputs))
  }

  private mutating func lowRank(
    _ name: String, outputs: Int, inputs: Int
  ) throws(ModelError) -> LinearWeights {
    // The rank is what the file says; int8 panels hide it, the sums' length does not.
    let rank =
      try fetch("\(name).down").info.dtype == .i8
      ? try fetch("\(name).down.sums").info.elementCount
      : try fetch("\(name).down").info.shape.first ?? 0
    let down = try matrix("\(name).down", outputs: rank, inputs: inputs)
    let up = try matrix("\(name).up", outputs: outputs, inputs: rank)
    return .lowRank(up: up, down: down)
  }

  private mutating func int8(
    _ tensor: StoredTensor, outputs: Int, inputs: Int
  ) throws(ModelError) -> LinearWeights {
    let name = tensor.info.name
    guard source.metadata["format"] == "secmask-int8", source.metadata["version"] == "1" else {
      throw .unsupportedWeights(
        file: tensor.file, tensor: name,
        reason: "int8 weights need the metadata format secmask-int8, version 1")
    }
    let shape = [(outputs + 15) / 16, (inputs + 3) / 4, 16, 4]
    do throws(SafetensorsError) { try tensor.check(shape: shape) } catch { throw .weights(error) }
    let scales = try vector("\(name).scale", count: outputs)
    let sums = try fetch("\(name).sums", shape: [outputs])
    guard sums.info.dtype == .i32, inputs <= Int8Weights.mostInputs else { throw unsupported(sums) }
    // The kernels load whole cache lines; our converter aligns them.
    guard tensor.isAligned(to: 64), sums.isAligned(to: 4) else {
      throw .unsupportedWeights(
        file: tensor.file, tensor: name, reason: "int8 panels must begin on a multiple of 64 bytes")
    }
    return .int8(
      Int8Weights(
        unsafePanels: try base(tensor).assumingMemoryBound(to: Int8.self), scales: scales,
        unsafeSums: try base(sums).assumingMemoryBound(to: Int32.self),
        outputs: outputs, inputs: inputs, owners: [tensor, sums]))
  }

  private func floats(_ tensor: StoredTensor, rows: Int, columns: Int) throws(ModelError) -> FloatParameter {
    if tensor.info.dtype == .f32, tensor.isAligned(to: MemoryLayout<Float>.alignment) {
      return FloatParameter(
        unsafeBase: try base(tensor).assumingMemoryBound(to: Float.self), rows: rows, columns: columns,
        owner: tensor)
    }
    switch tensor.info.dtype {
    case .f32, .f16, .bf16, .f64:
      do throws(SafetensorsError) {
        return try FloatParameter.filled(rows: rows, columns: columns) { target throws(SafetensorsError) in
          try tensor.unsafeCopyFloat32(shape: tensor.info.shape, to: target)
        }
      } catch { throw .weights(error) }
    default: throw unsupported(tensor)
    }
  }

  private func base(_ tensor: StoredTensor) throws(ModelError) -> UnsafeRawPointer {
    guard let base = tensor.unsafeBytes.baseAddress else { throw unsupported(tensor) }
    return base
  }

  private func unsupported(_ tensor: StoredTensor) -> ModelError {
    .unsupportedWeights(
      file: tensor.file, tensor: tensor.info.name,
      reason: "\(tensor.info.dtype) of shape \(tensor.info.shape) is not supported here")
  }

  private func checked<Result>(
    _ body: () throws(TensorError) -> Result
  ) throws(ModelError) -> Result {
    do throws(TensorError) { return try body() } catch { throw .input(error) }
  }
}
