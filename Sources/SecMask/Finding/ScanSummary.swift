/// What a scan of many texts came to.
package struct ScanSummary: Sendable, Hashable {
  package var findings = 0
  /// Findings that a baseline knows.
  package var known = 0
  /// What became of all that was found.
  package var tally = Tally()
  package var files = 0
  package var bytes = 0
  package var binaries = 0
  /// Files that a rule file says to leave out.
  package var allowed = 0
  package var links = 0
  package var gitFolders = 0
  /// Pipes, sockets, devices and loops in folders.
  package var others = 0
  /// Files and folders that could not be read.
  package var failures = 0
  /// Those among them that the user named.
  package var namedFailures = 0

  package init() {}

  package mutating func add(_ other: ScanSummary) {
    findings += other.findings
    known += other.known
    tally.add(other.tally)
    files += other.files
    bytes += other.bytes
    binaries += other.binaries
    allowed += other.allowed
    links += other.links
    gitFolders += other.gitFolders
    others += other.others
    failures += other.failures
    namedFailures += other.namedFailures
  }
}
