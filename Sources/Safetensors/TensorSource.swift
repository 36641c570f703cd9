/// Tensors that are found by name: one file, or a checkpoint of several.
public protocol TensorSource: Sendable {
  /// The file, or the index of several, as errors name it.
  var file: String { get }
  /// Names of all tensors; a file's in the order of their data, shard after shard.
  var names: [String] { get }
  /// The free text entries of the file; of several files those that all agree on.
  var metadata: TensorMetadata { get }
  /// A tensor by name. Costs a binary search, and reads nothing of the data.
  func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor
}

extension TensorSource {
  /// What the header says about a tensor.
  public func tensor(named name: String) throws(SafetensorsError) -> TensorInfo {
    try storedTensor(named: name).info
  }

  /// Checks that the source has all of these tensors and, unless told otherwise, no others.
  public func check(
    names expected: [String], allowingUnused: Bool = false
  ) throws(SafetensorsError) {
    let present = names
    let missing = expected.missing(from: NameIndex(present))
    guard missing.isEmpty else { throw .missingTensors(file: file, tensors: missing) }
    if allowingUnused { return }
    let unused = present.missing(from: NameIndex(expected))
    guard unused.isEmpty else { throw .unusedTensors(file: file, tensors: unused) }
  }

  /// The tensor's elements converted to `Float`; see ``StoredTensor/float32Array(shape:)``.
  public func float32Array(
    of name: String, shape: [Int]
  ) throws(SafetensorsError) -> [Float] {
    try storedTensor(named: name).float32Array(shape: shape)
  }

  /// The tensor's elements as they are; see ``StoredTensor/array(of:shape:)``.
  public func array<Element: TensorElement>(
    of name: String, as element: Element.Type, shape: [Int]
  ) throws(SafetensorsError) -> [Element] {
    try storedTensor(named: name).array(of: element, shape: shape)
  }

  /// Calls `body` with the tensor's bytes where they lie, aligned to nothing in particular. The
  /// pointer is not valid after the call.
  public func withUnsafeBytes<Result>(
    of name: String, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    try storedTensor(named: name).withUnsafeBytes(body)
  }
}

extension [String] {
  fileprivate func missing(from index: NameIndex) -> [String] {
    filter { index.position(of: $0) == nil }
  }
}
