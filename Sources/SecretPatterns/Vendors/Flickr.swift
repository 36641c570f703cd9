/// Flickr.
enum FlickrRules {
  static let all: [Rule] = [
    .named(
      "flickr_key", "Flickr API key or secret", names: ["flickr"], rest: PatternPieces.secretName,
      value: "(?:\(PatternPieces.mixedHex(32))|\(PatternPieces.mixedHex(16)))", confidence: 0.75,
      entropyFloor: 2.1,
      sampleName: "FLICKR_API_KEY", hit: "{hex:30}7b", miss: "{hex:26}7b")
  ]
}
