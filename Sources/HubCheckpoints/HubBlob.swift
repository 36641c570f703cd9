internal import Crypto
internal import SecMaskSystem
internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file's content on its way into the cache: `NAME.incomplete`, until all of it is there and its checksum is right.
struct HubBlob {
  private let file: HubListing.File
  private let path: String
  private let descriptor: FileDescriptor
  private var hash: Hash
  /// Bytes that are there.
  private(set) var count: Int

  private enum Hash {
    case sha256(SHA256)
    /// Git's id: SHA-1 of `blob LENGTH`, a zero byte and the content.
    case git(Insecure.SHA1)

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
      switch self {
      case .sha256(var hash):
        hash.update(bufferPointer: bytes)
        self = .sha256(hash)
      case .git(var hash):
        hash.update(bufferPointer: bytes)
        self = .git(hash)
      }
    }

    var digits: String {
      switch self {
      case .sha256(let hash): HexDigits.text(hash.finalize())
      case .git(let hash): HexDigits.text(hash.finalize())
      }
    }
  }

  /// Opens what is there of it, which is read once for the checksum.
  /// - Parameter path: Of the complete file.
  init(_ file: HubListing.File, path: String) throws(HubError) {
    self.file = file
    self.path = path
    let unfinished = path + ".incomplete"
    do {
      descriptor = try FileDescriptor.open(
        unfinished, .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch { throw .file("\(FileError("open", unfinished, error as? Errno ?? .ioError))") }
    guard flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 else {
      try? descriptor.close()
      throw .busy(file: file.name)
    }
    count = 0
    hash = Self.start(file)
    var found = 0
    var state = hash
    do throws(FileError) {
      // What is too much was never right.
      let size = (try? descriptor.seek(offset: 0, from: .end)).map { Int($0) } ?? 0
      if size <= file.size {
        _ = try? descriptor.seek(offset: 0, from: .start)
        try FileDescriptor.read(unfinished) {
          found += $0.count
          state.update($0)
        }
      }
    } catch { throw .file("\(error)") }
    hash = state
    try move(to: found)
  }

  private static func start(_ file: HubListing.File) -> Hash {
    guard file.sha256 == nil else { return .sha256(SHA256()) }
    var hash = Insecure.SHA1()
    hash.update(data: Array("blob \(file.size)\0".utf8))
    return .git(hash)
  }

  /// Takes bytes at an offset: behind what is there, or from the beginning once more.
  mutating func take(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(HubError) {
    if offset != count {
      guard offset == 0 else { throw .malformed(what: file.name) }
      hash = Self.start(file)
      try move(to: 0)
    }
    hash.update(bytes)
    do throws(FileError) { try descriptor.write(bytes, path: path) } catch { throw .file("\(error)") }
    count += bytes.count
  }

  /// Checks size and checksum, and gives the content its name. What is wrong is removed.
  func finish() throws(HubError) {
    defer { try? descriptor.close() }
    let unfinished = path + ".incomplete"
    guard count == file.size else { throw .size(file: file.name, expected: file.size, found: count) }
    guard hash.digits == file.blob else {
      try? Paths.remove(unfinished)
      throw .checksum(file: file.name)
    }
    do throws(Errno) {
      try descriptor.synchronize()
      try Paths.rename(unfinished, to: path)
    } catch { throw .file("\(FileError("rename", unfinished, error))") }
  }

  func close() { try? descriptor.close() }

  /// Has the file end at an offset, and goes on there.
  private mutating func move(to offset: Int) throws(HubError) {
    guard ftruncate(descriptor.rawValue, off_t(offset)) == 0,
      (try? descriptor.seek(offset: Int64(offset), from: .start)) != nil
    else { throw .file("\(FileError("write", path, .ioError))") }
    count = offset
  }
}
