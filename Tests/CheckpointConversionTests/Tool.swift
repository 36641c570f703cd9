import Foundation

/// Runs the built `weights-convert`.
enum Tool {
  /// What a run came to.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  struct Missing: Error {}

  /// The program lies beside the test bundle.
  private static let path: String? = {
    var folder = URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/exe")) ?? CommandLine.arguments[0])
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("weights-convert").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return nil
  }()

  /// Runs it to its end in a folder. Output goes to files, so that nothing can block.
  static func run(_ arguments: String..., in folder: TestFolder) throws -> Result {
    guard let path else { throw Missing() }
    return try run(path, arguments, environment: nil, in: folder)
  }

  /// Runs lines of shell with the program as `$CONVERT`.
  static func shell(_ lines: String, in folder: TestFolder) throws -> Result {
    guard let path else { throw Missing() }
    let environment = ["PATH": "/usr/bin:/bin", "CONVERT": path]
    return try run("/bin/bash", ["-c", lines], environment: environment, in: folder)
  }

  private static func run(
    _ path: String, _ arguments: [String], environment: [String: String]?, in folder: TestFolder
  ) throws -> Result {
    let scratch = try TestFolder()
    let names = try ["out", "err"].map { try scratch.write($0, "") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: names[0])
    process.standardError = FileHandle(forWritingAtPath: names[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try contents(of: names[0]), as: UTF8.self),
      errors: String(decoding: try contents(of: names[1]), as: UTF8.self))
  }
}
