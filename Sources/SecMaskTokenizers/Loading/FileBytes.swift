#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a whole file.
func readFile(_ path: String) throws(TokenizerError) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw systemError(path) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let got = read(descriptor, &chunk, chunk.count)
    if got < 0, errno == EINTR { continue }
    guard got >= 0 else { throw systemError(path) }
    if got == 0 { return bytes }
    bytes.append(contentsOf: chunk[0..<got])
  }
}

/// Whether something can be read at `path`.
func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

private func systemError(_ path: String) -> TokenizerError {
  let reason = strerror(errno).map { String(cString: $0) } ?? "unknown error"
  return .unreadableFile(path: path, reason: reason)
}
