/// Keys of cryptocurrency wallets.
enum WalletKeyRules {
  static let all: [Rule] = [
    .named(
      "hex_private_key", "256-bit private key in hexadecimal (Ethereum accounts and others)",
      names: privateKey,
      rest: #"(?![\w.\- \t]{0,16}(?:hash|sha|sum|finger|digest|id\b))[\w.\- \t]{0,16}?"#,
      value: "(?:0x)?" + PatternPieces.mixedHex(64), confidence: 0.85, entropyFloor: 2.9,
      sampleName: "{PRIVATE_KEY|privateKey}", hit: "0x{hex:62}7b", miss: "0x{hex:38}7b"),
    .named(
      "solana_private_key", "Private key of a Solana account (base58)",
      names: privateKey + ["solana"], rest: #"[\w.\- \t]{0,20}?"#,
      value: PatternPieces.mixedHead("[1-9A-HJ-NP-Za-km-z]{0,80}") + "[1-9A-HJ-NP-Za-km-z]{87,88}",
      confidence: 0.8, entropyFloor: 4, sampleName: "{PRIVATE_KEY|SOLANA_KEY}",
      hit: "{base58:84}7qX", miss: "{base58:60}7qX"),
    .token(
      "extended_private_key", "Extended private key of a hierarchical wallet (BIP 32)",
      prefixes: ["xprv", "yprv", "zprv", "tprv"], body: "[1-9A-HJ-NP-Za-km-z]{107}",
      confidence: 0.98, hit: "{xprv|tprv}{base58:107}", miss: "xpub{base58:107}"),
    .token(
      "lnd_macaroon", "Macaroon of a Lightning node in hexadecimal", prefixes: ["0201036c6e64"],
      body: "[0-9a-f]{60,4000}", confidence: 0.95, reach: 4_096, hit: "0201036c6e64{hex:180}",
      miss: "0201036c6e64{hex:20}"),
    .named(
      "seed_phrase", "Recovery phrase of a wallet (12 to 24 words)",
      names: [
        "mnemonic", "seed_phrase", "seed phrase", "seedphrase", "recovery_phrase",
        "recovery phrase",
      ],
      rest: #"[\w.\-]{0,12}?"#,
      value: "(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}", confidence: 0.65,
      sampleName: "{MNEMONIC|seed_phrase}",
      hit:
        words + " " + words + " " + words + " " + words,
      miss: words + " " + words + " {lower:2} " + words),
  ]

  private static let privateKey = ["private_key", "privatekey", "private-key", "private key"]

  private static let words = "{lower:3-8} {lower:4} {lower:5-7}"
}
