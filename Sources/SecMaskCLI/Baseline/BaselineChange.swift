internal import SecMaskBaselines
internal import SecMaskSystem

/// What tells two states of a baseline apart.
struct BaselineChange {
  /// Copies that are new, those that are gone, those that stay.
  private(set) var (added, gone, kept) = (0, 0, 0)
  /// A line for each.
  private(set) var text = ""

  init(from old: Baseline, to new: Baseline) {
    let before = Dictionary(old.entries.map { ($0.hash, $0) }) { first, _ in first }
    let after = Dictionary(new.entries.map { ($0.hash, $0) }) { first, _ in first }
    for entry in new.entries {
      let known = min(before[entry.hash]?.lines.count ?? 0, entry.lines.count)
      kept += known
      added += entry.lines.count - known
      // Nobody can tell which of several copies is the new one: the last ones are shown.
      for line in entry.lines.dropFirst(known) { append("+", entry, line) }
    }
    for entry in old.entries {
      let left = min(after[entry.hash]?.lines.count ?? 0, entry.lines.count)
      gone += entry.lines.count - left
      for line in entry.lines.dropFirst(left) { append("-", entry, line) }
    }
  }

  /// Both counts, for people.
  var line: String { "\(added) new, \(gone) gone, \(kept) known" }

  private mutating func append(_ sign: String, _ entry: Baseline.Entry, _ line: Int) {
    text += "\(sign) \(String(decoding: entry.path, as: UTF8.self).printable):\(line) \(entry.type)\n"
  }
}
