internal import SecMask
package import SecMaskSystem

/// Why a walk or a scan leaves something out.
package enum TreeSkip: Sendable, Hashable {
  /// It could not be opened or read.
  case failed(FileError)
  /// A symbolic link in a folder; links are not followed there unless asked for.
  case link
  /// A link or mount that leads back to a folder it lies in.
  case loop
  /// A pipe, socket or device.
  case special
  /// A named pipe that nobody writes to.
  case idlePipe
  /// A `.git` folder.
  case gitFolder
  /// Named by `.gitignore` or `.git/info/exclude`.
  case ignoredByGit
  /// Named by `.secmaskignore`.
  case ignoredByOwn
  /// Matched by a pattern that the user gave.
  case excluded
  /// A name with a dot in front, where those are not asked for.
  case hidden
  /// A repository in a repository, which has its own history.
  case submodule
  /// A file in the index with conflicts.
  case unmerged
  /// A content that a repository lacks, or has damaged.
  case missingObject
  /// A source that broke off, or a part of it, in words.
  case broken(String)
  /// A file with NUL bytes.
  case binary
  /// A picture.
  case image
  /// A PDF document.
  case pdf
  /// A file that a rule file says to leave out.
  case allowed
}

extension ScanSummary {
  /// Counts something that was left out.
  mutating func count(_ reason: TreeSkip, named: Bool) {
    switch reason {
    case .missingObject:
      missingObjects += 1
      namedFailures += 1
    case .submodule: submodules += 1
    case .failed, .idlePipe, .broken, .unmerged:
      failures += 1
      if named { namedFailures += 1 }
    case .link: links += 1
    case .loop, .special: others += 1
    case .gitFolder: gitFolders += 1
    case .ignoredByGit: ignoredByGit += 1
    case .ignoredByOwn: ignoredByOwn += 1
    case .excluded, .hidden: excluded += 1
    case .binary: binaries += 1
    case .image: images += 1
    case .pdf: documents += 1
    case .allowed: allowed += 1
    }
  }
}
