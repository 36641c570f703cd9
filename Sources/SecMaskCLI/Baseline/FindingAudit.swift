internal import SecMask
internal import SecMaskBaselines
internal import SecMaskReports
internal import SecMaskSystem

/// Questions about the findings of a baseline, one after another.
struct FindingAudit {
  /// A finding, and the entry that it is one copy of.
  struct Item {
    let record: FindingRecord
    let hash: String
  }

  private var baseline: Baseline
  /// The first copy of each entry.
  private let items: [Item]
  private let asksAll: Bool
  /// All copies.
  private let copies: [Item]
  /// Findings that the baseline does not have.
  let unknown: Int

  init(baseline: Baseline, scan: BaselineScan, asksAll: Bool) {
    self.baseline = baseline
    self.asksAll = asksAll
    let known = Set(baseline.entries.map(\.hash))
    var (items, copies): ([Item], [Item]) = ([], [])
    var seen: Set<String> = []
    for (record, finding) in zip(scan.records, scan.findings) {
      let hash = baseline.hash(finding.secret, type: finding.type, path: finding.path)
      guard known.contains(hash) else { continue }
      copies.append(Item(record: record, hash: hash))
      if seen.insert(hash).inserted { items.append(Item(record: record, hash: hash)) }
    }
    self.items = items
    self.copies = copies
    unknown = scan.records.count - copies.count
  }

  private func decision(_ hash: String) -> Baseline.Decision? { decisions[hash] }
  private var decisions: [String: Baseline.Decision] {
    Dictionary(
      uniqueKeysWithValues: baseline.entries.compactMap { entry in entry.decision.map { (entry.hash, $0) } })
  }

  /// Findings that are still to be decided.
  var left: Int { items.count { asksAll || decisions[$0.hash] == nil } }

  /// What is decided so far, every copy.
  var decided: [(record: FindingRecord, decision: Baseline.Decision)] {
    let decisions = decisions
    return copies.compactMap { item in decisions[item.hash].map { (item.record, $0) } }
  }

  /// Counts, for people.
  var line: String {
    let values = decisions.values
    return "\(values.count { $0 == .real }) real, \(values.count { $0 == .false }) false, "
      + "\(baseline.entries.count - values.count) undecided"
  }

  /// Asks until all is decided, or somebody quits.
  /// - Parameter save: Called after each answer.
  mutating func run(hidesValues: Bool, save: (Baseline) throws -> Void) throws {
    let decisions = decisions
    let open = items.filter { asksAll || decisions[$0.hash] == nil }
    var index = 0
    var context = FindingContext(hidesValues: hidesValues)
    while index < open.count {
      let item = open[index]
      try show(item, "\(index + 1) of \(open.count)", &context)
      guard let answer = readLine(strippingNewline: true) else { return }
      switch answer.lowercased() {
      case "r", "real": baseline.decide(.real, on: item.hash)
      case "f", "false": baseline.decide(.false, on: item.hash)
      case "s", "skip", "": break
      case "u", "undo":
        guard index > 0 else {
          try Console.write(Array("There is nothing to undo.\n".utf8))
          continue
        }
        index -= 1
        baseline.decide(decisions[open[index].hash], on: open[index].hash)
        try save(baseline)
        continue
      case "q", "quit": return
      default:
        try Console.write(Array("Please answer r, f, s, u or q.\n".utf8))
        continue
      }
      try save(baseline)
      index += 1
    }
  }

  private func show(_ item: Item, _ place: String, _ context: inout FindingContext) throws {
    let finding = item.record.finding
    var text = "\n[\(place)] \(String(decoding: item.record.path, as: UTF8.self).printable):"
    text +=
      "\(finding.start.line):\(finding.start.column)  \(finding.type) \(Decimals.two(finding.confidence))"
    if let decision = decision(item.hash) { text += "  (so far: \(decision.rawValue))" }
    text += "\n" + context.lines(item.record) + "(r)eal secret, (f)alse alarm, (s)kip, (u)ndo, (q)uit? "
    try Console.write(Array(text.utf8))
  }
}
