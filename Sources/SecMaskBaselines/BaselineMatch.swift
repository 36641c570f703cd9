package import SecMask
package import SecMaskSystem

/// A baseline that knows findings: each as often as it has copies, wherever on the file's lines they stand now.
package struct BaselineMatch: KnownFindings {
  private let baseline: Baseline
  private let paths: FolderRelativePaths
  /// Copies by hash, for each file.
  private let copies: [[UInt8]: [String: Int]]

  /// - Parameter paths: Names of files below the baseline's folder.
  package init(_ baseline: Baseline, paths: FolderRelativePaths) {
    self.baseline = baseline
    self.paths = paths
    var copies: [[UInt8]: [String: Int]] = [:]
    for entry in baseline.entries { copies[entry.path, default: [:]][entry.hash] = entry.lines.count }
    self.copies = copies
  }

  package func findings(at path: [UInt8]) -> any KnownText {
    let name = paths.name(of: path)
    return Text(baseline: baseline, path: name, left: copies[name] ?? [:])
  }

  private final class Text: KnownText {
    private let baseline: Baseline
    private let path: [UInt8]
    private var left: [String: Int]

    init(baseline: Baseline, path: [UInt8], left: [String: Int]) {
      self.baseline = baseline
      self.path = path
      self.left = left
    }

    func take(_ finding: SecretFinding, _ secret: [UInt8]) -> Bool {
      if left.isEmpty { return false }
      let hash = baseline.hash(secret, type: finding.type, path: path)
      guard let count = left[hash], count > 0 else { return false }
      left[hash] = count - 1
      return true
    }
  }
}

/// Several baselines: a finding is known when one of them knows it.
package struct KnownByAny: KnownFindings {
  private let all: [any KnownFindings]

  package init(_ all: [any KnownFindings]) { self.all = all }

  package func findings(at path: [UInt8]) -> any KnownText { Text(all.map { $0.findings(at: path) }) }

  private final class Text: KnownText {
    private let all: [any KnownText]

    init(_ all: [any KnownText]) { self.all = all }

    func take(_ finding: SecretFinding, _ secret: [UInt8]) -> Bool {
      all.contains { $0.take(finding, secret) }
    }
  }
}
