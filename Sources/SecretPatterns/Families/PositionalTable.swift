/// Formats that hold passwords by their place in a file.
enum PositionalTable {
  static let all: [Rule] =
    NetrcRules.all + PgPassRules.all + UrlCredentialRules.all + NpmrcRules.all + CredentialPairRules.all
    + DockerConfigRules.all + PasswordHashRules.all + KubernetesSecretRules.all
}
