extension Rule {
  /// Every built-in rule.
  public static let builtIn: [Rule] = vendorRules + formatRules + PlaceRules.all + namedValueRules
}
