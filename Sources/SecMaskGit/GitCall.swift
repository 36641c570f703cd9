internal import Subprocess
internal import SystemPackage

/// One run of git, with the other ends of its channels.
struct GitCall: Sendable {
  let path: String
  let arguments: [[UInt8]]
  let environment: [String]
  let command: String
  let input: FileDescriptor?
  let output: FileDescriptor

  private static let messageLimit = 1 << 20

  /// Starts git, closes the channels here, and waits for its end.
  func run() async -> Result<Void, GitError> {
    // Raw bytes are handed to the system as they are, so they need the zero that ends them.
    let configuration = Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(arguments.map { $0 + [0] }),
      environment: .custom(environment.map { Array($0.utf8) + [0] }))
    do {
      let status: TerminationStatus
      let message: String
      if let input {
        let result = try await Subprocess.run(
          configuration, input: .fileDescriptor(input, closeAfterSpawningProcess: true),
          output: .fileDescriptor(output, closeAfterSpawningProcess: true),
          error: .string(limit: Self.messageLimit))
        (status, message) = (result.terminationStatus, result.standardError)
      } else {
        let result = try await Subprocess.run(
          configuration, output: .fileDescriptor(output, closeAfterSpawningProcess: true),
          error: .string(limit: Self.messageLimit))
        (status, message) = (result.terminationStatus, result.standardError)
      }
      if status.isSuccess { return .success(()) }
      return .failure(.failed(command: command, message: Self.shortened(message, status)))
    } catch {
      return .failure(.notStarted("\(error)"))
    }
  }

  /// The first lines of what git says, without the word that begins them.
  private static func shortened(_ message: String, _ status: TerminationStatus) -> String {
    let lines = message.split(separator: "\n").prefix(3).map { line in
      ["fatal: ", "error: "].first { line.hasPrefix($0) }.map { line.dropFirst($0.count) } ?? line
    }
    return lines.isEmpty ? "ended without a word (\(status))" : lines.joined(separator: "; ")
  }
}
