/// What a benchmark measures, as its name: a kind, and the values of what varies.
///
///     expert/model=fast/weights=int8/tokens=128/threads=2
///
/// The report takes names apart again, so that what is measured is said in one place.
public struct BenchmarkName: Sendable, Hashable, CustomStringConvertible {
  public let kind: String
  /// In the order of the name.
  public let fields: [Field]

  public struct Field: Sendable, Hashable {
    public let key: String
    public let value: String
  }

  public init(_ kind: String, _ fields: KeyValuePairs<String, any CustomStringConvertible>) {
    self.kind = kind
    self.fields = fields.map { Field(key: $0.key, value: $0.value.description) }
  }

  /// Takes a name apart; nil when it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/")
    guard let kind = parts.first, !kind.contains("=") else { return nil }
    var fields: [Field] = []
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      fields.append(Field(key: String(sides[0]), value: String(sides[1])))
    }
    self.kind = String(kind)
    self.fields = fields
  }

  public var description: String {
    fields.reduce(kind) { "\($0)/\($1.key)=\($1.value)" }
  }

  public subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  public func number(_ key: String) -> Int? { self[key].flatMap { Int($0) } }
}
