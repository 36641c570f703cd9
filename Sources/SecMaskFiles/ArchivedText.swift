internal import SecMaskArchives

/// A file in an archive, while the archive is read.
struct ArchivedText: SourceText {
  // Sendable as the protocol wants it: it never leaves the thread that reads the archive.
  nonisolated(unsafe) private let content: ByteStream
  let path: String
  let pathBytes: [UInt8]
  let innerPath: String

  /// - Parameters:
  ///   - path: With `!` between the archive and the name in it.
  ///   - archive: What was opened.
  init(_ path: [UInt8], _ content: ByteStream, in archive: some SourceText) {
    self.content = content
    self.path = String(decoding: path, as: UTF8.self)
    pathBytes = path
    innerPath = archive.innerPath + String(decoding: path.dropFirst(archive.pathBytes.count), as: UTF8.self)
  }

  var isNamed: Bool { false }
  var isIdlePipe: Bool { false }

  func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result {
    try body { try content.read(into: $0) }
  }
}
