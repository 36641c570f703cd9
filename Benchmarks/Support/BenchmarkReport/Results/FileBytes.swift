#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Whole files.
enum FileBytes {
  static func read(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  /// Writes a file, and makes the folders that are missing.
  static func write(_ bytes: Data, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url, options: .atomic)
  }

  static func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
