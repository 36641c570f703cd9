internal import SecMaskSystem

/// Why a checkpoint cannot be had. Names repositories, files and addresses; never the token.
public enum HubError: Error, Sendable, Hashable {
  /// A text that is no reference.
  case reference(String)
  /// An endpoint that is none, or would carry a token over the network unencrypted.
  case endpoint(String)
  /// A token file that holds no token.
  case token(file: String)
  /// No home folder, and no folder of a cache was named.
  case noCache
  /// The hub does not answer.
  case unreachable(host: String, reason: String)
  /// The hub does not give it to this token, or there is none of that name: it does not say which.
  case refused(repository: String, status: Int)
  case missing(repository: String, revision: String)
  /// Another answer than what was asked for.
  case answer(what: String, status: Int)
  /// An answer that is not as the hub's interface describes it.
  case malformed(what: String)
  /// What came is not what the hub says the file is.
  case size(file: String, expected: Int, found: Int)
  case checksum(file: String)
  /// The repository lacks what a checkpoint cannot do without.
  case noCheckpoint(repository: String, missing: String)
  /// Nothing may be fetched, and the cache lacks it.
  case offline(repository: String, missing: String)
  /// Another program is fetching the same file.
  case busy(file: String)
  case file(String)
}

extension HubError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .reference(let text):
      "\(text.printable): a reference to a hub is hf://organisation/name, with @revision where it is not main"
    case .endpoint(let text):
      "\(text.printable): an endpoint is https://…, or http:// at this machine (HF_ENDPOINT)"
    case .token(let file): "\(file.printable): a token is one line of printable characters without spaces"
    case .noCache: "no folder for the cache: set HF_HOME"
    case .unreachable(let host, let reason): "\(host.printable) cannot be reached: \(reason)"
    case .refused(let repository, let status):
      "\(repository): the hub refuses it (status \(status)): the name is wrong, or it needs a token (HF_TOKEN, --token-file)"
    case .missing(let repository, let revision):
      "\(repository) has no revision \(revision), or there is no such repository"
    case .answer(let what, let status): "\(what.printable): the hub answers with status \(status)"
    case .malformed(let what): "\(what.printable): the hub's answer is not as its interface describes it"
    case .size(let file, let expected, let found):
      "\(file.printable): \(found) bytes came, \(expected) were expected"
    case .checksum(let file): "\(file.printable): its checksum is not the one that the hub names"
    case .noCheckpoint(let repository, let missing): "\(repository) is no checkpoint: it has no \(missing)"
    case .offline(let repository, let missing):
      "\(repository): \(missing) is not in the cache, and nothing may be fetched (--offline, HF_HUB_OFFLINE)"
    case .busy(let file): "\(file.printable): another program is fetching it"
    case .file(let reason): reason
    }
  }
}
