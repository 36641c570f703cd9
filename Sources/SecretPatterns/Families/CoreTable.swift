/// Keys, web tokens, headers, connection strings and the generic rules.
enum CoreTable {
  static let all: [Rule] =
    PrivateKeyRules.all + PrivateKeyDERRules.all + OneTimePasswordRules.all + NATSRules.all
    + WebTokenRules.all + ConnectionStringRules.all + GenericRules.all
}
