internal import SecretPatterns

/// What a value behind a mere name looks like: code, prose, a word, or a secret. Places that hold nothing but a password
/// take any value; behind a name there may be a variable or a label.
enum CodeJudge {
  static let attribute = Judging.Judge(
    name: "name", looksAt: { $0.restsOnName || $0.isExpert },
    opinion: { candidate, place in
      guard let name = place.name, name.isAttribute, !candidate.isExpert || name.isOfCredential
      else {
        return nil
      }
      return (.reference, "the name tells something about a secret, and holds none")
    })

  static let value = Judging.Judge(
    name: "code", looksAt: { $0.restsOnName },
    opinion: { candidate, place in
      let verdict = FreeformValue.judge(
        place.value, quoted: place.isQuoted, before: Array(place.before.suffix(48)),
        after: Array(place.after.prefix(16)))
      switch verdict {
      case .likely: return nil
      case .code: return (.reference, "code, a path, a sentence or a number")
      case .number, .numberedWord, .joinedWords, .word:
        return isChosen(place, verdict) || isTold(candidate, verdict)
          ? (.example, "a plain word or number") : (.reference, "a word of code")
      }
    })

  /// Whether a value looks like anything but a secret: code, a path, a sentence, a number, a word.
  static func isPlain(_ place: Surroundings) -> Bool {
    let marks = Array("`*\"'".utf8)
    let value = Array(
      place.value.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
    if value.allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit || $0 == 0x5F }), value.contains(0x5F) {
      return true
    }
    return FreeformValue.judge(value, quoted: false, before: [], after: []) != .likely
  }

  /// Words for the thing itself, which code hands from one name to another.
  private static let own: Set<[UInt8]> = Set(
    [
      "password", "passwd", "pwd", "pass", "passphrase", "token", "secret", "key", "value", "credentials",
      "auth",
    ].map {
      Array($0.utf8)
    })

  /// Whether a sentence tells a word with a number, in whatever language the word for a password before it is.
  private static func isTold(_ candidate: Candidate, _ verdict: FreeformValue.Verdict) -> Bool {
    verdict == .numberedWord && candidate.type.contains("password_sentence")
  }

  /// Whether somebody may have chosen a plain word or number as a password here.
  private static func isChosen(_ place: Surroundings, _ verdict: FreeformValue.Verdict) -> Bool {
    // In a sentence a word with a number is what somebody tells.
    guard let name = place.name else {
      return verdict == .numberedWord || verdict == .number && place.value.count >= 4
    }
    guard name.isPassword else { return place.isQuoted && verdict == .number }
    if place.isQuoted { return true }
    guard place.isInCredentialFile || !own.contains(place.value.asciiLowercased) else { return false }
    // Outside quotes code goes on behind the value; settings, logs and URLs do not.
    let next = place.after.first ?? 0x0A
    let endsThere = next <= 0x20 || [0x26, 0x22, 0x27, 0x60, 0x2C, 0x3B, 0x40, 0x7C].contains(next)
    // The text of an element: a word may be a label, a word with a number is none.
    if next == 0x3C { return name.isTight && verdict == .numberedWord }
    guard endsThere else { return false }
    if name.isOption { return next <= 0x20 }
    if place.isInCredentialFile, name.beginsLine { return next <= 0x20 }
    if verdict == .joinedWords { return name.isTight && name.beginsLine && next <= 0x20 }
    return name.isTight ? next != 0x2C || verdict != .word : name.beginsLine && next <= 0x20 && place.endsLine
  }
}
