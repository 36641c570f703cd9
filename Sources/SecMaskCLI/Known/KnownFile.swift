internal import SecMask

/// The values in a file of known secrets: one a line, or those of `NAME=value`.
///
/// Key blocks of several lines are one value. Empty lines do not count.
struct KnownFile {
  /// Lines whose value is left out, from 1, and why.
  private(set) var problems: [(line: Int, reason: String)] = []
  private(set) var values: [[UInt8]] = []

  /// Whether a file of that name holds lines of `NAME=value`.
  static func hasNames(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasSuffix(".env") || name.hasPrefix(".env.")
  }

  init(_ content: [UInt8], hasNames: Bool) {
    if hasNames {
      for (line, value) in EnvironmentFile.assignments(content) where !EnvironmentFile.isSetting(value) {
        take(value, line)
      }
    } else {
      takeLines(content)
    }
  }

  private mutating func takeLines(_ content: [UInt8]) {
    var block: (line: Int, bytes: [UInt8])?
    for (index, line) in content.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if let open = block {
        let whole = open.bytes + [0x0A] + line
        let ends = line.starts(with: Array("-----END ".utf8))
        block = ends ? nil : (open.line, whole)
        if ends { take(whole, open.line) }
      } else if line.starts(with: Array("-----BEGIN ".utf8)) {
        block = (index + 1, Array(line))
      } else {
        take(Array(line), index + 1)
      }
    }
    if let block { problems.append((block.line, "begins a key block that does not end")) }
  }

  private mutating func take(_ value: [UInt8], _ line: Int) {
    if value.allSatisfy({ $0 == 0x20 || 0x09...0x0D ~= $0 }) { return }
    if let problem = KnownSecrets.problem(of: value) {
      problems.append((line, problem.description))
    } else {
      values.append(value)
    }
  }
}
