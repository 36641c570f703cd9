/// Keys, web tokens, headers, connection strings and the generic rules.
enum CoreTable {
  static let all: [Rule] =
    PrivateKeyRules.all + NATSRules.all + WebTokenRules.all + ConnectionStringRules.all + GenericRules.all
}
