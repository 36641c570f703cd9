/// Goes through all that is in a file, in whatever archives inside each other, in memory: no name in an archive is ever used
/// for a file of the system.
///
/// Bounded by ``ArchiveLimits``. One object a file; not thread safe.
package final class ArchiveWalk {
  /// What is come upon.
  package enum Visit {
    /// Something that is no archive: its path, with `!` between an archive and what is in it, and its bytes. They can be read
    /// until the visit ends.
    case content(path: [UInt8], ByteStream)
    /// Something that could not be read, or not to its end.
    case failed(path: [UInt8], ArchiveError)
  }

  private let budget: ArchiveBudget
  private let visit: (Visit) throws -> Void

  /// - Parameters:
  ///   - packed: Size of the file; nil where that is not known.
  ///   - visit: Is called for each file. What it throws ends the walk, but for errors of the archive itself.
  package init(
    limits: ArchiveLimits = ArchiveLimits(), packed: Int?, _ visit: @escaping (Visit) throws -> Void
  ) {
    budget = ArchiveBudget(limits, packed: packed)
    self.visit = visit
  }

  /// Goes through a file.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - random: The same bytes at any place; nil where they can only be read one after another.
  package func run(_ path: [UInt8], _ stream: ByteStream, random: RandomBytes? = nil) throws {
    try telling(path) { try enter(path, stream, random, depth: 0) }
  }

  /// Does something with a file, and tells of what is wrong with it. What ends all is told by the file that holds all.
  private func telling(_ path: [UInt8], depth: Int = 0, _ body: () throws -> Void) throws {
    do { try body() } catch let error as ArchiveError {
      if error.endsAll, depth > 0 { throw error }
      try visit(.failed(path: path, error))
    } catch is Ended {
      // Told of by the file that it ends in.
    }
  }

  private func enter(_ path: [UInt8], _ stream: ByteStream, _ random: RandomBytes?, depth: Int) throws {
    guard let kind = ArchiveKind(try stream.peek(ArchiveKind.probe)) else {
      return try visit(.content(path: path, stream))
    }
    guard depth < budget.limits.depth else {
      throw ArchiveError.unsupported("more than \(budget.limits.depth) archives inside each other")
    }
    switch kind {
    case .zip: try readZip(path, stream, random, depth)
    case .tar: try readTar(path, stream, depth)
    case .ar: try readAr(path, stream, depth)
    case .gzip: try readPacked(path, try unpacked(stream, .gzip), depth)
    case .bzip2: try readPacked(path, try unpacked(stream, .bzip2), depth)
    case .xz: try readPacked(path, try unpacked(stream, .xz), depth)
    case .zstd: try readPacked(path, try unpacked(stream, .zstd), depth)
    }
  }

  private enum Packing { case deflate, gzip, bzip2, xz, zstd }

  private func unpacked(_ stream: ByteStream, _ packing: Packing) throws -> ByteStream {
    let read: ByteStream.Read
    switch packing {
    case .deflate, .gzip:
      let inflater = try Inflater(stream, isGzip: packing == .gzip)
      read = { try inflater.read(into: $0) }
    case .bzip2, .xz, .zstd:
      guard budget.limits.usesPrograms else { throw ArchiveError.unsupported("takes a program") }
      let program: ProgramDecoder.Program =
        packing == .bzip2 ? .bzip2 : packing == .xz ? .xz : .zstd
      let decoder = try ProgramDecoder(program, stream)
      read = { try decoder.read(into: $0) }
    }
    let budget = budget
    return ByteStream { buffer in
      let got = try read(buffer)
      try budget.count(unpacked: got)
      return got
    }
  }

  /// One compressed file; a tar archive in it counts as one with it.
  private func readPacked(_ path: [UInt8], _ content: ByteStream, _ depth: Int) throws {
    if ArchiveKind(try content.peek(ArchiveKind.probe)) == .tar { return try readTar(path, content, depth) }
    try budget.countMember()
    try enter(path + [UInt8(ascii: "!")] + Self.unpackedName(path), content, nil, depth: depth + 1)
  }

  private func readTar(_ path: [UInt8], _ stream: ByteStream, _ depth: Int) throws {
    let reader = TarReader(stream)
    while let member = try reader.next() {
      try inside(path, member.name, depth) { try reader.read(into: $0) }
    }
  }

  private func readAr(_ path: [UInt8], _ stream: ByteStream, _ depth: Int) throws {
    let reader = ArReader(stream)
    while let name = try reader.next() { try inside(path, name, depth) { try reader.read(into: $0) } }
  }

  private func readZip(_ path: [UInt8], _ stream: ByteStream, _ random: RandomBytes?, _ depth: Int) throws {
    var reader = try ZipReader(try random ?? inMemory(stream))
    while let entry = try reader.next() {
      guard !entry.isFolder else { continue }
      try budget.countMember()
      let inner = path + [UInt8(ascii: "!")] + entry.name
      try telling(inner, depth: depth + 1) {
        if entry.isEncrypted { throw ArchiveError.unsupported("encrypted") }
        let content = try content(of: entry, reader)
        try enter(inner, content, nil, depth: depth + 1)
      }
    }
  }

  private func content(of entry: ZipEntry, _ reader: ZipReader) throws -> ByteStream {
    let packed = try reader.content(of: entry)
    switch entry.method {
    case 0:
      // Entries may share their bytes: what is stored counts as well.
      let budget = budget
      return ByteStream { buffer in
        let got = try packed.read(into: buffer)
        try budget.count(unpacked: got)
        return got
      }
    case 8: return try unpacked(packed, .deflate)
    case 12: return try unpacked(packed, .bzip2)
    case 93: return try unpacked(packed, .zstd)
    case 95: return try unpacked(packed, .xz)
    default: throw ArchiveError.unsupported("compressed by method \(entry.method) of zip")
    }
  }

  private func inMemory(_ stream: ByteStream) throws -> RandomBytes {
    guard let bytes = try stream.rest(upTo: budget.limits.inMemory) else {
      throw ArchiveError.unsupported(
        "a zip archive of more than \(budget.limits.inMemory >> 20) MB inside another, or from a pipe")
    }
    return RandomBytes(bytes)
  }

  /// A file in an archive that is read from its beginning to its end.
  private func inside(
    _ path: [UInt8], _ name: [UInt8], _ depth: Int, _ read: @escaping ByteStream.Read
  ) throws {
    try budget.countMember()
    let inner = path + [UInt8(ascii: "!")] + name
    // Where the archive itself breaks off, there is nothing more of it.
    var breakdown: ArchiveError?
    try telling(inner, depth: depth + 1) {
      let content = ByteStream { buffer in
        do { return try read(buffer) } catch let error as ArchiveError {
          breakdown = error
          throw error
        }
      }
      try enter(inner, content, nil, depth: depth + 1)
    }
    if breakdown != nil { throw Ended() }
  }

  /// An archive that broke off inside of a file, which has been told of.
  private struct Ended: Error {}

  /// The name that a compressed file has without its ending.
  private static func unpackedName(_ path: [UInt8]) -> [UInt8] {
    let start = path.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.map { $0 + 1 } ?? 0
    let name = path[start...]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > start else { return Array(name) }
    return Array(name[..<dot])
  }
}
