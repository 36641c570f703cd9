import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskSystem
import SecMaskTestSupport
import SecretPatterns
import Synchronization

/// What a scan of a source comes to.
struct Found {
  /// `path:line commit`, in order; the commit's first eight digits.
  var places: [String] = []
  var findings: [SecretFinding] = []
  var messages: [String] = []
  var reached: [String] = []
  var summary = ScanSummary()

  init(_ source: sending some TextSource, scansBinary: Bool = false) throws {
    let masker = SecretMasker.patternsOnly(detector: .fewRules, policy: Policy(purpose: .alarming))
    let scan = TextScan(masker: masker, jobs: 3, scansBinary: scansBinary)
    let kept = Mutex<[Int: SecretFinding]>([:])
    var reports: [UInt8] = []
    var messages: [UInt8] = []
    var reached: [String] = []
    let output = TreeOutput { report throws(FileError) in
      reports += report.findings
      messages += report.messages
      reached += report.reached
    }
    summary = try scan.run(
      source,
      format: { path, finding, _, output in
        let number = kept.withLock { kept in
          kept[kept.count] = finding
          return kept.count - 1
        }
        let commit = finding.commit.map { " " + $0.id.prefix(8) } ?? ""
        output += "\(path):\(finding.start.line)\(commit)\u{0}\(number)\u{1}".utf8
      },
      message: { path, reason in
        if case .broken(let text) = reason { return "broken \(text)" }
        return "\(path) \(reason)"
      }, output: output)
    for report in String(decoding: reports, as: UTF8.self).split(separator: "\u{1}") {
      let parts = report.split(separator: "\u{0}")
      places.append(String(parts[0]))
      if let number = Int(parts[1]), let finding = kept.withLock({ $0[number] }) { findings.append(finding) }
    }
    self.messages = String(decoding: messages, as: UTF8.self).split(separator: "\n").map(String.init)
    self.reached = reached
  }
}

extension GitFolder {
  func repository() throws -> GitRepository { try GitRepository(Array(path.utf8)) }

  func history(_ range: String? = nil, since: String? = nil) throws -> Found {
    try Found(GitHistory(try repository(), range: range, since: since))
  }

  func staged() throws -> Found { try Found(GitDifference(stagedIn: try repository())) }

  func difference(_ range: String) throws -> Found { try Found(GitDifference(range, in: try repository())) }
}
