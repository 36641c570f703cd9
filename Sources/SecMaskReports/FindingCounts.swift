internal import SecMask

/// How many findings there are of each type, nature and file.
struct FindingCounts {
  private(set) var types: [String: Int] = [:]
  private(set) var natures: [String: Int] = [:]
  private(set) var files: [[UInt8]: Int] = [:]

  mutating func add(_ record: FindingRecord) {
    types[record.finding.type, default: 0] += 1
    natures[record.finding.nature.rawValue, default: 0] += 1
    files[record.path, default: 0] += 1
  }

  /// The most frequent first, equal ones by name.
  static func ranked(_ counts: [String: Int]) -> [(name: String, count: Int)] {
    counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  var rankedFiles: [(name: String, count: Int)] {
    files.map { (ReportPath.printable($0.key), $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
