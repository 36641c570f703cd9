extension Rule {
  /// Secrets that the form of a file, a protocol or an encoding shows.
  static let formatRules: [Rule] = formatLists.flatMap { $0 }

  private static let formatLists: [[Rule]] = [
    AdoNetStringRules.all,
    AgeRules.all,
    AnsiAssignmentRules.all,
    CapabilityUrlRules.all,
    ConnectionStringRules.all,
    DockerConfigRules.all,
    FrameworkSecretRules.all,
    HttpHeaderRules.all,
    KerberosHashRules.all,
    KubernetesSecretRules.all + KubernetesSecretRules.bare,
    NamedPairRules.all,
    NetrcRules.all,
    NpmrcRules.all,
    NtlmMessageRules.all,
    OneTimePasswordRules.all,
    PasswordHashRules.all,
    PgPassRules.all,
    PrivateKeyDERRules.all,
    PrivateKeyRules.all,
    PromptAnswerRules.all,
    ServerFileRules.all,
    ServiceConfigRules.all,
    SessionCookieRules.all,
    SqlPasswordRules.all,
    UrlCredentialRules.all,
    WalletKeyRules.all,
    WebTokenRules.all,
    WrappedWebTokenRules.all,
    XmlPasswordRules.all,
  ]
}
