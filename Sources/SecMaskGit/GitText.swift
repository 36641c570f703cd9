package import SecMaskFiles

/// New lines of a file in a repository, with some of the lines around them.
package struct GitText: SourceText {
  enum Content: Sendable {
    /// A part of a file's content as UTF-8.
    case part([UInt8], Range<Int>)
    /// A whole file that is too large to hold, by its id.
    case large(GitRepository, [UInt8])
  }

  let content: Content
  package let path: String
  package let placement: TextPlacement

  package var innerPath: String { path }
  package var isNamed: Bool { false }
  package var isIdlePipe: Bool { false }

  package func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result {
    switch content {
    case .part(let bytes, let range):
      var rest = bytes[range]
      return try body { rest.move(into: $0) }
    case .large(let repository, let id):
      let process = try repository.start("cat-file", ["blob", String(decoding: id, as: UTF8.self)])
      var rest: ArraySlice<UInt8> = []
      func read(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if rest.isEmpty {
          guard let piece = try process.read() else {
            try process.finish()
            return 0
          }
          rest = piece[...]
        }
        return rest.move(into: buffer)
      }
      guard let order = placement.byteOrder else { return try body(read) }
      let decoder = UTF16Decoder(order, read)
      return try body { try decoder.read(into: $0) }
    }
  }
}
