internal import SecMaskSystem
internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The cache's folder of one repository, as Hugging Face's own programs lay it out: contents in `blobs` by checksum, commits of
/// branches in `refs`, and in `snapshots/COMMIT` links to the contents by the names of files.
struct HubCache {
  let folder: String

  init(_ settings: HubSettings, _ reference: HubReference) {
    folder = "\(settings.cache)/\(reference.folderName)"
  }

  func blob(_ file: HubListing.File) -> String { "\(folder)/blobs/\(file.blob)" }
  func snapshot(_ commit: String) -> String { "\(folder)/snapshots/\(commit)" }

  /// The commit that a revision meant when it was last asked for; nil where it never was.
  func commit(of reference: HubReference) -> String? {
    if reference.isCommit { return reference.revision }
    var content: [UInt8] = []
    try? FileDescriptor.read("\(folder)/refs/\(reference.revision)", limit: 64) { content += $0 }
    let text = String(decoding: content, as: UTF8.self).prefix { $0 != "\n" }
    return HubReference.isCommit(String(text)) ? String(text) : nil
  }

  /// Notes which commit a revision means.
  func note(_ commit: String, for reference: HubReference) throws(HubError) {
    guard !reference.isCommit else { return }
    let path = "\(folder)/refs/\(reference.revision)"
    try Self.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    do {
      let file = try FileDescriptor.open(
        path + ".new", .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      defer { try? file.close() }
      try file.writeAll(commit.utf8)
      try Paths.rename(path + ".new", to: path)
    } catch { throw .file("\(FileError("write", path, error as? Errno ?? .ioError))") }
  }

  /// Gives a content its name in a snapshot.
  func link(_ file: HubListing.File, in commit: String) throws(HubError) {
    try Self.makeFolder(snapshot(commit))
    let path = "\(snapshot(commit))/\(file.name)"
    if symlink("../../blobs/\(file.blob)", path) == 0 { return }
    guard errno == EEXIST else { throw .file("\(FileError("link", path, Errno(rawValue: errno)))") }
    // A link of an earlier run; where it leads elsewhere it is replaced.
    try? Paths.remove(path)
    guard symlink("../../blobs/\(file.blob)", path) == 0 else {
      throw .file("\(FileError("link", path, Errno(rawValue: errno)))")
    }
  }

  /// Names of the checkpoint's files in a snapshot that can be read.
  func names(in commit: String) -> Set<String> {
    var names = HubFiles.all
    let index = "\(snapshot(commit))/model.safetensors.index.json"
    for file in [index, "\(snapshot(commit))/pytorch_model.bin.index.json"] {
      var content: [UInt8] = []
      try? FileDescriptor.read(file, limit: 16 << 20) { content += $0 }
      names.formUnion(HubListing.shards(inIndex: content))
    }
    return names.filter { Paths.isReadable("\(snapshot(commit))/\($0)") }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(HubError) {
    guard !Paths.isReadable(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    do throws(Errno) { try Paths.makeFolder(path) } catch {
      guard error == .fileExists else { throw .file("\(FileError("make", path, error))") }
    }
  }
}
