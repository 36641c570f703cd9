internal import SecMaskSystem
internal import SystemPackage

/// Reads a whole file.
func readFile(_ path: String) throws(TokenizerError) -> [UInt8] {
  var bytes: [UInt8] = []
  do throws(FileError) { try FileDescriptor.read(path) { bytes += $0 } } catch {
    throw .unreadableFile(path: path, reason: "\(error.code)")
  }
  return bytes
}
