package import SecMask

extension ScanSummary {
  /// The closing line: `12 findings in 340 files, 5.2 MB, 0.04 s; left out: 3 binary files`.
  package func line(seconds: Double) -> String {
    var line = "\(Self.counted(findings, "finding")) in \(Self.counted(files, "file")), "
    if commits > 0 {
      line = "\(Self.counted(findings, "finding")) in \(Self.counted(files, "changed file")) of "
      line += "\(Self.counted(commits, "commit")), "
    }
    line += "\(Decimals.one(Double(bytes) / 1e6)) MB, \(Decimals.two(seconds)) s"
    if archives > 0 { line += "; \(Self.counted(archives, "archive")) looked into" }
    let left = [
      Self.counted(binaries, "binary file"), Self.counted(images, "image"),
      Self.counted(documents, "PDF document"), Self.counted(links, "symbolic link"),
      Self.counted(gitFolders, ".git folder"),
      Self.counted(
        ignoredByGit, "file or folder that .gitignore names (--no-ignore reads it)",
        "files and folders that .gitignore names (--no-ignore reads them)"),
      Self.counted(
        ignoredByOwn, "file or folder that .secmaskignore names (--no-ignore reads it)",
        "files and folders that .secmaskignore names (--no-ignore reads them)"),
      Self.counted(
        excluded, "file or folder by --exclude or --no-hidden",
        "files and folders by --exclude or --no-hidden"),
      Self.counted(allowed, "file that a rule file allows", "files that a rule file allows"),
      Self.counted(others, "pipe, device or loop", "pipes, devices or loops"),
      Self.counted(submodules, "submodule"),
      Self.counted(
        missingObjects, "content that is missing or damaged", "contents that are missing or damaged"),
      Self.counted(failures, "unreadable path"),
      Self.counted(known, "finding that the baseline knows", "findings that the baseline knows"),
      Self.counted(
        tally.allowed, "finding that --allow-path allows", "findings that --allow-path allows"),
      Self.counted(
        tally.leftOut[.example] ?? 0, "example or weak word (--examples reports it)",
        "examples and weak words (--examples reports them)"),
      Self.counted(
        tally.leftOut[.protected] ?? 0, "encrypted key or password hash (--protected reports it)",
        "encrypted keys and password hashes (--protected reports them)"),
      Self.counted(
        tally.abandonedAttempts, "pattern attempt at its time limit", "pattern attempts at their time limit"),
    ].filter { !$0.hasPrefix("0 ") }
    return left.isEmpty ? line : line + "; left out: " + left.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }
}
