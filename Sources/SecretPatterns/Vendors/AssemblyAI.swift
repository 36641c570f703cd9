/// AssemblyAI.
enum AssemblyAIRules {
  static let all: [Rule] = [
    .named(
      "assemblyai_key", "AssemblyAI API key", names: ["assemblyai", "assembly_ai", "aai_api_key"],
      value: PatternPieces.mixed("0-9a-z", 32, needed: ["0-9", "a-z"]), entropyFloor: 2.9,
      sampleName: "ASSEMBLYAI_API_KEY", hit: "{hex:30}a1", miss: "{hex:29}a1")
  ]
}
