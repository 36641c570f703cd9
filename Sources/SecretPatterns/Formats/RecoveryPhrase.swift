/// Recovery phrases of wallets: 12 to 24 words of the BIP-39 list.
enum RecoveryPhraseRules {
  /// Words in a row, on one line or numbered, with one kind of separator or another between them.
  private static let phrase =
    #"((?:\d{1,2}[.):]?[ ]{0,2}+)?[A-Za-z]{3,8}(?:(?:[ ]{1,3}+|,[ ]?|-|_|\\{0,4}+["'],\s{0,20}+\\{0,4}+"#
    + #"["']|[ \t]*+\r?\n[ \t]*+|\\n)(?:\d{1,2}[.):]?[ ]{0,3}+)?[A-Za-z]{3,8}){11,23})(?![A-Za-z])"#

  static let all: [Rule] = [
    .place(
      "recovery_phrase", "Recovery phrase of a wallet beside a word for it",
      [
        "mnemonic", "seed phrase", "seed_phrase", "seedphrase", "recovery phrase", "recovery_phrase",
        "recoveryphrase", "seed words", "backup phrase", "wallet seed", "secret phrase", "secret recovery",
        "seed:", "bip39", "bip-39", "wallet phrase",
      ],
      #"(?i:mnemonic|seed[ _]?phrase|recovery[ _]?phrase|seed words|backup phrase|wallet (?:seed|phrase)|"#
        + #"secret (?:recovery )?phrase|seed(?=:)|bip-?39|words(?=:))[\w -]{0,40}?\\{0,4}+["'`)\]]{0,2}[ "#
        + #"\t]{0,8}+(?:=>|[:=]|[ ]is:?|\()?(?:\s|\\n){0,12}+[\[({]?\s{0,8}+\\{0,4}+["'`*]{0,3}"#
        + phrase,
      confidence: 0.9, check: { consistsOfWords($0) ? $1 : nil },
      hit:
        "mnemonic: \"«{abandon|zebra|walnut} {ozone|pelican} {tuna|umbrella} vintage wagon {slogan|sketch} "
        + "urban travel {quiz|radar} {owner|oyster} {lunar|lizard} {jaguar|island}»\"",
      miss: "mnemonic: {lower:9} {lower:9} {lower:9} is not what the wallet of the user should have"),
    Rule(
      id: "recovery_phrase_alone",
      summary: "Recovery phrase of a wallet whose checksum is right, on a line or in quotes of its own",
      pattern:
        #"(?:(?<![^\r\n])|(?<=["'`:=>|(\[\t])|(?<=[:=|>] )|(?<=  ))([a-z]{3,8}(?:[ ][a-z]{3,8}){11}(?:(?:"#
        + #"[ ][a-z]{3,8}){3}(?:(?:[ ][a-z]{3,8}){3}(?:(?:[ ][a-z]{3,8}){3}(?:(?:[ ][a-z]{3,8}){3})?)?)"#
        + #"?)?)(?![ ]?[A-Za-z])"#,
      group: 1, keywords: rare.map { .exact(String(($0 + " ").prefix(5))) }, anchor: .near(before: 216),
      shape: .named, confidence: 0.95,
      check: { RecoveryWords.isPhrase($0.secret.split(separator: 32)) ? $1 : nil },
      samples: Samples(
        hit: .generatedSnippet { random in
          "«" + phrase(using: &random).joined(separator: " ") + "»"
        },
        miss: .generatedSnippet { random in
          // The last word of a phrase carries the checksum.
          var words = phrase(using: &random)
          words[0] = words[0] == "abandon" ? "ability" : "abandon"
          return RecoveryWords.isPhrase(words.map { Array($0.utf8)[...] }) ? "" : words.joined(separator: " ")
        })),
  ]

  /// Words of the list that hardly stand in any other text; five letters are enough to look. Three of four phrases of
  /// twelve words have one, and nearly all of twenty-four. More words would make each scan of ordinary text slower.
  private static let rare: [String] = """
    absurd admit adult aerobic afraid airport anxiety army asthma auction autumn bacon bamboo basket beach bean
    betray bike bird bitter blur blush boil boy brass brave bunker buyer cake cash casual cigar civil climb clog
    cloth clown coach coast coconut coil coin cook cool couch cousin cradle cram crane crawl cruel cruise crunch
    cube cupboard curtain daughter dawn deer defy deputy devote dignity dilemma disease dismiss disorder dizzy
    doll dose dove elbow enact erupt exotic faculty female fiber foam fog foil foster fruit fuel gaze genius
    genre genuine giggle giraffe girl glare glide glimpse gloom glory glove glow goat goddess goose grunt gym
    hawk helmet hero hobby hockey honey hood hover impulse infant inflict inmate ivory jaguar jazz jealous jelly
    jewel joke juice kiss kiwi knee laugh laundry loyal luxury lyrics maid mammal marble marine marriage maze
    mom mosquito motor muffin myth napkin nephew nuclear nurse oak october oil oyster ozone palace palm payment
    piano pig pigeon pink plastic poem poet poverty pride prison prize prosper proud pudding pulp pulse pupil
    puppy razor rhythm rookie rubber rug rural saddle sadness sail salad salmon salon salute sauce sausage scout
    senior shaft shiver shock shoe shove shy sick skate skull slender slush snack snake sniff snow soap soccer
    soda soldier song soul soup spy squirrel stadium stomach stove subway sudden sunny sunset surge survey
    sustain tennis toy tragic unveil uphold vacant valley valve vapor vault vehicle vibrant vote voyage wage
    walnut wash wasp wet wife wisdom woman wreck wrestle yellow zebra zoo
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  /// A phrase with a right checksum that holds one of the rare words.
  private static func phrase(using random: inout SampleRandom) -> [String] {
    while true {
      var numbers = (0..<12).map { _ in Int.random(in: 0..<2_048, using: &random) }
      if let word = rare.randomElement(using: &random),
        let number = RecoveryWords.number(of: Array(word.utf8)[...])
      {
        numbers[5] = number
      }
      for last in 0..<64 {
        numbers[11] = (numbers[11] & ~15) | last & 15
        let words = RecoveryWords.words(numbers)
        if RecoveryWords.isPhrase(words.map { Array($0.utf8)[...] }) { return words }
      }
    }
  }

  /// Nearly all words are of the list: one may be mistyped, or of the sentence round it.
  private static func consistsOfWords(_ candidate: MatchContext) -> Bool {
    let words = candidate.secret.split { !$0.isASCIILetter }.filter { $0.count > 2 }
    let known = words.count { RecoveryWords.number(of: $0) != nil }
    return words.count >= 12 && known >= words.count - 1
  }
}
