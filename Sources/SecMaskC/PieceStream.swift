internal import CSecMask
internal import SecMask
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A text that arrives in pieces: to be masked, or to have its secrets put back. Calls wait for one another.
final class PieceStream: Sendable {
  private enum Work {
    case masking(MaskStream)
    case restoring(RestoreStream)
    case finished
  }

  private let work: Mutex<Work>
  // The threads that a stream's experts use are not there after a fork().
  private let process = getpid()

  init(masking masker: SecretMasker, path: String?) { work = Mutex(.masking(masker.makeStream(path: path))) }

  init(restoring vault: Vault, _ context: Vault.Context) {
    work = Mutex(.restoring(RestoreStream(vault, as: context)))
  }

  /// Takes a piece; returns what is certain.
  func push(_ piece: [UInt8]) throws(CallFailure) -> [UInt8] {
    try using { work in
      switch work {
      case .masking(let stream): stream.append(piece)
      case .restoring(let stream): stream.append(piece)
      case .finished: nil
      }
    }
  }

  /// Returns all complete lines.
  func flushLines() throws(CallFailure) -> [UInt8] {
    try using { work in
      switch work {
      case .masking(let stream): stream.flushLines()
      // It holds back nothing but what may be a placeholder.
      case .restoring: []
      case .finished: nil
      }
    }
  }

  /// Returns the rest.
  func finish() throws(CallFailure) -> [UInt8] {
    try using { work in
      defer { work = .finished }
      return switch work {
      case .masking(let stream): stream.finish()
      case .restoring(let stream): stream.finish()
      case .finished: nil
      }
    }
  }

  private func using(_ body: (inout Work) -> [UInt8]?) throws(CallFailure) -> [UInt8] {
    guard process == getpid() else {
      throw CallFailure(SECMASK_FINISHED, "the stream was opened before a fork(); open another one")
    }
    // Whether the work is a stream's first step or its last, it never leaves the lock.
    guard let output = work.withLock({ body(&$0) }) else {
      throw CallFailure(SECMASK_FINISHED, "the stream is finished")
    }
    return output
  }
}
