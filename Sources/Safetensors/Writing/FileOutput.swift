#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that appears under its name only when it is complete and on the disk.
///
/// It grows under a temporary name in the same folder. Readers that have an older file of the name
/// open or mapped keep that one. Unless committed, it is removed at deinit.
final class FileOutput: ByteOutput {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isCommitted = false
  /// Gathers small pieces; large ones pass it by.
  private var pending: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(path: String) throws(SafetensorsError) {
    // To the system a zero byte would end the path.
    guard !path.utf8.contains(0) else {
      throw .systemCall(file: path, operation: "create", code: EINVAL)
    }
    self.path = path
    let suffix = String(UInt64.random(in: .min ... .max), radix: 16)
    temporaryPath = "\(folder(of: path))/.safetensors-\(suffix).tmp"
    // Existing names are never taken over, and the umask decides who may read.
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .systemCall(file: path, operation: "create", code: errno)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isCommitted { unlink(temporaryPath) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    if bytes.count < Self.pieceSize {
      pending.append(contentsOf: bytes)
      if pending.count >= Self.pieceSize { try flush() }
    } else {
      try flush()
      try writeAll(bytes)
    }
  }

  /// Puts the file on the disk, then gives it its name.
  func commit() throws(SafetensorsError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure("fsync") }
    guard rename(temporaryPath, path) == 0 else { throw failure("rename") }
    isCommitted = true
    // The name itself is on the disk when the folder is. Some file systems cannot; the file is good.
    let folderDescriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { return }
    fsync(folderDescriptor)
    close(folderDescriptor)
  }

  private func flush() throws(SafetensorsError) {
    try pending.withUnsafeBufferPointer { (bytes) throws(SafetensorsError) in
      try writeAll(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write") }
      rest = rest.dropFirst(count)
    }
  }

  private func failure(_ operation: String) -> SafetensorsError {
    .systemCall(file: path, operation: operation, code: errno)
  }
}
