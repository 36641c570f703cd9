internal import SecMask
internal import SecMaskArchives
internal import SecMaskSystem
internal import SecretPatterns
internal import SystemPackage

extension FileMasker {
  /// Bytes of a file that is masked with its notation in mind; larger ones are masked like any text.
  static let longestInNotation = 16 << 20

  /// A whole file, masked.
  struct Whole {
    let pieces: [MaskedPiece]
    let tally: Tally
    /// How its bytes stand in units of UTF-16; nil for other files.
    fileprivate let order: UTF16Decoder.Order?
    fileprivate let oddByte: UInt8?

    /// What the pieces become, as the file has it.
    var output: [[UInt8]] {
      guard let order else { return pieces.map(\.output) }
      var encoder = UTF16Encoder(order)
      return pieces.map { encoder.encoded($0.output) } + (oddByte.map { [[$0]] } ?? [])
    }
  }

  /// A file whose name tells its notation, masked so that it still follows that; nil for others.
  ///
  /// Takes the whole file, some ten times its size, into memory.
  func inNotation(_ descriptor: FileDescriptor, _ file: TreeFile) throws -> Whole? {
    guard texts == .whole, let notation = Notation(path: file.path), let info = try? descriptor.stat(),
      info.type == .regular, info.size <= Self.longestInNotation
    else { return nil }
    var bytes = try descriptor.content(path: file.path)
    if let kind = ArchiveKind(bytes) { throw ArchiveRefused(path: file.path, kind: kind) }
    let order = UTF16Decoder.Order(bytes)
    var oddByte: UInt8?
    if let order { (bytes, oddByte) = UTF16Decoder.decoded(bytes, order) }
    let found = masker.found(in: [bytes], path: file.path, isAllowed: masker.allows(file))
    let findings = found.findings.first ?? []
    let edits =
      notation.edits(hiding: findings, in: bytes, style: masker.style)
      ?? findings.map { finding in
        let secret = Array(bytes[finding.range])
        return NotationEdit(
          range: finding.range,
          replacement: masker.style.replacement(type: finding.type, secret: secret))
      }
    return Whole(pieces: Self.pieces(bytes, edits), tally: found.tally, order: order, oddByte: oddByte)
  }

  /// The pieces of a file, and what was found.
  func pieces(
    _ descriptor: FileDescriptor, _ file: TreeFile, _ sink: (MaskedPiece) throws -> Void
  ) throws -> Tally {
    if let whole = try inNotation(descriptor, file) {
      for piece in whole.pieces { try sink(piece) }
      return whole.tally
    }
    let stream = MaskStream(
      masker, path: file.path, isAllowed: masker.allows(file), windowSize: masker.windowBytes)
    let reader = MaskedInput(descriptor, file.path)
    while let pieces = try stream.pumpPieces({ try reader.read(into: UnsafeMutableRawBufferPointer($0)) }) {
      for piece in pieces { try sink(piece) }
    }
    for piece in stream.finishPieces() { try sink(piece) }
    return stream.tally
  }

  private static func pieces(_ bytes: [UInt8], _ edits: [NotationEdit]) -> [MaskedPiece] {
    var pieces: [MaskedPiece] = []
    var copied = 0
    for edit in edits where edit.range.lowerBound >= copied {
      if copied < edit.range.lowerBound { pieces.append(.same(Array(bytes[copied..<edit.range.lowerBound]))) }
      pieces.append(.replaced(Array(bytes[edit.range]), by: edit.replacement))
      copied = edit.range.upperBound
    }
    if copied < bytes.count { pieces.append(.same(Array(bytes[copied...]))) }
    return pieces
  }
}
