internal import SecMaskSystem

/// Something that git was asked for and that it could not do.
package enum GitError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No folder of `PATH` holds it.
  case notFound
  /// It could not be started.
  case notStarted(String)
  /// It ended with an error: the first lines of what it said.
  case failed(command: String, message: String)
  /// It gave something else than its manual says.
  case unexpectedOutput(command: String)
  /// An argument that stands for no commit.
  case badRevision(String)
  /// Two commits that have no history in common.
  case noCommonCommit(String)
  /// An argument that is no date.
  case badDate(String)

  package var description: String {
    switch self {
    case .notFound: "git: not found in PATH; --staged, --diff, --git-history and protect need it"
    case .notStarted(let reason): "git: cannot be started: \(reason.printable)"
    case .failed(let command, let message): "git \(command): \(message.printable)"
    case .unexpectedOutput(let command): "git \(command): its output cannot be understood"
    case .badRevision(let text): "\(text.printable): no commit of this repository"
    case .noCommonCommit(let text): "\(text.printable): these two have no commit in common"
    case .badDate(let text): "--since \(text.printable): no date that git understands"
    }
  }
}
