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
        "seed:", "bip39", "bip-39", "wallet phrase", "words:",
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
      group: 1, keywords: rare.map { .exact($0) }, anchor: .near(before: 216), shape: .named,
      confidence: 0.95,
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

  /// Words of the list that hardly stand in any other text, with the blank behind them: eleven of twelve phrases of twelve
  /// words have one, and nearly all longer ones. Every word would make each scan of ordinary text slower.
  private static let rare: [String] = """
    absurd admit adult aerobic afraid airport album alcohol anxiety apple approve army assault asthma auction
    autumn awesome awful bachelor bacon bamboo basket beach bean beauty betray bike biology bird birth bitter
    blue blur blush boat boil bomb boy brain brass brave bubble buddy budget bulb bunker buyer cage cake cash
    casino casual cave champion chaos chase cigar circle civil cliff climb clog cloth cloud clown coach coast
    coconut coffee coil coin congress convince cook cool couch cousin coyote crack cradle cram crane crater
    crawl crazy cream crew crucial cruel cruise crumble crunch crush cry crystal cube cup cupboard curtain
    daughter dawn deer defy degree depart deputy devote dignity dilemma disease dismiss disorder dizzy doll
    dolphin dose dove dust duty eagle elbow enact enlist envelope erupt exhibit exotic faculty farm female fever
    fiber fiscal flight foam fog foil forum fossil foster fruit fuel gauge gaze genius genre genuine ghost
    giggle giraffe girl glad glare glass glide glimpse gloom glory glove glow goat goddess goose gown grunt gym
    hawk hazard helmet hero hobby hockey honey hood hover humor hybrid impulse infant inflict inmate ivory
    jaguar jazz jealous jelly jewel joke joy judge juice kangaroo kidney kiss kiwi knee knife ladder lady laugh
    laundry lava lawn leopard lobster loyal luxury lyrics maid mammal mandate marble marine marriage maze
    mechanic mesh metal miracle mixture mobile mom monkey moon mosquito mother motor mountain muffin mystery
    myth napkin nephew noble nominee noodle nuclear nurse oak october oil olympic orange oyster ozone palace
    palm pave payment pepper piano pig pigeon pink pizza plastic poem poet polar pole poverty price pride prison
    prize prosper proud pudding pulp pulse pumpkin pupil puppy puzzle rabbit radar radio rail razor recycle
    rhythm rocket rookie rubber rude rug rural saddle sadness sail salad salmon salon salute sauce sausage
    scatter school science scissors scout scrap senior shaft shield shiver shock shoe shoot shop shove shrug shy
    sick skate sketch skull slender slush snack snake sniff snow soap soccer soda solar soldier song soul soup
    south spy squirrel stadium staff stairs stomach stool stove subway sudden sugar sunny sunset supreme surge
    surprise survey sustain symptom tennis tide toast toddler toilet tower town toy tragic travel trend tuition
    tumble turkey twist unveil uphold upset urban vacant valley valve vapor vault vehicle veteran vibrant virus
    vivid vote voyage wage wagon wash wasp wave wet wife wink winner wisdom woman wool wreck wrestle yard yellow
    zebra zoo
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 + " " }

  /// A phrase with a right checksum that holds one of the rare words.
  private static func phrase(using random: inout SampleRandom) -> [String] {
    while true {
      var numbers = (0..<12).map { _ in Int.random(in: 0..<2_048, using: &random) }
      if let word = rare.randomElement(using: &random),
        let number = RecoveryWords.number(of: Array(word.filter { $0 != " " }.utf8)[...])
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
