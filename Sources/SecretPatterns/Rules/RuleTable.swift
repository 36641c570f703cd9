extension Rule {
  /// All built-in rules, in a fixed order: vendors' first, then formats, places and names.
  public static let builtIn: [Rule] = {
    let lists = vendorLists + formatLists + [PlaceRules.all] + namedValueLists
    var rules: [Rule] = []
    // Rules are large: each is copied once, at every start of a program.
    rules.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for list in lists { rules += list }
    return rules
  }()
}
