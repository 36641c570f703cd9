internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem

/// What people are told of files that took long.
enum SlowestTexts {
  /// Shorter times are not worth a line, in seconds.
  private static let least = 0.01

  /// A line for each, the slowest one first, with what took the time; and what would help.
  static func lines(_ costs: [TextCost]) -> [String] {
    let slow = costs.filter { $0.seconds >= least }
    guard !slow.isEmpty else {
      return costs.isEmpty ? [] : ["secmask: no file took longer than \(Int(least * 1_000)) ms"]
    }
    var lines = ["secmask: slowest files (time on one thread):"]
    lines += slow.map {
      "  \(Decimals.two($0.seconds)) s  \(megabytes($0.bytes))  \($0.path.printable): \(reason($0))"
    }
    let total = slow.reduce(0) { $0 + $1.seconds }
    if slow.reduce(0, { $0 + $1.effort.seconds }) > total / 2 {
      lines.append(
        "secmask: experts took most of it; --patterns-only leaves them out, --exclude and .secmaskignore leave out files"
      )
    }
    return lines
  }

  private static func reason(_ cost: TextCost) -> String {
    var reasons: [String] = []
    let effort = cost.effort
    if effort.segments > 0 {
      let parts = effort.segments == 1 ? "1 part" : "\(effort.segments) parts"
      reasons.append("experts \(Decimals.two(effort.seconds)) s for \(megabytes(effort.bytes)) of \(parts)")
    }
    reasons.append("rules, layers and reading \(Decimals.two(max(0, cost.seconds - effort.seconds))) s")
    if cost.findings > 0 { reasons.append(cost.findings == 1 ? "1 finding" : "\(cost.findings) findings") }
    if cost.abandonedAttempts > 0 {
      reasons.append("pattern attempts at their time limit: \(cost.abandonedAttempts)")
    }
    if !cost.stoppedRules.isEmpty {
      reasons.append(
        "rules that took too long and were stopped: " + cost.stoppedRules.joined(separator: ", "))
    }
    return reasons.joined(separator: "; ")
  }

  private static func megabytes(_ bytes: Int) -> String {
    bytes < 100_000 ? "\(Decimals.one(Double(bytes) / 1e3)) kB" : "\(Decimals.one(Double(bytes) / 1e6)) MB"
  }
}
