#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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
    /// A name of it among others: the others keep the old content.
    case maskedOneOfSeveralNames
  }

  private let masker: SecretMasker
  /// Secrets masked so far, by type.
  package private(set) var counts: [String: Int] = [:]
  /// Pattern attempts given up at a time limit so far.
  package private(set) var abandonedAttempts = 0

  /// Hand over complete lines as soon as the input pauses; secrets of several lines may be missed then.
  private let flushesLines: Bool
  private let log: ((MaskLog) -> Void)?

  /// - Parameter log: Told of every file when it is done; its length is not known before.
  package init(_ masker: SecretMasker, flushesLines: Bool = false, log: ((MaskLog) -> Void)? = nil) {
    self.masker = masker
    self.flushesLines = flushesLines
    self.log = log
  }

  /// Masks everything a descriptor gives, and hands over the result piece by piece.
  package func mask(
    _ descriptor: Int32, path: String, to sink: ([UInt8]) throws -> Void
  ) throws {
    let clock = ContinuousClock()
    let began = clock.now
    let stream = try pass(descriptor, path: path) { piece, _ in
      try sink(piece)
      return true
    }
    count(stream, clock.now - began)
  }

  /// Masks a file where it is. A file without secrets is not touched.
  package func maskInPlace(_ file: TreeFile, skippingBinary: Bool = false) throws -> Outcome {
    try file.withDescriptor { descriptor in
      var before = stat()
      guard fstat(descriptor, &before) == 0 else { throw FileError("look at", file.path) }
      guard before.st_mode & S_IFMT == S_IFREG else {
        throw FileError("replace", file.path, code: before.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
      }
      if skippingBinary, try isBinary(descriptor, file.path) { return .binary }
      // The first pass ends at the first secret.
      let clock = ContinuousClock()
      let began = clock.now
      let look = try pass(descriptor, path: file.path) { _, stream in stream.counts.isEmpty }
      if look.counts.isEmpty {
        count(look, clock.now - began)
        return .clean
      }
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError("read", file.path) }
      let replacement = try file.replacement()
      let stream = try pass(descriptor, path: file.path) { piece, _ in
        try replacement.write(piece)
        return true
      }
      // Somebody else has written meanwhile: what they wrote must not be lost.
      var after = stat()
      guard fstat(descriptor, &after) == 0, after.st_size == before.st_size,
        after.st_mtim.tv_sec == before.st_mtim.tv_sec,
        after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
      else { throw FileError("replace", file.path, code: EBUSY) }
      try replacement.commit()
      count(stream, clock.now - began)
      return before.st_nlink > 1 ? .maskedOneOfSeveralNames : .masked
    }
  }

  /// Masks a file into another.
  /// - Returns: False when it is binary and binary files are to be skipped; nothing is written then.
  package func mask(
    _ file: TreeFile, to target: String, skippingBinary: Bool
  ) throws -> Bool {
    try file.withDescriptor { descriptor in
      if skippingBinary, try isBinary(descriptor, file.path) { return false }
      let replacement = try FileReplacement(Array(target.utf8), path: target)
      try mask(descriptor, path: file.path) { try replacement.write($0) }
      try replacement.commit()
      return true
    }
  }

  private func isBinary(_ descriptor: Int32, _ path: String) throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: FileScanner.binaryProbe)
    let got = try buffer.withUnsafeMutableBytes { bytes in
      try FileDescriptors.read(descriptor, into: bytes, path: path)
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw FileError("read", path) }
    return buffer.prefix(got).contains(0)
  }

  /// One pass over the text; `body` returns false to end it.
  private func pass(
    _ descriptor: Int32, path: String, _ body: ([UInt8], MaskStream) throws -> Bool
  ) throws -> MaskStream {
    let stream = MaskStream(masker, path: path, windowSize: masker.windowBytes)
    while let piece = try stream.pump({ buffer in
      try FileDescriptors.read(
        descriptor, into: UnsafeMutableRawBufferPointer(buffer), path: path)
    }) {
      guard try body(piece, stream) else { return stream }
      if flushesLines, !FileDescriptors.isReady(descriptor, within: FileDescriptors.pause) {
        guard try body(stream.flushLines(), stream) else { return stream }
      }
    }
    _ = try body(stream.finish(), stream)
    return stream
  }

  private func count(_ stream: MaskStream, _ time: Duration) {
    log?(.begins(characters: stream.scalarCount))
    log?(.ends(seconds: time / .seconds(1), secrets: stream.counts.reduce(0) { $0 + $1.value }))
    counts.merge(stream.counts, uniquingKeysWith: +)
    abandonedAttempts += stream.abandonedAttempts
  }
}

extension TreeFile {
  /// The new content of this file. Where a symbolic link stands, the link stays and what it leads to
  /// is replaced.
  fileprivate func replacement() throws(FileError) -> FileReplacement {
    if let folder, !followsLink { return try FileReplacement(name, in: folder, path: path) }
    guard let real = realpath(path, nil) else { throw FileError("open", path) }
    defer { free(real) }
    return try FileReplacement(
      Array(UnsafeRawBufferPointer(start: real, count: strlen(real))), path: path)
  }
}
