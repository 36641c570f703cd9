internal import SecretPatterns

/// Identifiers that their names call tokens and keys, and that open nothing: paging cursors, tokens that make a request
/// idempotent, locks on a resource, the names of keys that lie elsewhere. Experts fall for the word beside them.
enum NamedIdentifier {
  // Names without case and punctuation, as they end before the value.
  private static let names: [[UInt8]] = [
    "clienttoken", "clientrequesttoken", "creationtoken", "idempotencytoken", "idempotencykey", "locktoken",
    "nexttoken", "pagetoken", "continuationtoken", "startingtoken", "resumetoken", "synctoken", "updatetoken",
    "canceltoken", "actiontoken", "executiontoken", "cursortoken", "jobid", "keyid", "tokenid",
  ].map { Array($0.utf8) }
  /// Resource names end in an identifier: `arn:aws:kms:…:key/…`.
  private static let resource = Array("arn:".utf8)
  private static let reach = 160

  /// Whether a value is a UUID under such a name, or a UUID or number in hex at the end of a resource's name.
  static func isHarmless(_ place: Surroundings) -> Bool {
    let value = place.value[...]
    let isNumber = value.count == 32 && value.allSatisfy(\.isASCIIHexDigit)
    guard isNumber || UUIDText.matches(value) else { return false }
    let before = place.lineBefore(reach)
    // A bare number in hex may be a key; at the end of a resource's name it is none.
    return isResource(before) || !isNumber && before.ends(inNameOf: names)
  }

  /// Whether what stands directly before is the beginning of a resource name.
  private static func isResource(_ before: ArraySlice<UInt8>) -> Bool {
    let word = before.ending { byte in
      byte.isASCIILetter || byte.isASCIIDigit || [0x3A, 0x2F, 0x2D, 0x5F, 0x2E, 0x2A].contains(byte)
    }
    return word.starts(with: resource) && (word.last == 0x2F || word.last == 0x3A)
  }
}
