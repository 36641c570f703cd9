/// ConfigCat.
enum ConfigCatRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "configcat_sdk_key", "ConfigCat SDK key", prefixes: ["configcat-sdk-1/"],
      body: "[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}", names: ["configcat"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}", end: PatternPieces.hyphenEnd, confidence: 0.85,
      entropyFloor: 3.6,
      hit:
        "key: «configcat-sdk-1/{base64url:22}/{base64url:22}»\nCONFIGCAT_SDK_KEY=«{base64url:22}/{alnum:22}»",
      miss: "key: configcat-sdk-1/{base64url:22}\nCONFIGCAT_SDK_KEY={base64url:22}/{alnum:18}")
  ]
}
