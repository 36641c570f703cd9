/// The tensors of one source, and of a second one those that the first has not and that a test picks: weights that several
/// models share lie in one file.
public struct SharedTensors: TensorSource {
  private let own: any TensorSource
  private let other: any TensorSource
  public let names: [String]
  private let ownNames: Set<String>

  /// - Parameter isShared: Told the name of each tensor of the second source.
  public init(_ own: any TensorSource, sharing other: any TensorSource, where isShared: (String) -> Bool) {
    self.own = own
    self.other = other
    ownNames = Set(own.names)
    names = own.names + other.names.filter { [ownNames] in !ownNames.contains($0) && isShared($0) }
  }

  public var file: String { own.file }
  public var metadata: TensorMetadata { own.metadata }

  public func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    try ownNames.contains(name) || !names.contains(name)
      ? own.storedTensor(named: name) : other.storedTensor(named: name)
  }
}
