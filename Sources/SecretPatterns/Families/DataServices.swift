/// Reputation, search and other data services.
enum DataServiceRules {
  static let all: [Rule] = [
    Rule(
      id: "rapidapi_key", summary: "RapidAPI (formerly Mashape) application key",
      pattern: Fragment.start
        + "[0-9A-Za-z]{10}msh[0-9A-Za-z]{15}p1[0-9A-Za-z]{5}jsn[0-9A-Za-z]{12}"
        + Fragment.end,
      keywords: [.exact("msh")], anchor: .keyword(lead: 10), confidence: 0.97,
      samples: .tokens(
        "{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}",
        miss: "{hex:10}msh{hex:15}p1{hex:5}jsn{hex:11}")),
    .named(
      "virustotal_key", "VirusTotal API key",
      names: ["virustotal", "virus_total", "virus-total", "vt_api", "vt_key"],
      rest: #"(?:[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8}|(?<=key))"#,
      value: ValueShape.hex(64), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "{VIRUSTOTAL|VT}_API_KEY", hit: "{hex:62}7b", miss: "{hex:60}7b"),
    .named(
      "shodan_key", "Shodan API key", names: ["shodan"], rest: ValueShape.secretName,
      value: ValueShape.mixed(32), confidence: 0.8, entropyFloor: 3.2,
      sampleName: "SHODAN_API_KEY", hit: "{alnum:29}7qX", miss: "{alnum:26}7qX"),
    .named(
      "flickr_key", "Flickr API key or secret", names: ["flickr"], rest: ValueShape.secretName,
      value: "(?:\(ValueShape.hex(32))|\(ValueShape.hex(16)))", confidence: 0.75, entropyFloor: 2.1,
      sampleName: "FLICKR_API_KEY", hit: "{hex:30}7b", miss: "{hex:26}7b"),
    .named(
      "sidekiq_secret", "Sidekiq Pro or Enterprise gem credential",
      names: ["bundle_enterprise__contribsys__com", "bundle_gems__contribsys__com"], rest: "",
      value: "[0-9a-f]{8}:[0-9a-f]{8}", confidence: 0.98,
      sampleName: "BUNDLE_{ENTERPRISE|GEMS}__CONTRIBSYS__COM", hit: "{hex:8}:{hex:8}",
      miss: "{hex:8}:{hex:6}"),
    Rule(
      id: "sidekiq_url", summary: "Sidekiq gem server address with its credential",
      pattern: #"(?<=//)([0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com"#, group: 1,
      keywords: ["@gems.contribsys.com", "@enterprise.contribsys.com"], anchor: .keyword(lead: 17),
      confidence: 0.98,
      samples: .snippets(
        "source 'https://«{hex:8}:{hex:8}»@{gems|enterprise}.contribsys.com/' do",
        miss: "source 'https://{hex:8}:{hex:6}@gems.contribsys.com/' do")),
  ]
}
