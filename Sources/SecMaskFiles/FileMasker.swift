package import SecMask
internal import SecMaskArchives
internal import SecMaskSystem
package import SystemPackage

/// Masks files one after another in bounded memory, and counts what it masks.
package final class FileMasker {
  /// What became of a file.
  package enum Outcome: Sendable, Hashable {
    /// Nothing found: left as it is.
    case clean
    /// New content in place.
    case masked
    /// Left as it is: it has a NUL byte in its first 8 kB.
    case binary
    /// Left as it is: an archive, of which no masked copies are made.
    case archive
    /// A name of it among others: the others keep the old content.
    case maskedOneOfSeveralNames
  }

  let masker: SecretMasker
  /// What became of all files so far.
  package private(set) var tally = Tally()

  /// How a file becomes texts.
  package enum Texts: Sendable, Hashable {
    /// It is one.
    case whole
    /// It is one, and complete lines are handed over as soon as the input pauses; secrets of several lines may be
    /// missed then.
    case followed
    /// Each of its lines is one.
    case lines
  }

  let texts: Texts
  private let log: ((MaskLog) -> Void)?

  /// - Parameter log: Told of every file when it is done; its length is not known before.
  package init(_ masker: SecretMasker, _ texts: Texts = .whole, log: ((MaskLog) -> Void)? = nil) {
    self.masker = masker
    self.texts = texts
    self.log = log
  }

  /// Masks everything a descriptor gives, and hands over the result piece by piece.
  package func mask(
    _ descriptor: FileDescriptor, of file: TreeFile, to sink: ([UInt8]) throws -> Void
  ) throws {
    let clock = ContinuousClock()
    let began = clock.now
    let pass = try pass(descriptor, file) { piece, _ in
      try sink(piece)
      return true
    }
    count(pass, clock.now - began)
  }

  /// Masks a file where it is. A file without secrets is not touched.
  /// - Parameter backup: What is added to the file's name for that of the old content; nil to keep none.
  package func maskInPlace(
    _ file: TreeFile, skippingBinary: Bool = false, backup: String? = nil
  ) throws -> Outcome {
    try file.withDescriptor { descriptor in
      let before = try FileError.naming("look at", file.path) { try descriptor.stat() }
      guard before.type == .regular else {
        throw FileError("replace", file.path, before.type == .directory ? .isDirectory : .invalidArgument)
      }
      if skippingBinary, let other = try untouched(descriptor, file.path) { return other }
      let clock = ContinuousClock()
      let began = clock.now
      if let whole = try inNotation(descriptor, file) {
        let pass = Pass(tally: whole.tally)
        defer { count(pass, clock.now - began) }
        if whole.tally.total == 0 { return .clean }
        let replacement = try file.replacement()
        for piece in whole.output { try replacement.write(piece) }
        return try put(replacement, over: before, backup)
      }
      // The first pass ends at the first secret.
      let look = try pass(descriptor, file) { _, tally in tally.total == 0 }
      if look.tally.total == 0 {
        count(look, clock.now - began)
        return .clean
      }
      try rewind(descriptor, file.path)
      let replacement = try file.replacement()
      let second = try pass(descriptor, file) { piece, _ in
        try replacement.write(piece)
        return true
      }
      let outcome = try put(replacement, over: before, backup)
      count(second, clock.now - began)
      return outcome
    }
  }

  /// Puts new content in place, unless somebody else has written or put another file there meanwhile: that
  /// must not be lost.
  private func put(
    _ replacement: FileReplacement, over before: Stat, _ backup: String?
  ) throws(FileError) -> Outcome {
    try replacement.commit(over: before, keepingOldAs: backup)
    return before.linkCount > 1 ? .maskedOneOfSeveralNames : .masked
  }

  /// Masks a file into another.
  /// - Returns: `.binary` or `.archive` when it is such a file and these are to be skipped; nothing is written then.
  package func mask(
    _ file: TreeFile, to target: [UInt8], skippingBinary: Bool
  ) throws -> Outcome {
    try file.withDescriptor { descriptor in
      if skippingBinary, let other = try untouched(descriptor, file.path) { return other }
      let replacement = try FileReplacement(target, path: String(decoding: target, as: UTF8.self))
      try mask(descriptor, of: file) { try replacement.write($0) }
      try replacement.commit()
      return .masked
    }
  }

  /// Tells what masking a file where it is would change, and changes nothing.
  /// - Parameter sink: Takes the pieces of the masked text, in order.
  package func preview(
    _ file: TreeFile, skippingBinary: Bool, to sink: (MaskedPiece) throws -> Void
  ) throws -> Outcome {
    try file.withDescriptor { descriptor in
      let info = try FileError.naming("look at", file.path) { try descriptor.stat() }
      guard info.type == .regular else {
        throw FileError("replace", file.path, info.type == .directory ? .isDirectory : .invalidArgument)
      }
      if skippingBinary, let other = try untouched(descriptor, file.path) { return other }
      let tally = try pieces(descriptor, file, sink)
      self.tally.add(tally)
      return tally.total == 0 ? .clean : .masked
    }
  }

  /// What a file is, where it is none to mask in a folder.
  private func untouched(_ descriptor: FileDescriptor, _ path: String) throws -> Outcome? {
    var buffer = [UInt8](repeating: 0, count: TextScanner.binaryProbe)
    let got = try buffer.withUnsafeMutableBytes { bytes in
      try descriptor.read(into: bytes, path: path)
    }
    try rewind(descriptor, path)
    if ArchiveKind(buffer.prefix(got)) != nil { return .archive }
    if UTF16Decoder.Order(buffer.prefix(got)) != nil { return nil }
    return buffer.prefix(got).contains(0) ? .binary : nil
  }

  private func rewind(_ descriptor: FileDescriptor, _ path: String) throws(FileError) {
    _ = try FileError.naming("read", path) { try descriptor.seek(offset: 0, from: .start) }
  }

  /// What one pass over a file came to.
  private struct Pass {
    var tally: Tally
    /// Nil when the file is one text.
    var lineCount: Int?
  }

  /// One pass over a file. `body` gets each piece of masked text and what was found so far, and returns false to end it.
  private func pass(
    _ descriptor: FileDescriptor, _ file: TreeFile, _ body: ([UInt8], Tally) throws -> Bool
  ) throws -> Pass {
    let path = file.path
    let isAllowed = masker.allows(file)
    let ruled = path == "-" ? nil : path  // what rules may look at
    if let whole = try inNotation(descriptor, file) {
      for piece in whole.output { guard try body(piece, whole.tally) else { break } }
      return Pass(tally: whole.tally)
    }
    if texts == .lines {
      let lines = PlainLinesMasker(masker, path: ruled, isAllowed: isAllowed)
      try lines.mask(descriptor, path: path) { try body($0, lines.tally) }
      return Pass(tally: lines.tally, lineCount: lines.lineCount)
    }
    let stream = MaskStream(masker, path: ruled, isAllowed: isAllowed, windowSize: masker.windowBytes)
    let reader = MaskedInput(descriptor, path)
    var goesOn = true
    while goesOn,
      let piece = try stream.pump({ try reader.read(into: UnsafeMutableRawBufferPointer($0)) })
    {
      goesOn = try body(reader.encoded(piece), stream.tally)
      if goesOn, texts == .followed, !descriptor.isReady(within: FileDescriptor.pause) {
        goesOn = try body(reader.encoded(stream.flushLines()), stream.tally)
      }
    }
    if goesOn { _ = try body(reader.encoded(stream.finish(), isLast: true), stream.tally) }
    return Pass(tally: stream.tally)
  }

  private func count(_ pass: Pass, _ time: Duration) {
    let begin: MaskLog =
      if let lines = pass.lineCount { .beginsBatch(texts: lines, characters: pass.tally.scalars) } else {
        .begins(characters: pass.tally.scalars)
      }
    log?(begin)
    log?(.ends(seconds: time / .seconds(1), secrets: pass.tally.total))
    tally.add(pass.tally)
  }
}

extension TreeFile {
  /// The new content of this file. Where a symbolic link stands, the link stays and what it leads to
  /// is replaced.
  fileprivate func replacement() throws(FileError) -> FileReplacement {
    if let folder, !followsLink { return try FileReplacement(name, in: folder, path: path) }
    return try FileReplacement(try FileError.naming("open", path) { try Paths.resolved(path) }, path: path)
  }
}
