/// NVIDIA.
enum NVIDIARules {
  static let all: [Rule] = [
    .token(
      "nvidia_key", "NVIDIA API key", prefixes: ["nvapi-"], body: "[0-9A-Za-z_-]{60,70}",
      end: PatternPieces.hyphenEnd, confidence: 0.98, entropyFloor: 3.5,
      hit: "nvapi-{base64url:64}",
      miss: "nvapi-{base64url:50}")
  ]
}
