// Runs the fuzz entry point on files, or on standard input when none is named: for corpora, for
// crash reports, and for fuzzers that start a process for each input.

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All bytes from a descriptor.
func readAll(_ descriptor: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
    bytes.append(contentsOf: buffer[..<count])
  }
  return bytes
}

let paths = CommandLine.arguments.dropFirst()
for path in paths {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else {
    print("cannot open \(path)")
    exit(2)
  }
  readAll(descriptor).withUnsafeBytes { _ = fuzzSafetensors($0) }
  close(descriptor)
}
if paths.isEmpty { readAll(0).withUnsafeBytes { _ = fuzzSafetensors($0) } }
