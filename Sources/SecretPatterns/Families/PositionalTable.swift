/// Formats that hold passwords by their place in a file.
enum PositionalTable {
  static let all: [Rule] =
    NetrcRules.all + PgPassRules.all + UrlCredentialRules.all + NpmrcRules.all + CredentialPairRules.all
    + DockerConfigRules.all + PasswordHashRules.all + KubernetesSecretRules.all + EnvSecretRules.all
    + ConfigSecretRules.all + AdoNetStringRules.all
    + XmlPasswordRules.all + SqlPasswordRules.all + HttpHeaderRules.all + SessionCookieRules.all + FrameworkSecretRules.all
    + CommandOptionRules.all + CommandToolRules.all + ServiceConfigRules.all
    + CallCredentialRules.all
}
