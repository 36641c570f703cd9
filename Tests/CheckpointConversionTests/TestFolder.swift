import Foundation

/// A folder that goes away with the test.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/conversion-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with a copy of golden files: all of a folder, or some of it.
  convenience init(copying name: String, only names: [String]? = nil) throws {
    try self.init()
    let source = Golden.path(name)
    for file in try names ?? FileManager.default.contentsOfDirectory(atPath: source) {
      try FileManager.default.copyItem(atPath: "\(source)/\(file)", toPath: "\(path)/\(file)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Replaces text in a file, which must be there once.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try contents(of: "\(path)/\(name)"), as: UTF8.self)
    let parts = text.components(separatedBy: old)
    guard parts.count == 2 else { throw Missing(text: old) }
    try write(name, parts.joined(separator: new))
  }

  /// Names of what is in it, or in a folder below.
  func names(_ folder: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  struct Missing: Error { let text: String }
}

/// Files made by tools/weights-convert/make_golden.py.
enum Golden {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)").path
  }
}

func contents(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}
