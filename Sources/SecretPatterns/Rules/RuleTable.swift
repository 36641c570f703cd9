extension Rule {
  /// Every built-in rule.
  public static let builtIn: [Rule] =
    CoreTable.all + CloudTable.all + PlatformTable.all + BusinessTable.all + PositionalTable.all
    + PlaceRules.all
}
