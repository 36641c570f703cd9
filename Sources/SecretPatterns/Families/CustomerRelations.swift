/// Customer databases and help desks.
enum CustomerRelationsRules {
  static let all: [Rule] = [
    .token(
      "hubspot_token", "HubSpot private app token", prefixes: ["pat-na", "pat-eu", "pat-ap"],
      body: "[0-9]-" + ValueShape.uuid, confidence: 0.98,
      hit: "pat-{na1|eu1}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "pat-na1-{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .named(
      "hubspot_key", "HubSpot API key", names: ["hubspot", "hapikey"],
      rest: #"(?:(?<=hapikey)|[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8})"#,
      value: ValueShape.uuid, confidence: 0.8, sampleName: "HUBSPOT_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .token(
      "salesforce_token", "Salesforce access or session token", prefixes: ["00D"],
      body: #"[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![0-9A-Za-z._]{80,260}"#, end: "(?![0-9A-Za-z_])",
      confidence: 0.98, hit: "00D{alnum:12}!AQ{alnum:94}", miss: "00D{alnum:12}!AQ{alnum:40}"),
    .token(
      "salesforce_refresh_token", "Salesforce OAuth refresh token", prefixes: ["5Aep861"],
      body: "[0-9A-Za-z._]{60,120}", confidence: 0.95, hit: "5Aep861{alnum:80}",
      miss: "5Aep861{alnum:40}"),
    .named(
      "zendesk_token", "Zendesk API token", names: ["zendesk"], rest: ValueShape.secretName,
      value: ValueShape.mixed(40), confidence: 0.8, entropyFloor: 3.4,
      sampleName: "ZENDESK_API_TOKEN", hit: "{alnum:37}7qX", miss: "{alnum:34}7qX"),
    .named(
      "freshdesk_key", "Freshdesk or Freshservice API key", names: ["freshdesk", "freshservice"],
      rest: ValueShape.secretName, value: ValueShape.mixed(20), confidence: 0.75, entropyFloor: 2.9,
      sampleName: "FRESHDESK_API_KEY", hit: "{alnum:17}7qX", miss: "{alnum:14}7qX"),
    .token(
      "intercom_token", "Intercom access token (base64 of tok:…)", prefixes: ["dG9rO"],
      body: "[0-9A-Za-z+/]{54}=", end: ValueShape.base64End, confidence: 0.98,
      hit: "dG9rOj{alnum:53}=", miss: "dG9rOj{alnum:50}="),
    .named(
      "pipedrive_token", "Pipedrive API token", names: ["pipedrive"], rest: ValueShape.secretName,
      value: ValueShape.hex(40), confidence: 0.8, entropyFloor: 2.7,
      sampleName: "PIPEDRIVE_API_TOKEN", hit: "{hex:38}7b", miss: "{hex:36}7b"),
    .token(
      "zoho_token", "Zoho OAuth access or refresh token", prefixes: ["1000."],
      body: #"[0-9a-f]{32}\.[0-9a-f]{32}"#, confidence: 0.97, hit: "1000.{hex:32}.{hex:32}",
      miss: "1000.{hex:32}.{hex:30}"),
  ]
}
