/// What a scan of many texts came to.
package struct ScanSummary: Sendable, Hashable {
  package var findings = 0
  /// Findings that a baseline knows.
  package var known = 0
  /// What became of all that was found.
  package var tally = Tally()
  package var files = 0
  /// Commits that were read to their end; 0 where no history was read.
  package var commits = 0
  /// Submodules, which are not gone into.
  package var submodules = 0
  /// Contents that a repository lacks, or has damaged.
  package var missingObjects = 0
  package var bytes = 0
  package var binaries = 0
  /// Archives that were looked into; ``files`` counts what is in them.
  package var archives = 0
  /// Pictures, which are not read.
  package var images = 0
  /// PDF documents, which are not read.
  package var documents = 0
  /// Files that a rule file says to leave out.
  package var allowed = 0
  package var links = 0
  package var gitFolders = 0
  /// Files and folders that git's ignore files name; what lies in such a folder is not counted.
  package var ignoredByGit = 0
  /// The same for `.secmaskignore`.
  package var ignoredByOwn = 0
  /// Files and folders that the user's own patterns leave out.
  package var excluded = 0
  /// Pipes, sockets, devices and loops in folders.
  package var others = 0
  /// Files and folders that could not be read.
  package var failures = 0
  /// The slowest texts, the slowest one first; none where nobody asks.
  package var slowest: [TextCost] = []
  /// What could not be read and the user asked for by name.
  package var namedFailures = 0

  package init() {}

  package mutating func add(_ other: ScanSummary) {
    findings += other.findings
    known += other.known
    tally.add(other.tally)
    files += other.files
    commits += other.commits
    submodules += other.submodules
    missingObjects += other.missingObjects
    bytes += other.bytes
    binaries += other.binaries
    archives += other.archives
    images += other.images
    documents += other.documents
    allowed += other.allowed
    links += other.links
    gitFolders += other.gitFolders
    ignoredByGit += other.ignoredByGit
    ignoredByOwn += other.ignoredByOwn
    excluded += other.excluded
    others += other.others
    failures += other.failures
    namedFailures += other.namedFailures
    for cost in other.slowest { slowest.take(cost) }
  }
}
