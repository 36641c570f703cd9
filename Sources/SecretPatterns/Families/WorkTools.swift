/// Boards, design and planning tools with a rule or two each.
enum WorkToolRules {
  static let all: [Rule] = [
    .token(
      "figma_token", "Figma personal access token", prefixes: ["figd_"],
      body: "[0-9A-Za-z_-]{38,44}", end: Fragment.hyphenEnd, confidence: 0.98, entropyFloor: 3.2,
      hit: "figd_{alnum:40}", miss: "figd_{alnum:30}"),
    .named(
      "figma_legacy_token", "Figma personal access token of the old kind", names: ["figma"],
      rest: #"[\w.\- \t]{0,20}?"#, value: "[0-9]{4,7}-" + ValueShape.uuid, confidence: 0.9,
      sampleName: "FIGMA_TOKEN", hit: "{digit:5}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{digit:5}-{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .token(
      "clickup_token", "ClickUp personal API token", prefixes: ["pk_"],
      body: "[0-9]{6,11}_[0-9A-Z]{32}", confidence: 0.98, hit: "pk_{digit:8}_{upperalnum:32}",
      miss: "pk_{digit:8}_{upperalnum:30}"),
    .token(
      "trello_token", "Trello API token", prefixes: ["ATTA"], body: "[0-9a-fA-F]{60,76}",
      confidence: 0.97, hit: "ATTA{hex:64}{HEX:8}", miss: "ATTA{hex:50}"),
    .named(
      "trello_legacy_token", "Trello API token or secret of the old kind", names: ["trello"],
      rest: #"[\w.\- \t]{0,20}?(?:token|secret)\w{0,8}"#, value: ValueShape.hex(64),
      confidence: 0.8, entropyFloor: 2.9, sampleName: "TRELLO_TOKEN", hit: "{hex:62}7b",
      miss: "{hex:60}7b"),
    .token(
      "typeform_token", "Typeform personal token", prefixes: ["tfp_"],
      body: "[0-9A-Za-z_.=-]{40,60}", end: "(?![0-9A-Za-z_=-])", confidence: 0.95,
      entropyFloor: 3.4, hit: "tfp_{alnum:44}_{alnum:14}", miss: "tfp_{alnum:30}"),
    .named(
      "todoist_token", "Todoist API token", names: ["todoist"], rest: ValueShape.secretName,
      value: ValueShape.hex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "TODOIST_API_TOKEN", hit: "{hex:38}7b", miss: "{hex:36}7b"),
    .token(
      "postman_key", "Postman API key", prefixes: ["PMAK-"],
      body: "[0-9a-fA-F]{24}-[0-9a-fA-F]{34}",
      confidence: 0.99, hit: "PMAK-{hex:24}-{hex:34}", miss: "PMAK-{hex:24}-{hex:30}"),
    .token(
      "postman_collection_key", "Postman collection access key", prefixes: ["PMAT-"],
      body: "[0-9A-Z]{26}", confidence: 0.97, hit: "PMAT-{upperalnum:26}",
      miss: "PMAT-{upperalnum:24}"),
    .token(
      "readme_key", "ReadMe API key", prefixes: ["rdme_"], body: "[0-9a-z]{70}", confidence: 0.98,
      hit: "rdme_xn8s9h{hex:64}", miss: "rdme_xn8s9h{hex:60}"),
    .token(
      "frameio_token", "Frame.io API token", prefixes: ["fio-u-"], body: "[0-9A-Za-z_=-]{64}",
      end: "(?![0-9A-Za-z_=-])", confidence: 0.98, hit: "fio-u-{alnum:64}", miss: "fio-u-{alnum:60}"
    ),
    .located(
      "zapier_webhook", "Zapier catch hook address", keywords: ["hooks.zapier.com/"],
      before: #"(?i:hooks\.zapier\.com/hooks/catch/)"#, value: "[0-9]{4,10}/[0-9a-z]{6,9}",
      confidence: 0.9, hit: "https://hooks.zapier.com/hooks/catch/«{digit:7}/{loweralnum:7}»/",
      miss: "https://hooks.zapier.com/hooks/catch/{digit:7}/"),
  ]
}
