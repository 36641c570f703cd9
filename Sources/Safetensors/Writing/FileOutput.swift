/// A file that appears under its name only when it is complete and on the disk.
///
/// It grows under a temporary name in the same folder. Readers that have an older file of the name
/// open or mapped keep that one. Unless committed, it is removed at deinit.
final class FileOutput: ByteOutput {
  private let path: String
  private let temporaryPath: String
  private let file: SystemFile
  private var isCommitted = false
  /// Gathers small pieces; large ones pass it by.
  private var pending: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(path: String) throws(SafetensorsError) {
    self.path = path
    let suffix = String(UInt64.random(in: .min ... .max), radix: 16)
    temporaryPath = "\(folder(of: path))/.safetensors-\(suffix).tmp"
    file = try SystemFile(creating: temporaryPath, for: path)
  }

  deinit {
    file.release()
    if !isCommitted { SystemFile.delete(temporaryPath) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError) {
    if bytes.count < Self.pieceSize {
      pending.append(contentsOf: bytes)
      if pending.count >= Self.pieceSize { try flush() }
    } else {
      try flush()
      try file.append(bytes)
    }
  }

  /// Puts the file on the disk, then gives it its name.
  func commit() throws(SafetensorsError) {
    try flush()
    try file.synchronize()
    try file.replaceTarget(with: temporaryPath)
    isCommitted = true
    // The name itself is on the disk when the folder is. Some file systems cannot; the file is good.
    guard let folder = try? SystemFile(reading: folder(of: path)) else { return }
    try? folder.synchronize()
    folder.release()
  }

  private func flush() throws(SafetensorsError) {
    try pending.withUnsafeBufferPointer { (bytes) throws(SafetensorsError) in
      try file.append(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }
}
