/// NuGet.
enum NuGetRules {
  static let all: [Rule] = [
    .token(
      "nuget_key", "NuGet API key", prefixes: ["oy2"],
      body: PatternPieces.mixed("0-9a-z", 43, needed: ["0-9", "a-z"]), confidence: 0.95,
      entropyFloor: 3.4, hit: "oy2{loweralnum:43}", miss: "oy2{loweralnum:42}")
  ]
}
