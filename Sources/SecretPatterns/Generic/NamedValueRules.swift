extension Rule {
  /// Values that may be anything, so that only a name or a command beside them speaks for them.
  static let namedValueLists: [[Rule]] = [
    CallCredentialRules.all,
    CommandArgumentRules.all,
    CommandOptionRules.all,
    CommandOutputRules.all,
    CommandToolRules.all,
    ConfigSecretRules.all,
    CredentialPairRules.all,
    EnvSecretRules.all,
    FallbackValueRules.all,
    GenericRules.all,
    PositionalCallRules.all,
  ]
}
