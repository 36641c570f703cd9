/// Content management systems with an API.
enum ContentSystemRules {
  static let all: [Rule] = [
    .token(
      "contentful_token", "Contentful management token", prefixes: ["CFPAT-"],
      body: "[0-9A-Za-z_-]{43}", end: Fragment.hyphenEnd, confidence: 0.99, hit: "CFPAT-{alnum:43}",
      miss: "CFPAT-{alnum:40}"),
    .named(
      "contentful_delivery_token", "Contentful delivery or preview token", names: ["contentful"],
      rest: ValueShape.secretName, value: ValueShape.mixed(43, "0-9A-Za-z_-"),
      end: Fragment.hyphenEnd, confidence: 0.8, entropyFloor: 3.4,
      sampleName: "CONTENTFUL_ACCESS_TOKEN", hit: "{alnum:40}7qX", miss: "{alnum:37}7qX"),
    .named(
      "storyblok_token", "Storyblok access token", names: ["storyblok"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9A-Za-z]{22}tt(?:-[0-9]{4,8}-[0-9A-Za-z_-]{20})?",
      end: Fragment.hyphenEnd, confidence: 0.9, sampleName: "STORYBLOK_TOKEN",
      hit: "{alnum:22}tt", miss: "{alnum:20}tt"),
    .named(
      "sanity_token", "Sanity API token", names: ["sanity"], rest: ValueShape.secretName,
      value: "sk[0-9A-Za-z]{79}(?:[0-9A-Za-z]{99})?", confidence: 0.9, entropyFloor: 3.6,
      sampleName: "SANITY_API_TOKEN", hit: "sk{alnum:79}", miss: "sk{alnum:70}"),
    .named(
      "ghost_admin_key", "Ghost admin API key (key id and secret)", names: ["ghost"],
      rest: ValueShape.secretName, value: "[0-9a-f]{24}:[0-9a-f]{64}", confidence: 0.95,
      sampleName: "GHOST_ADMIN_API_KEY", hit: "{hex:24}:{hex:64}", miss: "{hex:24}:{hex:60}"),
  ]
}
