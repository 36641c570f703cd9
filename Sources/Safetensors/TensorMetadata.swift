/// The free text entries of a header (`__metadata__`), in the order of the file.
///
/// Keys are told apart by their UTF-8 bytes, as the file does; a Swift dictionary would not.
public struct TensorMetadata: Sendable {
  public let entries: [(key: String, value: String)]
  private let index: NameIndex

  package init(_ entries: [(key: String, value: String)]) {
    self.entries = entries
    index = NameIndex(entries.map(\.key))
  }

  /// The value of a key, nil when there is none.
  public subscript(key: String) -> String? {
    index.position(of: key).map { entries[$0].value }
  }
}
