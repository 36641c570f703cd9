/// RunPod.
enum RunPodRules {
  static let all: [Rule] = [
    .token(
      "runpod_key", "RunPod API key", prefixes: ["rpa_"], body: "[0-9A-Z]{40}[0-9A-Za-z]{6}",
      confidence: 0.97, entropyFloor: 3.4, hit: "rpa_{upperalnum:40}{loweralnum:6}",
      miss: "rpa_{upperalnum:39}{loweralnum:6}")
  ]
}
