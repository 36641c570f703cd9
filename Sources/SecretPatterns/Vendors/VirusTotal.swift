/// VirusTotal.
enum VirusTotalRules {
  static let all: [Rule] = [
    .named(
      "virustotal_key", "VirusTotal API key",
      names: ["virustotal", "virus_total", "virus-total", "vt_api", "vt_key"],
      rest: #"(?:[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8}|(?<=key))"#,
      value: PatternPieces.mixedHex(64), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "{VIRUSTOTAL|VT}_API_KEY", hit: "{hex:62}7b", miss: "{hex:60}7b")
  ]
}
