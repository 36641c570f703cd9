/// Pieces of patterns for values that only their name gives away.
enum ValueShape {
  /// `8-4-4-4-12` hexadecimal digits.
  static let uuid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"

  /// Rest of a name that speaks of a credential (`_api_key`, `-access-token`): keeps a vendor's
  /// name beside a checksum, a commit or an identifier from counting.
  static let secretName = #"[\w.\- \t]{0,20}?(?:key|token|secret|auth|pass|pwd|cred)[\w.\-]{0,12}"#

  /// Right edge where base64 characters belong to the alphabet.
  static let base64End = "(?![0-9A-Za-z_+/=])"

  /// Exactly `count` hexadecimal digits, at least one of them a letter and one a decimal digit.
  static func hex(_ count: Int) -> String {
    "(?=[0-9]{0,\(count - 1)}[a-fA-F])(?=[a-fA-F]{0,\(count - 1)}[0-9])[0-9a-fA-F]{\(count)}"
  }

  /// Exactly `count` letters and digits, with one of each at least.
  static func alnum(_ count: Int) -> String {
    "(?=[0-9]{0,\(count - 1)}[A-Za-z])(?=[A-Za-z]{0,\(count - 1)}[0-9])[0-9A-Za-z]{\(count)}"
  }

  /// Exactly `count` characters of a class, with a digit and letters of both cases among them.
  static func mixed(_ count: Int, _ alphabet: String = "0-9A-Za-z") -> String {
    mixedHead("[\(alphabet)]{0,\(count - 1)}") + "[\(alphabet)]{\(count)}"
  }

  /// Lookaheads for a digit, an upper and a lower case letter after at most what `skip` matches.
  static func mixedHead(_ skip: String) -> String {
    "(?=\(skip)?[0-9])(?=\(skip)?[A-Z])(?=\(skip)?[a-z])"
  }
}

extension Rule {
  /// A value found by the text that stands right before it (a URL, a header), where the usual
  /// assignment does not fit.
  ///
  /// - Parameters:
  ///   - before: Pattern from the keyword's start to the value's.
  ///   - value: Pattern of the secret, without capture groups.
  ///   - hit: Template of lines, with `«»` round the secret.
  ///   - miss: Template of lines that must not be found.
  static func located(
    _ id: String, _ summary: String, keywords: [Keyword], before: String, value: String,
    end: String = Fragment.end, confidence: Double, entropyFloor: Double = 0, hit: String,
    miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: before + "(" + value + ")" + end, group: 1,
      keywords: keywords, shape: .named, confidence: confidence, entropyFloor: entropyFloor,
      samples: .snippets(hit, miss: miss))
  }
}
