internal import SecMaskSystem
internal import SystemPackage

/// A file of the commits that a scan has read to their end.
final class Checkpoint {
  private let path: String
  private let file: FileDescriptor
  /// Commits that were done before, by their ids.
  let done: Set<String>

  private static let head = "secmask checkpoint 1"
  private static let sizeLimit = 1 << 30

  /// Opens a file, or makes it.
  init(_ path: String) throws {
    self.path = path
    let content: [UInt8]
    do throws(FileError) { content = try SmallFile.read(path, limit: Self.sizeLimit) } catch {
      guard error.code == .noSuchFileOrDirectory else { throw error }
      content = []
    }
    var lines = content.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }[...]
    if !content.isEmpty, lines.popFirst() != Self.head {
      throw CommandFailure("--checkpoint \(path.printable): not a file that --checkpoint has written")
    }
    // A line that was cut off is none.
    done = Set(lines.filter { $0.utf8.count == 40 || $0.utf8.count == 64 })
    file = try FileError.naming("open", path) {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .append, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o644))
    }
    if content.isEmpty { try file.write((Self.head + "\n").utf8, path: path) }
    if let last = content.last, last != 0x0A { try file.write([0x0A], path: path) }
  }

  deinit { try? file.close() }

  /// Adds commits, once their findings are written.
  func add(_ commits: [String]) throws(FileError) {
    guard !commits.isEmpty else { return }
    try file.write(commits.map { $0 + "\n" }.joined().utf8, path: path)
  }
}
