/// Pieces for values with a fixed alphabet, and for what stands between them and a name.
extension PatternPieces {
  /// `8-4-4-4-12` hexadecimal digits.
  static let uuid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"

  /// The same in lower case.
  static let lowerUUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

  /// Sample template of a random UUID.
  static let uuidSample = "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}"

  /// Rest of a name that speaks of a credential (`_api_key`, `-access-token`): keeps a vendor's
  /// name beside a checksum, a commit or an identifier from counting.
  static let secretName = #"[\w.\- \t]{0,20}?(?:key|token|secret|auth|pass|pwd|cred)[\w.\-]{0,12}"#

  /// Rest of a name that must speak of a secret, for vendors named by an ordinary word.
  static let secretWord =
    #"[\w.\- \t]{0,20}?(?:key|token|secret|passw(?:or)?d|pat|auth|credential)\w{0,12}"#

  /// What stands between a vendor's name and the assignment when the name alone is an ordinary word:
  /// one of `words`, on the same line or one level down in JSON or YAML.
  static func nameNear(_ words: String) -> String {
    #"[\w.\-\s"':={\[(,>]{0,40}?(?:"# + words + #")\w{0,16}"#
  }

  /// Left edge of a token in the standard base64 alphabet.
  static let base64Start = "(?<![0-9A-Za-z+/])"

  /// Right edge of a token in the standard base64 alphabet.
  static let base64End = "(?![0-9A-Za-z+/=])"

  /// Right edge where base64 characters belong to the alphabet and `_` does too.
  static let base64WordEnd = "(?![0-9A-Za-z_+/=])"

  /// Exactly `count` lower-case hexadecimal digits.
  static func hex(_ count: Int) -> String { "[0-9a-f]{\(count)}" }

  /// Exactly `count` hexadecimal digits, at least one of them a letter and one a decimal digit.
  static func mixedHex(_ count: Int) -> String {
    "(?=[0-9]{0,\(count - 1)}[a-fA-F])(?=[a-fA-F]{0,\(count - 1)}[0-9])[0-9a-fA-F]{\(count)}"
  }

  /// Exactly `count` letters and digits, with one of each at least.
  static func mixedAlnum(_ count: Int) -> String {
    "(?=[0-9]{0,\(count - 1)}[A-Za-z])(?=[A-Za-z]{0,\(count - 1)}[0-9])[0-9A-Za-z]{\(count)}"
  }

  /// Exactly `count` characters of a class, with a digit and letters of both cases among them.
  static func mixed(_ count: Int, _ alphabet: String = "0-9A-Za-z") -> String {
    mixedHead("[\(alphabet)]{0,\(count - 1)}") + "[\(alphabet)]{\(count)}"
  }

  /// `low` to `high` characters of an alphabet, among the first `low` of them one of each of the
  /// `needed` classes. Identifiers and words rarely have a digit and both cases.
  static func mixed(
    _ alphabet: String, _ low: Int, _ high: Int? = nil, needed: [String] = ["0-9"]
  ) -> String {
    needed.map { "(?=[\(alphabet)]{0,\(low - 1)}[\($0)])" }.joined()
      + "[\(alphabet)]{\(low),\(high ?? low)}"
  }

  /// Lookaheads for a digit, an upper and a lower case letter after at most what `skip` matches.
  static func mixedHead(_ skip: String) -> String {
    "(?=\(skip)?[0-9])(?=\(skip)?[A-Z])(?=\(skip)?[a-z])"
  }

  /// Lookaheads for a capital letter, a small letter and a digit within `length` characters.
  static func everyKind(_ length: Int, of alphabet: String = "0-9A-Za-z") -> String {
    let skip = "[\(alphabet)]{0,\(length - 1)}"
    return "(?=\(skip)[A-Z])(?=\(skip)[a-z])(?=\(skip)[0-9])"
  }
}
