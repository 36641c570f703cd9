internal import SecretPatterns

/// Weak words as passwords: `changeme` is what a manual writes, and in a `.env` file it is what opens the door.
enum WeakPassword {
  /// What speaks to whoever fills the file in.
  private static let instructions = [
    "your", "example", "placeholder", "replace", "insert", "redacted", "dummy", "sample", "notreal",
    "not_real",
    "not-real", "_here", "-here", "keyhere", "tokenhere", "secrethere", "xxx", "***", "...", "todo", "fixme",
    "undefined", "masked", "hidden", "required", "optional", "enter", "some_", "some-", "lorem", "<", ">",
  ]
  private static let nothing: Set<String> = [
    "none", "null", "nil", "empty", "true", "false", "string", "value",
  ]
  private static let longest = 64

  /// Settles what judges took for an example, or would leave to an expert, in a file of nothing but credentials.
  static func settle(_ candidate: inout Candidate, in place: Surroundings) {
    guard place.isInCredentialFile, !candidate.hasForm, !isOnUnrealHost(place) else { return }
    switch candidate.nature {
    case .secret where candidate.needsAgreement && place.name?.isPassword ?? false,
      .example where isChosen(place.value):
      candidate.take(Opinion("file", .secret, "a password in a file of nothing but credentials"))
    default: break
    }
  }

  /// Whether somebody may have chosen a value as a password.
  private static func isChosen(_ value: [UInt8]) -> Bool {
    guard (3...longest).contains(value.count), Set(value).count >= 3, !UUIDText.matches(value),
      value.allSatisfy({ $0 > 0x20 })
    else { return false }
    let lower = value.asciiLowercased
    return !lower.containsAny(instructions) && !nothing.contains(String(decoding: lower, as: UTF8.self))
  }

  /// Whether a value is the password of a URL whose host is this machine or one of manuals (RFC 2606, RFC 5737).
  private static func isOnUnrealHost(_ place: Surroundings) -> Bool {
    guard place.after.first == UInt8(ascii: "@") else { return false }
    let host = Array(place.after.dropFirst().prefix { !Self.ends.contains($0) && $0 > 0x20 }).asciiLowercased
    if ["127.", "192.0.2.", "198.51.100.", "203.0.113.", "0.0.0.0"].contains(where: host.hasPrefix) {
      return true
    }
    let labels = host.split(separator: UInt8(ascii: "."))
    guard let last = labels.last.map({ String(decoding: $0, as: UTF8.self) }) else { return true }
    if ["localhost", "test", "invalid", "example", "host", "hostname"].contains(last) { return true }
    return labels.count > 1 && labels[labels.count - 2].elementsEqual("example".utf8)
  }

  private static let ends = Set(":/?#\"'`<>,;)]}\\".utf8)
}
