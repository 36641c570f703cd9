/// Vendors of language and speech models whose keys only the name beside them gives away.
enum ModelVendorByNameRules {
  static let all: [Rule] = [
    .named(
      "cohere_key", "Cohere API key", names: ["cohere", "co_api_key"],
      value: PlatformShape.mixed("0-9A-Za-z", 40, needed: ["0-9", "A-Z", "a-z"]), entropyFloor: 3.6,
      sampleName: "COHERE_API_KEY", hit: "{alnum:37}aB3", miss: "{alnum:36}aB3"),
    .named(
      "mistral_key", "Mistral AI API key", names: ["mistral"],
      rest: PlatformShape.rest("key|token|secret"),
      value: PlatformShape.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Z", "a-z"]), entropyFloor: 3.4,
      sampleName: "MISTRAL_API_KEY", hit: "{alnum:29}aB3", miss: "{alnum:28}aB3"),
    .named(
      "assemblyai_key", "AssemblyAI API key", names: ["assemblyai", "assembly_ai", "aai_api_key"],
      value: PlatformShape.mixed("0-9a-z", 32, needed: ["0-9", "a-z"]), entropyFloor: 2.9,
      sampleName: "ASSEMBLYAI_API_KEY", hit: "{hex:30}a1", miss: "{hex:29}a1"),
    .named(
      "deepgram_key", "Deepgram API key", names: ["deepgram"], value: PlatformShape.hex(40),
      entropyFloor: 3, sampleName: "DEEPGRAM_API_KEY", hit: "{hex:40}", miss: "{hex:39}"),
    .named(
      "voyage_key", "Voyage AI API key", names: ["voyage"], value: "(?:pa|al)-[0-9A-Za-z_-]{43}",
      end: Fragment.hyphenEnd, confidence: 0.95, entropyFloor: 3.6,
      sampleName: "VOYAGE_API_KEY",
      hit: "{pa|al}-{base64url:43}", miss: "pa-{base64url:42}"),
    // An id and its secret, joined by a dot.
    .named(
      "zhipu_key", "Zhipu AI (BigModel, GLM) API key",
      names: ["zhipu", "bigmodel", "glm_api", "zai_api"],
      value: #"[0-9a-f]{32}\.[0-9A-Za-z]{16}"#, confidence: 0.9, entropyFloor: 3.2,
      sampleName: "ZHIPUAI_API_KEY", hit: "{hex:32}.{alnum:16}", miss: "{hex:32}.{alnum:15}"),
  ]
}
