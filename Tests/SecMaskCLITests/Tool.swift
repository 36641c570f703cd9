import Foundation
import SecMaskTestSupport

/// Runs the built `secmask`.
struct Tool {
  /// What a run came to.
  struct Result {
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  struct Missing: Error {}

  /// The program lies beside the test bundle.
  static let path: String? = {
    var folder = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/exe")) ?? CommandLine.arguments[0])
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("secmask").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return nil
  }()

  /// Runs it to its end. Input and output go through files, so that nothing can block.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in folder: TemporaryFolder? = nil
  ) throws -> Result {
    guard let path else { throw Missing() }
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    let names = try [("in", input), ("out", []), ("err", [])].map { try scratch.write($0, $1) }
    guard let standardInput = FileHandle(forReadingAtPath: names[0]),
      let output = FileHandle(forWritingAtPath: names[1]),
      let errors = FileHandle(forWritingAtPath: names[2])
    else { throw Missing() }
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try scratch.read("out"),
      errors: String(decoding: try scratch.read("err"), as: UTF8.self))
  }

  /// Runs a line of shell with the program as `$SECMASK`.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Result {
    guard let path else { throw Missing() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = ["PATH": "/usr/bin:/bin", "SECMASK": path]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let out = try folder.write(".out", [])
    let err = try folder.write(".err", [])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try folder.read(".out"),
      errors: String(decoding: try folder.read(".err"), as: UTF8.self))
  }
}
