#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

struct FileProblem: Error, CustomStringConvertible {
  let path: String
  let description: String

  init(_ path: String) {
    self.path = path
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}

/// Makes a folder and those above it, where they are missing.
func makeFolder(_ path: String) throws(FileProblem) {
  var made = ""
  for part in path.split(separator: "/", omittingEmptySubsequences: false) {
    made += "\(part)/"
    guard mkdir(made, 0o777) == 0 || errno == EEXIST else { throw FileProblem(path) }
  }
}

func writeFile(_ bytes: [UInt8], to path: String) throws(FileProblem) {
  guard let file = fopen(path, "wb") else { throw FileProblem(path) }
  let written = fwrite(bytes, 1, bytes.count, file)
  guard fclose(file) == 0, written == bytes.count else { throw FileProblem(path) }
}

func copyFile(_ source: String, to target: String) throws(FileProblem) {
  guard let file = fopen(source, "rb") else { throw FileProblem(source) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    guard count > 0 else { break }
    bytes += chunk[..<count]
  }
  try writeFile(bytes, to: target)
}
