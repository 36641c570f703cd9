/// Code hosts, registries, CI, messaging and AI vendors.
enum PlatformTable {
  static let all: [Rule] = GitHubRules.all
}
