/// Pieces of patterns for rules that find a secret by the place it stands in.
///
/// Every value has one capture group and takes the whole value: to the closing quote where there is
/// one, else to white space. All of them also read a text that stands in a string literal, as in a
/// JSON log record, where quotes and line ends are escaped.
enum PlacePattern {
  /// Blanks between two words of a line.
  static let blanks = #"[ \t]{1,16}+"#

  /// The end of a line, or its escape in a string literal.
  static let newline = #"(?:\r?\n|\\{1,4}+r\\{1,4}+n|\\{1,4}+n)"#

  /// Nothing but blanks, a closing quote or an escape follows on the line.
  static let lineEnd = #"(?=[ \t]*+(?:\r?\n|\z|\\{1,4}+[rn]|\\{0,4}+["'`]))"#

  /// What begins a line: its start, a container's or a log's prefix, an escape.
  static let lineStart = #"(?:(?<![^\r\n])|(?<=\\n)|(?<=[ \t|>:"'`\]]))"#

  /// Fails where a variable, a template's hole, a format specifier, a stand-in or a masked value begins.
  static let literal =
    #"(?!\$[({\[]|\$[A-Za-z_][\w.]*+(?:\[[^\]\r\n]*+\])?(?=[\s"'`,;:)}\]\\|&@/]|\z)|"#
    + #"\{\{|\{[A-Za-z_][\w.]*+\}(?=["'`\s&@,;)\\]|\z)|[#@%]\{|[ ]?[+.&][ ]?[A-Za-z_$][\w.$]*+[ ]?[+.&]|"#
    + #"%\(|<%|<[A-Za-z/!?.*][^<>\r\n]{0,60}+>"#
    + #"|&lt;[A-Za-z]|%[A-Za-z_]\w*+%|%[a-z](?=[\s"'`,;)\]}]|\z)|@\w++@|\[[A-Za-z][\w .:*-]*+\]|\*{3}|"#
    + #"\.{3}|_{3}|-{3}|\?{3}|[xX]{3,}+(?:\W|\z)"#
    + #"|\xE2\x80[\xA2\xA6]|\xE2\x97\x8F|\xE2\x96\x88|\((?i:null|none|nil|sensitive|known after|hidden|redacted|masked|empty)"#
    + #"|(?i:null|none|nil|true|false|undefined|redacted|masked|filtered)(?![\w!#$%@*+.-]))"#

  /// Fails at the last word of a sentence: `entry.`
  static let noLastWord = #"(?![A-Za-z]{1,30}+\.(?:[ \t]*+(?:[\r\n"'`\\]|\z)|[ ]+[A-Z]))"#

  /// Letters of a word without quotes: a quote or a backslash belongs to it when the word goes on.
  static let letters = #"(?:[^\s"'`\\]++|\\++(?![\\"'`nrt]|\s|\z)|["'`](?=[^\s"'`\\,;:.)}\]>]))++"#

  /// A value in quotes, escaped or not, as alternatives with one group each.
  static func quoted(_ least: Int = 1) -> String {
    [#"""#, "'"].map { quote in
      #"\\{1,7}+"# + quote + "(" + literal + "(?=[^" + quote + #"\r\n]{"# + "\(least)})(?:[^" + quote
        + #"\\\r\n]++|\\++(?!["# + quote + #"\\]))++)\\{1,7}+"# + quote
        + "|" + quote + "(" + literal + "(?=(?:[^" + quote + #"\\\r\n]|\\[^\r\n]){"# + "\(least)})(?:[^"
        + quote
        + #"\\\r\n]++|\\[^\r\n])++)"# + quote
    }.joined(separator: "|")
  }

  /// A word without quotes, to the next white space.
  static func word(_ least: Int = 1) -> String {
    "(" + literal + #"(?![\\"'`])(?=\S{"# + "\(least)})" + letters + ")"
  }

  /// A value in quotes, or a word.
  static func value(_ least: Int = 1) -> String { "(?|" + quoted(least) + "|" + word(least) + ")" }

  /// The rest of a line without blanks at its end.
  static func line(_ least: Int = 1) -> String {
    "(" + literal + #"(?![\\"'`])(?=[^\r\n]{"# + "\(least)})(?:" + letters + #"|[ \t]++(?=[^\s\\]))++)"#
  }

  /// A word of a command line: quoted, with `'\''` for a quote, or bare up to a blank or an operator.
  static func shellWord(_ least: Int = 1, before end: String = "") -> String {
    let count = #"(?=[^\r\n]{"# + "\(least)})"
    return #"(?|\\{1,7}+"("# + literal + count + #"(?:[^"\\\r\n]++|\\++(?!["\\]))++)\\{1,7}+"|"("# + literal
      + count + #"(?:[^"\\\r\n]++|\\[^\r\n])++)"|\$?'("# + literal + count
      + #"(?:[^'\\\r\n]++|'\\{1,2}+''|\\[^'\r\n]|\\'(?=[^\s;|&)]))++)'|("# + literal + #"(?=\S{"#
      + "\(least)})"
      + #"[^\s"'`<>()|;&\\-](?:[^\s"'`<>()|;&\\"# + end + #"]++|\\++(?![\\"'`nrt]|\s|\z))*+))"#
  }

  /// Words of a command line up to one of its options, whose letters `option` matches.
  static func words(to option: String) -> String {
    #"(?>[^\r\n|;&\\ \t-]++|\\\r?\n|\\[^\r\n]|[ \t]++|(?<![ \t])-|-(?!"# + option + "))*+(?<=[ \\t])-"
      + option
  }

  /// An assignment in the usual notations, from the end of a name to the value.
  static let assign = #"\\{0,7}+["'`]?\]?[ \t]{0,16}+(?:=>|:=|[=:])[ \t]{0,16}+"#

  /// A string's first letter may stand before its quote: `b"`, `u'`, `N'`, `@"`.
  static let stringMark = #"(?:[bruBRUNLf@]{1,2}+(?=\\{0,7}+["']))?"#
}

extension Rule {
  /// A rule for a place: `pattern` begins `lead` bytes ahead of a keyword, and its last group is the secret.
  ///
  /// A keyword that begins like many ordinary words slows every scan down. Where it does, a rarer part of it is the
  /// keyword, and the match begins up to `near` bytes ahead of that part.
  static func place(
    _ id: String, _ summary: String, _ keywords: [Keyword], _ pattern: String, lead: Int = 0, near: Int = 0,
    reach: Int = 1_024, shape: Shape = .named, confidence: Double = 0.9, takesWords: Bool = false,
    check: Check? = nil, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: pattern, group: 1, keywords: keywords,
      anchor: near > 0 ? .near(before: near) : .keyword(lead: lead), reach: reach, shape: shape,
      confidence: confidence, check: check, takesWords: takesWords, samples: .snippets(hit, miss: miss))
  }

  /// A rule for a block that holds several secrets: `items` is searched in what `block` matches.
  static func placeItems(
    _ id: String, _ summary: String, _ keywords: [Keyword], block: String, items: String,
    lead: Int = 0, near: Int = 0, reach: Int = 1_024, shape: Shape = .named, confidence: Double = 0.9,
    takesWords: Bool = false,
    check: Check? = nil, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: block, group: 0, keywords: keywords,
      anchor: near > 0 ? .near(before: near) : .keyword(lead: lead),
      reach: reach, items: Items(pattern: items, group: 1), shape: shape, confidence: confidence,
      check: check, takesWords: takesWords, samples: .snippets(hit, miss: miss))
  }
}
