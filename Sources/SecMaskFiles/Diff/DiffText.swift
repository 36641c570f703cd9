/// New lines of a file as a unified diff shows them, with the lines around them.
package struct DiffText: SourceText {
  let bytes: [UInt8]
  package let path: String
  package let placement: TextPlacement

  package var innerPath: String { path }
  package var isNamed: Bool { false }
  package var isIdlePipe: Bool { false }

  package func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result {
    var rest = bytes[...]
    return try body { rest.move(into: $0) }
  }
}
