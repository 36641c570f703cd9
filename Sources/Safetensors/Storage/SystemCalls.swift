#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Byte order of two runs of bytes, negative when the left one comes first.
func compareBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
  let common = min(left.count, right.count)
  if common > 0, let first = left.baseAddress, let second = right.baseAddress {
    let order = memcmp(first, second, common)
    if order != 0 { return Int(order) }
  }
  return left.count - right.count
}

/// What the system says of an `errno`.
package func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}

/// Whether something stands under this path.
package func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The folder part of a path, `.` when there is none.
package func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Names of what is in a folder, sorted; nil when there is no such folder.
package func folderEntries(_ path: String) throws(SafetensorsError) -> [String]? {
  guard let stream = opendir(path) else {
    if errno == ENOENT { return nil }
    throw .systemCall(file: path, operation: "opendir", code: errno)
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// An open file. Who opens it releases it.
struct SystemFile {
  private let descriptor: Int32
  /// The name for errors.
  private let path: String

  /// Opens a file to read it. A pipe does not block.
  init(reading path: String) throws(SafetensorsError) {
    try self.init(path, O_RDONLY | O_NONBLOCK, "open", path: path)
  }

  /// Makes a file under a temporary name, which takes the place of `path` later. Existing names are never taken over, and
  /// the umask decides who may read.
  init(creating temporary: String, for path: String) throws(SafetensorsError) {
    try self.init(temporary, O_WRONLY | O_CREAT | O_EXCL, "create", path: path)
  }

  private init(
    _ name: String, _ flags: Int32, _ operation: String, path: String
  ) throws(SafetensorsError) {
    self.path = path
    // To the system a zero byte would end the path.
    guard !path.utf8.contains(0) else {
      throw .systemCall(file: path, operation: operation, code: EINVAL)
    }
    descriptor = open(name, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .systemCall(file: path, operation: operation, code: errno) }
  }

  func release() { close(descriptor) }

  /// Maps a regular file to read it; an empty one is no memory.
  func map() throws(SafetensorsError) -> UnsafeRawBufferPointer {
    var status = stat()
    try check(fstat(descriptor, &status), "fstat")
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegularFile(file: path) }
    guard let size = Int(exactly: status.st_size) else {
      throw .systemCall(file: path, operation: "mmap", code: EFBIG)
    }
    guard size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .systemCall(file: path, operation: "mmap", code: errno) }
    return UnsafeRawBufferPointer(start: start, count: size)
  }

  static func unmap(_ bytes: UnsafeRawBufferPointer) {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Writes all of it.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .systemCall(file: path, operation: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts on the disk what was written.
  func synchronize() throws(SafetensorsError) { try check(fsync(descriptor), "fsync") }

  /// Gives the file its name, in place of what has it.
  func replaceTarget(with temporary: String) throws(SafetensorsError) {
    try check(rename(temporary, path), "rename")
  }

  static func delete(_ path: String) { unlink(path) }

  private func check(_ result: Int32, _ operation: String) throws(SafetensorsError) {
    guard result == 0 else { throw .systemCall(file: path, operation: operation, code: errno) }
  }
}
