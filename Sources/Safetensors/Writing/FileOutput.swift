internal import SecMaskSystem
internal import SystemPackage

/// A file that appears under its name only when it is complete and on the disk.
///
/// It grows under a temporary name in the same folder. Readers that have an older file of the name
/// open or mapped keep that one. Unless committed, it is removed at deinit.
final class FileOutput: ByteOutput {
  private let path: String
  private let temporaryPath: String
  private let descriptor: FileDescriptor
  private var isCommitted = false
  /// Gathers small pieces; large ones pass it by.
  private var pending: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(path: String) throws(SafetensorsError) {
    // To the system a zero byte would end the path.
    guard !path.utf8.contains(0) else {
      throw .systemCall(file: path, operation: "create", code: Errno.invalidArgument.rawValue)
    }
    self.path = path
    let suffix = String(UInt64.random(in: .min ... .max), radix: 16)
    temporaryPath = "\(folder(of: path))/.safetensors-\(suffix).tmp"
    // Existing names are never taken over, and the umask decides who may read.
    descriptor = try SafetensorsError.naming("create", path) { [temporaryPath] in
      try FileDescriptor.open(
        temporaryPath, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
    }
  }

  deinit {
    try? descriptor.close()
    if !isCommitted { try? Paths.remove(temporaryPath) }
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
    try SafetensorsError.naming("fsync", path) { try descriptor.synchronize() }
    try SafetensorsError.naming("rename", path) { try Paths.rename(temporaryPath, to: path) }
    isCommitted = true
    // The name itself is on the disk when the folder is. Some file systems cannot; the file is good.
    guard let own = try? FileDescriptor.open(folder(of: path), .readOnly, options: .closeOnExec) else {
      return
    }
    try? own.synchronize()
    try? own.close()
  }

  private func flush() throws(SafetensorsError) {
    try pending.withUnsafeBufferPointer { (bytes) throws(SafetensorsError) in
      try writeAll(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    _ = try SafetensorsError.naming("write", path) { try descriptor.writeAll(bytes) }
  }
}
