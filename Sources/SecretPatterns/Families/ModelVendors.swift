/// Vendors of language and speech models whose keys have a prefix.
enum ModelVendorRules {
  static let all: [Rule] = [
    .token(
      "huggingface_token", "Hugging Face user access token", prefixes: ["hf_"],
      body: PlatformShape.mixed("0-9A-Za-z", 34, 60, needed: ["A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, check: notCamelCase, hit: "hf_{alpha:34}", miss: "hf_{alpha:33}"),
    .token(
      "huggingface_org_token", "Hugging Face organization API token", prefixes: ["api_org_"],
      body: PlatformShape.mixed("0-9A-Za-z", 34, needed: ["A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, hit: "api_org_{alpha:34}", miss: "api_org_{alpha:33}"),
    .token(
      "openrouter_key", "OpenRouter API key", prefixes: ["sk-or-v1-"], body: PlatformShape.hex(64),
      confidence: 0.99, hit: "sk-or-v1-{hex:64}", miss: "sk-or-v1-{hex:63}"),
    .token(
      "groq_key", "Groq API key", prefixes: ["gsk_"], body: "[0-9A-Za-z]{52}", confidence: 0.98,
      entropyFloor: 3.5, hit: "gsk_{alnum:20}WGdyb3FY{alnum:24}", miss: "gsk_{alnum:51}"),
    .token(
      "xai_key", "xAI API key", prefixes: ["xai-"], body: "[0-9A-Za-z_]{80}", confidence: 0.98,
      entropyFloor: 3.8, hit: "xai-{alnum:80}", miss: "xai-{alnum:79}"),
    .token(
      "perplexity_key", "Perplexity API key", prefixes: ["pplx-"], body: "[0-9A-Za-z]{48}",
      confidence: 0.98, entropyFloor: 3.5, hit: "pplx-{alnum:48}", miss: "pplx-{alnum:47}"),
    .token(
      "replicate_token", "Replicate API token", prefixes: ["r8_"],
      body: PlatformShape.mixed("0-9A-Za-z", 37, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.5, hit: "r8_{alnum:34}aB3", miss: "r8_{alnum:33}aB3"),
    .token(
      "together_key", "Together AI API key", prefixes: ["tgp_v1_"], body: "[0-9A-Za-z_-]{43}",
      end: Fragment.hyphenEnd, confidence: 0.98, entropyFloor: 3.4,
      hit: "tgp_v1_{base64url:43}",
      miss: "tgp_v1_{base64url:42}"),
    .token(
      "fireworks_key", "Fireworks AI API key", prefixes: ["fw_"],
      body: PlatformShape.mixed("0-9A-Za-z", 22, 24, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.85,
      entropyFloor: 3.4, hit: "fw_{alnum:21}aB3", miss: "fw_{lower:24}"),
    Rule(
      id: "elevenlabs_key", summary: "ElevenLabs API key",
      pattern: Fragment.start + "sk_[0-9a-f]{48}" + Fragment.end,
      keywords: MailRules.hexStarts("sk_"), confidence: 0.97, entropyFloor: 3,
      samples: .tokens("sk_{hex:48}", miss: "sk_{hex:47}")),
    .token(
      "nvidia_key", "NVIDIA API key", prefixes: ["nvapi-"], body: "[0-9A-Za-z_-]{60,70}",
      end: Fragment.hyphenEnd, confidence: 0.98, entropyFloor: 3.5,
      hit: "nvapi-{base64url:64}",
      miss: "nvapi-{base64url:50}"),
    .token(
      "cerebras_key", "Cerebras API key", prefixes: ["csk-"],
      body: PlatformShape.mixed("0-9a-z", 48, needed: ["0-9", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, hit: "csk-{loweralnum:48}", miss: "csk-{loweralnum:47}"),
    .token(
      "runpod_key", "RunPod API key", prefixes: ["rpa_"], body: "[0-9A-Z]{40}[0-9A-Za-z]{6}",
      confidence: 0.97, entropyFloor: 3.4, hit: "rpa_{upperalnum:40}{loweralnum:6}",
      miss: "rpa_{upperalnum:39}{loweralnum:6}"),
  ]

  /// Half of random letters are capitals; of words glued together, one in five.
  private static let notCamelCase: Rule.Check = { candidate, confidence in
    let letters = candidate.secret.dropFirst(3)
    let capitals = letters.filter { (65...90).contains($0) }.count
    return capitals * 4 >= letters.count ? confidence : 0.4
  }
}
