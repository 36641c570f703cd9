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
    let scratch = try TestFolder()
    let names = try ["out", "err"].map { try scratch.write($0, "") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
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
