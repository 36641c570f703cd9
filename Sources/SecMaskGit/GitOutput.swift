/// Reads the output of a git command record by record.
struct GitOutput {
  let process: GitProcess
  private var buffer: [UInt8] = []
  private var at = 0

  init(_ process: GitProcess) { self.process = process }

  /// The bytes up to a byte, which is left out; nil at the end of the output. Bytes behind the last such byte are dropped.
  mutating func record(upTo end: UInt8) throws(GitError) -> [UInt8]? {
    var searched = at
    while true {
      if let found = buffer[searched...].firstIndex(of: end) {
        defer { at = found + 1 }
        return Array(buffer[at..<found])
      }
      searched = buffer.count
      guard let piece = try process.read() else { return nil }
      searched -= at
      buffer.removeFirst(at)
      at = 0
      buffer += piece
    }
  }

  /// Exactly so many bytes; nil when the output ends before.
  mutating func bytes(_ count: Int) throws(GitError) -> [UInt8]? {
    var result = Array(buffer[at..<min(buffer.count, at + count)])
    at += result.count
    result.reserveCapacity(count)
    while result.count < count {
      guard let piece = try process.read() else { return nil }
      let rest = count - result.count
      if piece.count <= rest {
        result += piece
      } else {
        result += piece[..<rest]
        buffer = piece
        at = rest
      }
    }
    return result
  }

  /// Passes over so many bytes; false when the output ends before.
  mutating func skip(_ count: Int) throws(GitError) -> Bool {
    var left = count - min(count, buffer.count - at)
    at += count - left
    while left > 0 {
      guard let piece = try process.read() else { return false }
      if piece.count > left {
        buffer = piece
        at = left
      }
      left -= min(left, piece.count)
    }
    return true
  }
}
