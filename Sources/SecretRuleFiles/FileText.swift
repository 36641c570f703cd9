internal import FoundationEssentials

/// Reads text files.
enum FileText {
  /// Rule files larger than this are a mistake.
  private static let mostBytes = 64 << 20

  static func read(_ path: String) throws(RuleFileError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch let error as CocoaError {
      throw .unreadable(file: path, reason: reason(error.code))
    } catch {
      throw .unreadable(file: path, reason: "cannot be read")
    }
    if data.count > mostBytes { throw .unreadable(file: path, reason: "larger than 64 MB") }
    // A byte order mark is no part of the text.
    let bytes = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(file: path, reason: "not UTF-8")
    }
    return text
  }

  private static func reason(_ code: CocoaError.Code) -> String {
    switch code {
    case .fileReadNoSuchFile, .fileNoSuchFile: "no such file"
    case .fileReadNoPermission: "permission denied"
    default: "cannot be read"
    }
  }

  /// A path that is relative to the folder of another file.
  static func resolve(_ path: String, besideFile file: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }
}
