/// Groq.
enum GroqRules {
  static let all: [Rule] = [
    .token(
      "groq_key", "Groq API key", prefixes: ["gsk_"], body: "[0-9A-Za-z]{52}", confidence: 0.98,
      entropyFloor: 3.5, hit: "gsk_{alnum:20}WGdyb3FY{alnum:24}", miss: "gsk_{alnum:51}")
  ]
}
