/// Pieces for formats that hold passwords by their place.
extension PatternPieces {
  /// Stands before a value: fails where a variable, a template hole, a format specifier or a masked
  /// value begins.
  static let noReference =
    #"(?!\$[({\[]|\$+(?:[A-Za-z_][A-Za-z_.:]*+|[A-Z_][A-Z0-9_]*+)(?:[^\w$!#*+=-]|$)|[#@$]?\{|%[({]|%%?[A-Za-z_]*%|%[a-z](?:[^\w]|$)"#
    + #"|<|&lt;|\[[\w .-]*+\]|@\w++@|\*{3}|[xX]{3,}+(?:\W|$)|\.{3}|_{3}|-{3}|\?{3}|\xE2\x80[\xA2\xA6]"#
    + #"|(?i:null|none|nil|true|false|undefined|yes|no)(?![\w!#$%@*+-]))"#

  /// Blanks or line ends between the words of one entry, also as escapes inside a string literal.
  static let gap = #"(?:\s|\\[nrt]){1,40}+"#

  /// The rest of a line is empty, or a comment.
  static let lineEnd = #"(?=[ \t]*+(?:[#;][^\r\n]*+)?\r?(?:\n|\z))"#

  /// A value in quotes, `least` to `most` bytes; one capture group in each alternative. With `blanks`,
  /// blanks and other scripts may stand in it where a digit does too: sentences and translated labels
  /// rarely have one.
  static func quoted(_ least: Int, most: Int = 200, blanks: Bool = false) -> String {
    // The length is looked at first: a repeated group with bounds would be compiled 200 times over.
    let blank = blanks ? "" : #"\s"#
    return [#"""#, "'"].map { quote in
      let sober = blanks ? "(?=[^" + quote + #"\d\r\n]*+\d|[^\s\x80-\xff"# + quote + "]++" + quote + ")" : ""
      return #"\\?"# + quote + "((?=[^" + quote + #"\r\n]{"# + "\(least),\(most)}" + quote + ")" + sober
        + noReference
        + "(?:[^" + quote
        + #"\\\r\n"# + blank + #"]++|\\[^\r\n\s"# + quote + #"])++)\\?"# + quote
    }.joined(separator: "|")
  }
}
