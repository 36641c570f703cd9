internal import SecMask
internal import SecMaskReports
internal import SecMaskSettings
internal import SecMaskSystem
internal import SecretPatterns

/// What the command line leaves open is taken from the settings. A list of the command line replaces that of a file.
extension ScanOptions {
  mutating func fill(from settings: ResolvedSettings) {
    policy.preset = policy.preset ?? settings["preset"]?.text.flatMap(Preset.init)
    policy.minConfidence = policy.minConfidence ?? settings["min-confidence"]?.number
    policy.tau = policy.tau ?? settings["tau"]?.number
    if !policy.noMarkers, settings["markers"]?.flag == false { policy.noMarkers = true }
    examples = examples ?? settings["examples"]?.flag
    protected = protected ?? settings["protected"]?.flag
    // Whoever asks for experts in detail wants them.
    let asksForExperts =
      experts.noSkip || experts.noEscalate || experts.fastModel != nil || experts.longModel != nil
      || experts.weights != nil
    if !asksForExperts, settings["patterns-only"]?.flag == true { experts.patternsOnly = true }
    jobs = jobs ?? settings["jobs"]?.count
    if rules.added.isEmpty, rules.only.isEmpty {
      rules.added = settings["rules.add"]?.list?.map(\.text) ?? []
      rules.only = settings["rules.only"]?.list?.map(\.text) ?? []
    }
    if walk.exclude.isEmpty { walk.exclude = settings["files.exclude"]?.list?.map(\.text) ?? [] }
    walk.hidden = walk.hidden ?? settings["files.hidden"]?.flag
    walk.git = walk.git ?? settings["files.git"]?.flag
    walk.followLinks = walk.followLinks ?? settings["files.follow-links"]?.flag
    archives = archives ?? settings["files.archives"]?.flag
    if settings["files.binary"]?.flag == true { scansBinary = true }
  }

  /// Adds what a configuration allows to a policy, and takes off the types that it switches off.
  static func add(_ settings: ResolvedSettings, to policy: inout Policy, rules: [Rule]) throws(SettingsError)
  {
    policy.allowRules += settings.allowRules.map(\.rule)
    let off = settings["rules.off"]?.list ?? []
    policy.ignoredTypes.formUnion(off.map(\.text))
    let known = Set(rules.map(\.id) + ["secret", KnownSecrets.type])
    let problems = (off + settings.allowRules.flatMap(\.types)).filter { !known.contains($0.text) }.map {
      SettingProblem(
        $0.origin,
        "there is no rule \"\($0.text.printable)\"" + NearestName.question($0.text, among: known))
    }
    if !problems.isEmpty { throw SettingsError(problems) }
  }
}

extension ReportOptions {
  mutating func fill(from settings: ResolvedSettings) {
    if format == nil, reports.isEmpty { format = settings["report.format"]?.text.flatMap(ScanFormat.init) }
    color = color ?? settings["report.color"]?.text.flatMap(ColourChoice.init)
    if settings["report.show-suppressed"]?.flag == true { showSuppressed = true }
  }
}

extension BaselineOptions {
  mutating func fill(from settings: ResolvedSettings) {
    if files.isEmpty, !noBaseline, let file = settings["baseline"]?.text { files = [file] }
  }
}
