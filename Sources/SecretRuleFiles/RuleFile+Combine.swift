public import SecretPatterns

extension RuleFile {
  /// The file's rules together with others: what `--rules` uses.
  ///
  /// A rule of the file replaces one of the same id. Rules that the file switches off are left out,
  /// and if it extends the built-in rules, its allowlists hold for them too.
  public func combined(with others: [Rule]) -> [Rule] {
    let own = Set(rules.map(\.id))
    return others.compactMap { rule in
      own.contains(rule.id) || disabled.contains(rule.id) ? nil : amended(rule)
    } + rules
  }

  private func amended(_ rule: Rule) -> Rule {
    let change = amendments[rule.id]
    let lists = (extendsBuiltIn ? allowlists : []) + (change?.allowlists ?? [])
    let floor = change?.entropy ?? 0
    guard !lists.isEmpty || floor > 0 || change?.path != nil else { return rule }
    let check = rule.check
    return Rule(
      id: rule.id, summary: rule.summary, pattern: rule.pattern, group: rule.group,
      keywords: rule.keywords, anchor: rule.anchor, reach: rule.reach, items: rule.items,
      shape: rule.shape, confidence: rule.confidence, entropyFloor: rule.entropyFloor,
      path: change?.path?.pattern ?? rule.path,
      check: { candidate, confidence in
        let secret = candidate.secret
        if floor > 0, CharacterEntropy.shannon(secret) <= floor { return nil }
        if lists.contains(where: { $0.allows(path: candidate.path) }) { return nil }
        let parts = MatchParts(
          secret: secret, match: candidate.match, line: candidate.line, path: candidate.path)
        if lists.contains(where: { $0.allows(parts) }) { return nil }
        guard let check else { return confidence }
        return check(candidate, confidence)
      }, finish: rule.finish, samples: rule.samples)
  }

  /// True when the file's allowlists say that nothing in a file is a secret, or when it is the rule
  /// file itself.
  public func skipsPath(_ path: String) -> Bool {
    path == self.path || allowlists.contains { $0.allows(path: path) }
  }
}
