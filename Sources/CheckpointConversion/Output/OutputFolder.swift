internal import Safetensors
internal import SecMaskSystem
internal import SystemPackage

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
    try SafetensorsError.naming("mkdir", folder) { try Paths.makeFolder(temporary) }
  }

  deinit {
    if !isCommitted { Self.remove(temporary) }
  }

  /// Whether there is something that will be replaced. Throws when there is something that must not.
  static func checkPlace(_ folder: String, source: String, force: Bool) throws -> Bool {
    let folder = withoutTrailingSlashes(folder)
    let found = try SafetensorsError.naming("stat", folder) { () -> Stat? in
      do { return try Stat(folder) } catch Errno.noSuchFileOrDirectory { return nil }
    }
    guard let place = found else { return false }
    guard place.type == .directory else { throw ConversionError.outputIsFile(path: folder) }
    if let origin = try? Stat(source), origin.deviceID == place.deviceID, origin.inode == place.inode {
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
    let output = try SafetensorsError.naming("create", file) {
      try FileDescriptor.open(
        file, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
    }
    defer { try? output.close() }
    _ = try SafetensorsError.naming("write", file) { try output.writeAll(bytes) }
    try SafetensorsError.naming("fsync", file) { try output.synchronize() }
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
    try SafetensorsError.naming("rename", folder) { try Paths.rename(path, to: newPath) }
  }

  /// Removes a folder of files that a conversion writes; one that holds others stays.
  private static func remove(_ folder: String) {
    for name in known { try? Paths.remove("\(folder)/\(name)") }
    try? Paths.removeFolder(folder)
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension SafetensorsError {
  /// Makes a call of the system, and names it and the file where the system refuses.
  fileprivate static func naming<Result>(
    _ operation: String, _ path: String, _ body: () throws -> Result
  ) throws(SafetensorsError) -> Result {
    do { return try body() } catch {
      // Calls of the system throw nothing else.
      throw .systemCall(file: path, operation: operation, code: (error as? Errno ?? .ioError).rawValue)
    }
  }
}
