/// What a gitleaks file says, together with the files it extends.
struct GitleaksFile {
  /// In the order of the files; ids are unique.
  var rules: [GitleaksRule] = []
  /// Allowlists for all rules.
  var allowlists: [Allowlist] = []
  /// Allowlists for some rules.
  var targeted: [(rules: [String], allowlist: Allowlist)] = []
  var extendsBuiltIn = false
  /// Built-in rules that are switched off.
  var disabledBuiltIn: Set<String> = []
  /// What was left out without harm.
  var notes: [String] = []

  /// Adds the rules of a file that this one extends; this one's settings win.
  mutating func extend(with base: GitleaksFile, disabled: Set<String>) {
    var merged: [GitleaksRule] = []
    for rule in base.rules where !disabled.contains(rule.id) {
      let own = rules.first { $0.id == rule.id }
      merged.append(own?.overriding(rule) ?? rule)
    }
    let known = Set(merged.map(\.id))
    rules = rules.filter { !known.contains($0.id) } + merged
    allowlists += base.allowlists
    targeted += base.targeted
    notes += base.notes
    if base.extendsBuiltIn {
      extendsBuiltIn = true
      disabledBuiltIn.formUnion(base.disabledBuiltIn)
      disabledBuiltIn.formUnion(disabled)
    }
  }

  /// Gives targeted allowlists to their rules; returns those whose rules are not here.
  mutating func distributeAllowlists() -> [(rule: String, allowlist: Allowlist)] {
    var homeless: [(rule: String, allowlist: Allowlist)] = []
    for (ids, allowlist) in targeted {
      for id in ids {
        if let index = rules.firstIndex(where: { $0.id == id }) {
          rules[index].allowlists.append(allowlist)
        } else {
          homeless.append((id, allowlist))
        }
      }
    }
    targeted = []
    return homeless
  }
}
