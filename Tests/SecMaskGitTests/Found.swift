import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskSystem
import SecMaskTestSupport
import SecretPatterns

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
    var records: [FindingRecord] = []
    var messages: [UInt8] = []
    var reached: [String] = []
    let output = TreeOutput { report throws(FileError) in
      records += report.records
      messages += report.messages
      reached += report.reached
    }
    summary = try scan.run(
      source,
      message: { path, reason in
        if case .broken(let text) = reason { return "broken \(text)" }
        return "\(path) \(reason)"
      }, output: output)
    findings = records.map(\.finding)
    places = records.map { record in
      let commit = record.finding.commit.map { " " + $0.id.prefix(8) } ?? ""
      return String(decoding: record.path, as: UTF8.self) + ":\(record.finding.start.line)\(commit)"
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
