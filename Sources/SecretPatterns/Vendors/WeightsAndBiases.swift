/// Weights & Biases.
enum WeightsAndBiasesRules {
  static let all: [Rule] = [
    .token(
      "wandb_key", "Weights & Biases API key", prefixes: ["wandb_v1_"],
      body: "[0-9A-Za-z]{27}_[0-9A-Za-z]{49}", confidence: 0.99,
      hit: "wandb_v1_{alnum:27}_{alnum:49}",
      miss: "wandb_v1_{alnum:27}_{alnum:48}"),
    .named(
      "wandb_legacy_key", "Weights & Biases API key of the old format",
      names: ["wandb", "weights_and_biases"],
      rest: PatternPieces.nameNear("key|token|login|pass"), value: PatternPieces.hex(40),
      entropyFloor: 3,
      sampleName: "WANDB_API_KEY", hit: "{hex:40}", miss: "{hex:39}"),
  ]
}
