internal import SecretPatterns

/// Names of what identifies something: `trace_id`, `checksum/secret`, `NextContinuationToken`, `hashed_secret`.
enum IdentifierName {
  private static func set(_ words: String...) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

  /// Last words of such names.
  private static let last = set(
    "id", "ids", "uid", "uuid", "guid", "arn", "etag", "sha", "sha1", "sha256", "sha512", "sha256sum", "md5",
    "md5sum",
    "digest", "checksum", "hash", "hashes", "commit", "revision", "rev", "srcrev", "ref", "trace", "span",
    "traceparent",
    "cursor", "fingerprint", "thumbprint", "integrity", "serial", "version", "resourceversion", "sum")
  /// First words of names of digests.
  private static let first = set(
    "hashed", "checksum", "sha1", "sha256", "sha512", "md5", "digest", "fingerprint")
  /// Words that make a name one of credentials all the same: the secret id of an AppRole, the id of a session.
  private static let credentials = set("secret", "session", "sid", "cookie", "auth", "password", "role")
  /// Tokens that page through results.
  private static let paging = set(
    "next", "continuation", "page", "paging", "previous", "starting", "resume", "cursor", "sync", "pagination"
  )

  /// Whether a name is one of identifiers; says nothing about the value.
  static func matches(_ name: AssignedName) -> Bool {
    let words = name.words
    guard let end = words.last else { return false }
    if words.count > 1, let begin = words.first, first.contains(begin) { return true }
    // `publicKeyToken` names an assembly of .NET by its public key.
    if words.count > 2, words[0] == Array("public".utf8), words[1] == Array("key".utf8) { return true }
    if end == Array("token".utf8), words.dropLast().contains(where: paging.contains) { return true }
    return last.contains(end) && !words.contains(where: credentials.contains)
  }

  /// Whether a value is made of the characters of identifiers: hex digits, a UUID, or letters and digits with `-`, `_`, `+`,
  /// `/`, `=`.
  static func fits(_ value: [UInt8]) -> Bool {
    value.count >= 7
      && value.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || [0x2D, 0x5F, 0x2B, 0x2F, 0x3D, 0x3A, 0x2E].contains($0)
      }
  }
}

/// Values that vendors give to objects, and that open nothing: by their form alone.
enum ObjectIdentifier {
  /// Stripe's objects (customers, subscriptions, events …), as its API reference shows them.
  private static let stripe = [
    "cus", "sub", "price", "prod", "plan", "pi", "evt", "we", "acct", "ch", "in", "ii", "il", "pm", "card",
    "src", "txn",
    "po", "re", "si", "seti", "req", "cn", "dp", "fee", "file", "link", "tr", "ba", "py",
  ].map { Array("\($0)_".utf8) }
  /// Objects of Twilio: accounts, calls, messages, services (its reference of SID prefixes). `SK` names a key, and is left out.
  private static let twilio = [
    "AC", "CA", "CF", "CH", "CN", "IS", "MB", "MG", "MM", "NE", "NO", "PN", "RE", "RM", "SM", "US", "VA",
    "VE", "WS",
  ].map {
    Array($0.utf8)
  }
  /// What Slack and Salesforce call their objects: a channel, team, user, application; an organisation, an account …
  private static let slack = Array("CTUWBADG".utf8)
  private static let salesforce = ["001", "003", "005", "006", "00D", "00Q", "00G", "500", "701"].map {
    Array($0.utf8)
  }
  /// Unique identifiers of AWS IAM: users, roles, groups, policies, instance profiles, certificates.
  private static let aws = ["AIDA", "AROA", "AGPA", "ANPA", "ANVA", "AIPA", "ASCA", "APKA"].map {
    Array($0.utf8)
  }

  static func matches(_ value: [UInt8]) -> Bool {
    if let prefix = stripe.first(where: { value.starts(with: $0) }) {
      let rest = value.dropFirst(prefix.count)
      return (8...32).contains(rest.count) && rest.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
    if value.count == 34, twilio.contains(where: { value.starts(with: $0) }) {
      return value.dropFirst(2).allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0) }
    }
    if (9...11).contains(value.count), slack.contains(value[0]), value[1] == 0x30 {
      return value.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
    }
    if value.count == 15 || value.count == 18, salesforce.contains(where: { value.starts(with: $0) }) {
      return value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
    if isPublicAddress(value) { return true }
    return (16...24).contains(value.count) && aws.contains { value.starts(with: $0) }
      && value.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
  }

  /// What every visitor of a page sees: a measurement, a container or a conversion of Google's tags; an account of Ethereum.
  private static func isPublicAddress(_ value: [UInt8]) -> Bool {
    if value.hasPrefix("0x"), value.count == 42 { return value.dropFirst(2).allSatisfy(\.isASCIIHexDigit) }
    guard let prefix = ["G-", "GTM-", "AW-"].first(where: value.hasPrefix) else { return false }
    let rest = value.dropFirst(prefix.utf8.count)
    return (6...11).contains(rest.count) && rest.allSatisfy { $0.isASCIIUpper || $0.isASCIIDigit }
  }

  /// Trace and span of a request between brackets, as tracing libraries write them: `[shop,4bf92f35…,00f067aa…]`.
  static func isTrace(_ place: Surroundings) -> Bool {
    guard [16, 32].contains(place.value.count), place.value.allSatisfy(\.isASCIIHexDigit) else {
      return false
    }
    let before = place.lineBefore(80)
    guard before.last == 0x2C, let next = place.after.first, next == 0x2C || next == 0x5D,
      let open = before.lastIndex(of: 0x5B)
    else { return false }
    return before[(open + 1)...].allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || [0x2C, 0x2D, 0x5F, 0x2E].contains($0)
    }
  }
}
