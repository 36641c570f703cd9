/// What reading one file, with all archives inside of it, may take.
package struct ArchiveLimits: Sendable {
  /// Archives and compressed files inside each other.
  package var depth = 6
  /// Files in all of them.
  package var members = 200_000
  /// Bytes that are unpacked.
  package var bytes = 2 << 30
  /// Bytes that are unpacked for each packed one, from ``freeBytes`` on.
  package var ratio = 500
  package var freeBytes = 64 << 20
  /// Whether programs of the system unpack what needs them.
  package var usesPrograms = true
  /// Bytes of a zip archive that has to be in memory, because it lies in another or comes through a pipe.
  package var inMemory = 64 << 20

  package init() {}
}

/// What is left of the limits.
final class ArchiveBudget {
  let limits: ArchiveLimits
  /// Most bytes that may be unpacked.
  private let most: Int
  private var unpacked = 0
  private var members = 0

  /// - Parameter packed: Size of the file; nil where that is not known.
  init(_ limits: ArchiveLimits, packed: Int?) {
    self.limits = limits
    let byRatio = packed.map { $0.multipliedReportingOverflow(by: limits.ratio) }
    let most = byRatio.map { $0.overflow ? .max : max(limits.freeBytes, $0.partialValue) } ?? .max
    self.most = min(limits.bytes, most)
  }

  func countMember() throws {
    members += 1
    if members > limits.members { throw ArchiveError.tooMuch("more than \(limits.members) files") }
  }

  func count(unpacked count: Int) throws {
    unpacked += count
    guard unpacked > most else { return }
    throw ArchiveError.tooMuch(
      most == limits.bytes
        ? "more than \(limits.bytes >> 20) MB unpacked"
        : "more than \(most >> 20) MB unpacked, \(limits.ratio) times the size of the file and more")
  }
}
