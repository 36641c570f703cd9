/// Services round language models: vector stores, tracing, search, sandboxes.
enum ModelToolRules {
  static let all: [Rule] = [
    .token(
      "pinecone_key", "Pinecone API key", prefixes: ["pcsk_"],
      body: "[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}",
      confidence: 0.98, entropyFloor: 3.5, hit: "pcsk_{alnum:5-6}_{alnum:63}",
      miss: "pcsk_{alnum:5}_{alnum:62}"),
    .named(
      "pinecone_legacy_key", "Pinecone API key of the old format", names: ["pinecone"],
      rest: PlatformShape.rest("key|token|secret"), value: PlatformShape.uuid,
      sampleName: "PINECONE_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
    .token(
      "langsmith_key", "LangSmith personal token or service key",
      prefixes: ["lsv2_pt_", "lsv2_sk_"],
      body: "[0-9a-f]{32}_[0-9a-f]{10}", confidence: 0.99, hit: "lsv2_{pt|sk}_{hex:32}_{hex:10}",
      miss: "lsv2_pt_{hex:32}_{hex:9}"),
    .token(
      "langfuse_secret_key", "Langfuse secret key", prefixes: ["sk-lf-"], body: PlatformShape.uuid,
      end: Fragment.hyphenEnd, confidence: 0.98,
      hit: "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
    .token(
      "wandb_key", "Weights & Biases API key", prefixes: ["wandb_v1_"],
      body: "[0-9A-Za-z]{27}_[0-9A-Za-z]{49}", confidence: 0.99,
      hit: "wandb_v1_{alnum:27}_{alnum:49}",
      miss: "wandb_v1_{alnum:27}_{alnum:48}"),
    .named(
      "wandb_legacy_key", "Weights & Biases API key of the old format",
      names: ["wandb", "weights_and_biases"],
      rest: PlatformShape.rest("key|token|login|pass"), value: PlatformShape.hex(40),
      entropyFloor: 3,
      sampleName: "WANDB_API_KEY", hit: "{hex:40}", miss: "{hex:39}"),
    .token(
      "jina_key", "Jina AI API key", prefixes: ["jina_"], body: "[0-9a-f]{32}[0-9A-Za-z_-]{28}",
      end: Fragment.hyphenEnd, confidence: 0.98, hit: "jina_{hex:32}{alnum:28}",
      miss: "jina_{hex:32}{alnum:27}"),
    .token(
      "tavily_key", "Tavily API key", prefixes: ["tvly-"], body: "(?:dev-|prod-)?[0-9A-Za-z]{32}",
      end: Fragment.hyphenEnd, confidence: 0.97, entropyFloor: 3.4,
      hit: "tvly-{|dev-|prod-}{alnum:32}", miss: "tvly-{alnum:31}"),
    Rule(
      id: "firecrawl_key", summary: "Firecrawl API key",
      pattern: Fragment.start + "fc-[0-9a-f]{32}" + Fragment.hyphenEnd,
      keywords: MailRules.hexStarts("fc-"), confidence: 0.9, entropyFloor: 2.9,
      samples: .tokens("fc-{hex:32}", miss: "fc-{hex:31}")),
    .token(
      "llamacloud_key", "LlamaCloud (LlamaIndex) API key", prefixes: ["llx-"],
      body: PlatformShape.mixed("0-9A-Za-z", 40, 60, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.95,
      entropyFloor: 3.5, hit: "llx-{alnum:45}aB3", miss: "llx-{alnum:36}aB3"),
    .token(
      "e2b_key", "E2B sandbox API key", prefixes: ["e2b_"], body: PlatformShape.hex(40),
      confidence: 0.97,
      entropyFloor: 3, hit: "e2b_{hex:40}", miss: "e2b_{hex:39}"),
  ]
}
