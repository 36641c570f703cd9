internal import Crypto
package import SecMask
internal import SecMaskSystem

/// Findings that are known, without their values: of each there is a keyed hash of value, type and path.
///
/// The key lies in the baseline itself. So hashes of two baselines cannot be compared, and no table made beforehand
/// helps; but who has the file can test guesses, and finds a weak password like that.
package struct Baseline: Sendable {
  /// What somebody who looked at a finding says of it.
  package enum Decision: String, Sendable, Hashable {
    /// It is a secret.
    case real
    /// It is none.
    case `false`
  }

  /// Copies of one value, of one type, in one file.
  package struct Entry: Sendable, Hashable {
    /// Below the folder of the baseline.
    package var path: [UInt8]
    package var type: String
    /// 64 hexadecimal digits.
    package var hash: String
    /// Where they stood, in order; there are as many copies as lines. For people: nothing depends on the numbers.
    package var lines: [Int]
    package var decision: Decision?

    package init(path: [UInt8], type: String, hash: String, lines: [Int], decision: Decision? = nil) {
      self.path = path
      self.type = type
      self.hash = hash
      self.lines = lines
      self.decision = decision
    }
  }

  /// Bytes of a key.
  static let keySize = 32

  let key: [UInt8]
  /// Sorted by path, type and hash; no hash stands twice.
  package private(set) var entries: [Entry]

  init(key: [UInt8], entries: [Entry]) {
    self.key = key
    self.entries = entries.sorted { Self.order($0, $1) }
  }

  /// An empty one with a new random key.
  package init() {
    self.init(key: SymmetricKey(size: .bits256).withUnsafeBytes(Array.init), entries: [])
  }

  /// The hash of a finding: HMAC-SHA-256 (RFC 2104) of the lengths and bytes of value, type and path.
  package func hash(_ secret: [UInt8], type: String, path: [UInt8]) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: key))
    for part in [secret, Array(type.utf8), path] {
      code.update(data: withUnsafeBytes(of: UInt64(part.count).littleEndian) { Array($0) })
      code.update(data: part)
    }
    return HexDigits.text(code.finalize())
  }

  /// The same baseline for what a scan has found now: decisions on what is still there stay.
  ///
  /// - Parameters:
  ///   - findings: What was found, with names below the baseline's folder.
  ///   - covers: Whether a scan has looked at a file; entries of others stay.
  package func updated(_ findings: [NamedFinding], covers: ([UInt8]) -> Bool) -> Baseline {
    var found: [String: Entry] = [:]
    for finding in findings {
      let hash = hash(finding.secret, type: finding.type, path: finding.path)
      found[hash, default: Entry(path: finding.path, type: finding.type, hash: hash, lines: [])].lines
        .append(finding.line)
    }
    for entry in entries {
      if found[entry.hash] != nil {
        found[entry.hash]?.decision = entry.decision
      } else if !covers(entry.path) {
        found[entry.hash] = entry
      }
    }
    return Baseline(key: key, entries: Array(found.values))
  }

  /// Writes what somebody says of a finding into its entry.
  package mutating func decide(_ decision: Decision?, on hash: String) {
    for index in entries.indices where entries[index].hash == hash { entries[index].decision = decision }
  }

  private static func order(_ left: Entry, _ right: Entry) -> Bool {
    if left.path != right.path { return left.path.lexicographicallyPrecedes(right.path) }
    return (left.type, left.hash) < (right.type, right.hash)
  }
}

/// A finding under its name below a baseline's folder.
package struct NamedFinding: Sendable {
  package var path: [UInt8]
  package var type: String
  package var line: Int
  package var secret: [UInt8]

  package init(_ record: FindingRecord, path: [UInt8]) {
    self.path = path
    type = record.finding.type
    line = record.finding.start.line
    secret = record.secret
  }
}
