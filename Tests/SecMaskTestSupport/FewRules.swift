package import SecretPatterns

extension SecretsDetector {
  /// A few kinds of secrets are enough for most tests, and a small detector makes many runs quick.
  package static let fewRules: SecretsDetector = {
    let ids = ["github_token", "github_oauth", "password", "private_key", "db_connection_string"]
    let rules = Rule.builtIn.filter { ids.contains($0.id) }
    return (try? SecretsDetector(rules: rules)) ?? .shared
  }()
}
