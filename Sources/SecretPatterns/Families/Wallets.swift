/// What moves money on a block chain, and keys for nodes that read one.
enum WalletRules {
  private static let words = "{lower:3-8} {lower:4} {lower:5-7}"
  private static let privateKey = ["private_key", "privatekey", "private-key", "private key"]

  static let all: [Rule] = [
    .named(
      "hex_private_key", "256-bit private key in hexadecimal (Ethereum accounts and others)",
      names: privateKey,
      rest: #"(?![\w.\- \t]{0,16}(?:hash|sha|sum|finger|digest|id\b))[\w.\- \t]{0,16}?"#,
      value: "(?:0x)?" + ValueShape.hex(64), confidence: 0.85, entropyFloor: 2.9,
      sampleName: "{PRIVATE_KEY|privateKey}", hit: "0x{hex:62}7b", miss: "0x{hex:38}7b"),
    .named(
      "solana_private_key", "Private key of a Solana account (base58)",
      names: privateKey + ["solana"], rest: #"[\w.\- \t]{0,20}?"#,
      value: ValueShape.mixedHead("[1-9A-HJ-NP-Za-km-z]{0,80}") + "[1-9A-HJ-NP-Za-km-z]{87,88}",
      confidence: 0.8, entropyFloor: 4, sampleName: "{PRIVATE_KEY|SOLANA_KEY}",
      hit: "{base58:84}7qX", miss: "{base58:60}7qX"),
    .token(
      "extended_private_key", "Extended private key of a hierarchical wallet (BIP 32)",
      prefixes: ["xprv", "yprv", "zprv", "tprv"], body: "[1-9A-HJ-NP-Za-km-z]{107}",
      confidence: 0.98, hit: "{xprv|tprv}{base58:107}", miss: "xpub{base58:107}"),
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
    .named(
      "etherscan_key", "Etherscan API key, or of a sister site",
      names: ["etherscan", "bscscan", "polygonscan", "arbiscan", "basescan", "snowtrace"],
      rest: ValueShape.secretName, value: "(?=[A-Z]{0,33}[0-9])(?=[0-9]{0,33}[A-Z])[0-9A-Z]{34}",
      confidence: 0.8, entropyFloor: 3.2, sampleName: "ETHERSCAN_API_KEY",
      hit: "{upperalnum:32}7Q", miss: "{upperalnum:30}7Q"),
    .named(
      "infura_key", "Infura project key or secret", names: ["infura"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret|id)\w{0,8}"#, value: ValueShape.hex(32),
      confidence: 0.8, entropyFloor: 2.6, sampleName: "INFURA_API_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b"),
    .located(
      "infura_url", "Infura endpoint with its key", keywords: ["infura.io/"],
      before: #"(?i:infura\.io/(?:ws/)?v3/)"#, value: "[0-9a-f]{32}", confidence: 0.9,
      hit: "RPC=https://mainnet.infura.io/v3/«{hex:32}»",
      miss: "RPC=https://mainnet.infura.io/v3/{hex:30}"),
    .named(
      "alchemy_key", "Alchemy API key",
      names: ["alchemy_", "alchemy-", "alchemyapi", "alchemykey"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8}|(?<=api|key)"#,
      value: ValueShape.mixed(32, "0-9A-Za-z_-"), end: Fragment.hyphenEnd, confidence: 0.8,
      entropyFloor: 3.2, sampleName: "ALCHEMY_API_KEY", hit: "{alnum:29}7qX",
      miss: "{alnum:26}7qX"),
    .located(
      "alchemy_url", "Alchemy endpoint with its key", keywords: [".g.alchemy.com/"],
      before: #"(?i:\.g\.alchemy\.com/(?:nft/)?v[0-9]/)"#, value: "[0-9A-Za-z_-]{21,40}",
      end: Fragment.hyphenEnd, confidence: 0.9,
      hit: "RPC=https://eth-mainnet.g.alchemy.com/v2/«{alnum:32}»",
      miss: "RPC=https://eth-mainnet.g.alchemy.com/v2/{alnum:12}"),
    .token(
      "alchemy_token", "Alchemy access token", prefixes: ["alcht_"], body: "[0-9A-Za-z]{30}",
      confidence: 0.98, hit: "alcht_{alnum:30}", miss: "alcht_{alnum:24}"),
    .token(
      "settlemint_token", "SettleMint access token", prefixes: ["sm_aat_", "sm_pat_", "sm_sat_"],
      body: "[0-9A-Za-z]{16}", confidence: 0.95, entropyFloor: 2.6,
      hit: "sm_{aat|pat|sat}_{alnum:16}", miss: "sm_pat_{alnum:14}"),
  ]
}
