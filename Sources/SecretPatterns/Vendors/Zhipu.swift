/// Zhipu AI (BigModel, GLM).
enum ZhipuRules {
  static let all: [Rule] = [
    // An id and its secret, joined by a dot.
    .named(
      "zhipu_key", "Zhipu AI (BigModel, GLM) API key",
      names: ["zhipu", "bigmodel", "glm_api", "zai_api"],
      value: #"[0-9a-f]{32}\.[0-9A-Za-z]{16}"#, confidence: 0.9, entropyFloor: 3.2,
      sampleName: "ZHIPUAI_API_KEY", hit: "{hex:32}.{alnum:16}", miss: "{hex:32}.{alnum:15}")
  ]
}
