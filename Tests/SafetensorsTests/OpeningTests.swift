import Safetensors
import Testing

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that cannot be opened, and what opening costs.
@Suite struct OpeningTests {
  @Test("paths that are not files")
  func notFiles() throws {
    let folder = try TemporaryFolder()
    let missing = "\(folder.path)/missing"
    #expect(throws: SafetensorsError.systemCall(file: missing, operation: "open", code: ENOENT)) {
      try SafetensorsFile(path: missing)
    }
    #expect(throws: SafetensorsError.notRegularFile(file: folder.path)) {
      try SafetensorsFile(path: folder.path)
    }
    #expect(throws: SafetensorsError.notRegularFile(file: "/dev/null")) {
      try SafetensorsFile(path: "/dev/null")
    }
    let pipe = "\(folder.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(throws: SafetensorsError.notRegularFile(file: pipe)) { try SafetensorsFile(path: pipe) }
    let good = try folder.write(rawFile("{}"), to: "good")
    #expect(throws: SafetensorsError.self) { try SafetensorsFile(path: good + "\0x") }
    let empty = try folder.write([], to: "empty")
    #expect(throws: SafetensorsError.fileTooShort(file: empty, byteCount: 0)) {
      try SafetensorsFile(path: empty)
    }
  }

  @Test("opening 90 MB takes under a millisecond and touches the header's pages only")
  func cost() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/large"
    let rows = 225
    var writer = SafetensorsWriter()
    for layer in 0..<100 {
      writer.add("encoder.layer.\(layer).weight", dtype: .f32, shape: [rows, 1000]) { sink in
        for _ in 0..<rows { try sink.write([Float](repeating: 1, count: 1000)) }
      }
    }
    try writer.write(to: path)
    var file = try SafetensorsFile(path: path)
    let seconds = try (0..<50).map { _ in
      let start = now()
      file = try SafetensorsFile(path: path)
      return now() - start
    }
    let median = seconds.sorted()[25]
    let resident = try residentKilobytes(of: path)
    print("opening 90 MB: median \(Int(median * 1e6)) µs, \(resident ?? 0) kB resident")
    #expect(file.names.count == 100)
    // The fastest, because other processes may take the processor away meanwhile.
    let limit = _isDebugAssertConfiguration() ? 0.05 : 0.001
    #expect(try #require(seconds.min()) < limit)
    // Around a page that is needed the system maps up to 15 neighbours that it has at hand.
    if let resident { #expect(resident <= 256) }
    #expect(try file.float32Array(of: "encoder.layer.99.weight", shape: [rows, 1000])[0] == 1)
  }

  /// Kilobytes of a file's mapping that this process has touched; nil where the system does not say.
  private func residentKilobytes(of path: String) throws -> Int? {
    guard let text = try? contents(of: "/proc/self/smaps") else { return nil }
    let lines = text.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let start = lines.firstIndex(where: { $0.hasSuffix(path) }) else { return nil }
    let line = lines[start...].first { $0.hasPrefix("Rss:") }
    return line.flatMap { Int($0.split(separator: " ")[1]) }
  }
}
