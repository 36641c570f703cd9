internal import Crypto
internal import SecMask
internal import SecMaskSystem

/// Tells findings apart over time, without a trace of the secret: a hash of type, path and the line with its secrets
/// hidden. A line that moves keeps it. Copies of a line in one file are numbered.
struct FindingFingerprint {
  private var seen: [String: Int] = [:]

  /// 32 hexadecimal digits and the number of the copy, from 1.
  mutating func next(_ record: FindingRecord) -> (digest: String, copy: Int) {
    var hash = SHA256()
    for part in [Array(record.finding.type.utf8), record.path, Array(record.excerpt.text.utf8)] {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
      hash.update(data: part)
    }
    let digest = HexDigits.text(hash.finalize().prefix(16))
    let copy = (seen[digest] ?? 0) + 1
    seen[digest] = copy
    return (digest, copy)
  }
}
