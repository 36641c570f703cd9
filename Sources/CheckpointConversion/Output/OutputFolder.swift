internal import Safetensors

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A folder that appears under its name when all its files are there.
///
/// It grows under a temporary name beside the place where it will be, and is removed at deinit unless
/// committed.
final class OutputFolder {
  private let folder: String
  private let temporary: String
  private let replaces: Bool
  private var isCommitted = false

  /// Files that a conversion writes; a folder that holds others is never replaced.
  private static let known = ["config.json", "model.safetensors"] + TokenizerFiles.names

  init(_ folder: String, source: String, force: Bool) throws {
    let folder = Self.withoutTrailingSlashes(folder)
    replaces = try Self.checkPlace(folder, source: source, force: force)
    self.folder = folder
    let suffix = String(UInt64.random(in: .min ... .max), radix: 16)
    let parent = Safetensors.folder(of: folder)
    temporary = "\(parent)/.weights-convert-\(suffix).tmp"
    guard mkdir(temporary, 0o777) == 0 else {
      throw SafetensorsError.systemCall(file: folder, operation: "mkdir", code: errno)
    }
  }

  deinit {
    if !isCommitted { Self.remove(temporary) }
  }

  /// Whether there is something that will be replaced. Throws when there is something that must not.
  static func checkPlace(_ folder: String, source: String, force: Bool) throws -> Bool {
    let folder = withoutTrailingSlashes(folder)
    var place = stat()
    guard stat(folder, &place) == 0 else {
      guard errno == ENOENT else {
        throw SafetensorsError.systemCall(file: folder, operation: "stat", code: errno)
      }
      return false
    }
    guard place.st_mode & S_IFMT == S_IFDIR else { throw ConversionError.outputIsFile(path: folder) }
    var origin = stat()
    if stat(source, &origin) == 0, origin.st_dev == place.st_dev, origin.st_ino == place.st_ino {
      throw ConversionError.outputIsSource(folder: folder)
    }
    let entries = try folderEntries(folder) ?? []
    if entries.isEmpty { return false }
    guard force else { throw ConversionError.outputExists(folder: folder) }
    if let other = entries.first(where: { !known.contains($0) }) {
      throw ConversionError.outputHoldsOthers(folder: folder, name: other)
    }
    return true
  }

  func path(of name: String) -> String { "\(temporary)/\(name)" }

  func write(_ name: String, _ bytes: [UInt8]) throws(SafetensorsError) {
    let file = path(of: name)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .systemCall(file: file, operation: "create", code: errno)
    }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(1 << 20))
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, piece, piece.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, piece, piece.count)
      #else
        let count = Glibc.write(descriptor, piece, piece.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .systemCall(file: file, operation: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else {
      throw .systemCall(file: file, operation: "fsync", code: errno)
    }
  }

  /// Gives the folder its name. What stood there is moved aside first, and removed when the new one is
  /// in place; between the two steps there is nothing under the name.
  func commit() throws {
    let aside = "\(temporary).old"
    if replaces { try move(folder, to: aside) }
    do {
      try move(temporary, to: folder)
    } catch {
      if replaces { try move(aside, to: folder) }
      throw error
    }
    isCommitted = true
    if replaces { Self.remove(aside) }
  }

  private func move(_ path: String, to newPath: String) throws(SafetensorsError) {
    guard rename(path, newPath) == 0 else {
      throw .systemCall(file: folder, operation: "rename", code: errno)
    }
  }

  /// Removes a folder of files that a conversion writes; one that holds others stays.
  private static func remove(_ folder: String) {
    for name in known { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
