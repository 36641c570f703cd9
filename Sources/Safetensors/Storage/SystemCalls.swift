internal import SecMaskSystem
internal import SystemPackage

extension SafetensorsError {
  /// Makes a call of the system, and names it and the file where the system refuses.
  package static func naming<Result>(
    _ operation: String, _ path: String, _ body: () throws -> Result
  ) throws(SafetensorsError) -> Result {
    do { return try body() } catch {
      // Calls of the system throw nothing else.
      throw .systemCall(file: path, operation: operation, code: (error as? Errno ?? .ioError).rawValue)
    }
  }
}

/// Whether something stands under this path.
package func fileExists(_ path: String) -> Bool { Paths.exists(path) }

/// The folder part of a path, `.` when there is none.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Names of what is in a folder, sorted; nil when there is no such folder.
package func folderEntries(_ path: String) throws(SafetensorsError) -> [String]? {
  try SafetensorsError.naming("opendir", path) { () -> [String]? in
    do {
      let folder = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
      defer { try? folder.close() }
      var names: [String] = []
      try folder.forEachEntry { name, _ in names.append(String(decoding: name, as: UTF8.self)) }
      return names.sorted()
    } catch Errno.noSuchFileOrDirectory { return nil }
  }
}
