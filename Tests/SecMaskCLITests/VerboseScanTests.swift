import SecMaskTestSupport
import Testing

/// `scan --verbose`.
@Suite struct VerboseScanTests {
  @Test func tellsWhatTookTheTime() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 1)
    var long = ""
    for _ in 0..<300 {
      long += "password for \(sample.fill("{alnum:6}")) is \(sample.fill("{alnum:12}")), rotate\n"
    }
    try folder.write("long.txt", long.utf8)
    try folder.write("short.txt", "nothing\n".utf8)
    let result = try Tool.run(["scan", "--verbose", "--quiet", "."], in: folder)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "secmask: slowest files (time on one thread):", "\(result.errors)")
    #expect(
      lines.count >= 2 && lines[1].contains("./long.txt: experts ")
        && lines[1].contains(" parts; rules, layers"))
    #expect(lines.last?.hasPrefix("secmask: experts took most of it; --patterns-only") == true)
    #expect(!result.errors.contains("rotate"))
  }

  @Test func nothingToTell() throws {
    let folder = try TemporaryFolder()
    try folder.write("short.txt", "nothing\n".utf8)
    let result = try Tool.run(["scan", "--patterns-only", "--verbose", "--quiet", "."], in: folder)
    #expect(result.status == 0 && result.errors.hasPrefix("secmask: "))
    #expect(result.errors.split(separator: "\n").count <= 2)
    #expect(try Tool.run(["scan", "--patterns-only", "--quiet", "."], in: folder).errors.isEmpty)
  }
}
