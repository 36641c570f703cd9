/// Pass phrases made of words: what a list of words or dice gave.
///
/// Words behind a name are as often a sentence about a pass phrase as one. A sentence has words in it that nobody draws
/// from a list: articles, pronouns, prepositions, what forms and manuals say.
enum PhraseOfWordsRules {
  private static let words = #"((?:[a-z]{3,9}[ ]){3,23}[a-z]{3,9})"#
  private static let sentence: Set<String> = Set(
    """
    the and for with from this that these those your you our their his her its not are was were been being have has had
    will would can could should must may might shall does did but nor yet who what when where which why how all any each
    every some such than then there here into onto upon over under out off per via too also only just very more most less
    least one two three four five six seven eight nine ten user users name names password passwords passphrase phrase
    passcode secret secrets token tokens key keys login sign enter type string value values field file files path default
    required optional invalid incorrect wrong correct missing empty none null true false set get new old current reset
    change changed forgot forgotten confirm repeat again please try use used using read write stored store given used
    protect protected protects encrypt encrypted decrypt private public account admin root database server client email
    mail characters letters digits numbers long short minimum maximum length contain contains least policy about after
    before because between both during same other another without within while until since whether either neither
    der die das und ist nicht ein eine einen mit von auf muss den dem des oder wird sind bitte wurde kann zur zum les des
    est une pas avec pour dans sur doit los las una por con para que del debe non per con una che del della deve een het
    niet met van voor moet zijn och att som inte med till ska og som ikke til skal
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  static let all: [Rule] = [
    .place(
      "phrase_of_words", "Pass phrase of four words or more behind a name for one",
      [
        "passphrase", "pass phrase", "pass_phrase", "mnemonic", "seed =", "seed:", "seed phrase", "seed\":",
        "seed=",
      ],
      #"(?i:pass[ _]?phrase|mnemonic|(?<![A-Za-z])seed(?:[ _]phrase)?)(?:[ ](?i:for|of|entered)(?:[ ][^\s:=]{1,40}){0,2})?\\{0,3}+["']?[ ]{0,2}+"#
        + #"(?:=>|[:=])[ ]{0,2}+\\{0,3}+["'`]?"# + words + PlacePattern.lineEnd,
      confidence: 0.8, check: { isPhrase($0.secret) ? $1 : nil },
      hit:
        "passphrase for tank/home: «{lower:6} {lower:7} {lower:5} {lower:8}»\n\"pass_phrase\"=>\"«{lower:6} {lower:7} {lower:5} {lower:8}»\"\nseed = '«{lower:6} {lower:7} {lower:5} {lower:8} {lower:6}»'",
      miss: "passphrase: must have eight letters"),
    .place(
      "assigned_phrase_of_words", "Pass phrase of four words or more that a settings file assigns",
      ["password=", "password =", "passwd=", "_pass=", "_pass =", "passphrase=", "passphrase ="],
      #"(?i:passw(?:or)?d|passphrase|_pass)[ ]?=[ ]?"# + words + #"(?=[ \t]*+(?:\r?\n|\z))"#,
      confidence: 0.8, check: { isPhrase($0.secret) ? $1 : nil },
      hit: "EMAIL_HOST_PASSWORD=«{lower:6} {lower:7} {lower:5} {lower:8}»",
      miss: "password = the same as for mail"),
    .place(
      "escaped_phrase_of_words", "Pass phrase of several words whose blanks a shell escapes",
      ["passphrase=", "password=", "passwd=", "_pass="],
      #"(?i:passphrase|passw(?:or)?d|_pass)=((?:[^\s\\"'$]{2,24}\\[ ]){2,12}[^\s\\"'$]{2,24})"#,
      hit: "+ BORG_PASSPHRASE=«{lower:6}\\ {lower:7}\\ {lower:6}\\ {lower:5}»",
      miss: "+ BORG_PASSPHRASE={lower:5}\\"),
  ]

  /// At least three different words, and none of a sentence.
  private static func isPhrase(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    return Set(parts).count >= 3 && !parts.contains(where: sentence.contains)
  }
}
