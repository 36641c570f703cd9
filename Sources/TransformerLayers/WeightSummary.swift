internal import Safetensors

/// What the header of a weights' file says about it.
package struct WeightSummary: Sendable, Hashable {
  /// Numbers that were trained. In int8 files without scales and sums; rows and columns that fill up a panel
  /// count, which is none where the dimensions are multiples of 16.
  package let parameters: Int
  /// The element type of most of the bytes: `int8`, `f32`, `f16`, `bf16`, ….
  package let dtype: String

  /// Reads the header of `model.safetensors`; no page of the tensors is touched.
  package init(folder: String) throws(ModelError) {
    let file: SafetensorsFile
    do throws(SafetensorsError) { file = try SafetensorsFile(path: "\(folder)/model.safetensors") } catch {
      throw .weights(error)
    }
    self.init(file.tensors)
  }

  init(_ tensors: [TensorInfo]) {
    let trained = tensors.filter { !$0.name.hasSuffix(".scale") && !$0.name.hasSuffix(".sums") }
    parameters = trained.reduce(0) { $0 + $1.elementCount }
    var bytes: [DType: Int] = [:]
    for tensor in trained { bytes[tensor.dtype, default: 0] += tensor.byteCount }
    let most = bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    dtype =
      switch most {
      case nil: "none"
      case .i8?: "int8"
      case let type?: type.rawValue.lowercased()
      }
  }
}
