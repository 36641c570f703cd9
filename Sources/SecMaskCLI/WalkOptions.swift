internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskSystem

/// Which files of a folder to look at.
struct WalkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Leave out files and folders: a name pattern (*.min.js), or with a slash a path below the folder \
      that is searched (docs/**/*.md). Repeatable.
      """, valueName: "glob"))
  var exclude: [String] = []

  @Flag(
    inversion: .prefixedNo,
    help: "Look at files and folders whose name begins with a dot. So it is without this option.")
  var hidden: Bool?

  @Flag(inversion: .prefixedNo, help: "Look into .git folders.")
  var git: Bool?

  @Flag(inversion: .prefixedNo, help: "Follow symbolic links inside folders.")
  var followLinks: Bool?

  @Flag(
    help: """
      Read what ignore files name, too. Without it scan leaves out what .gitignore and .git/info/exclude name in a git work \
      tree and what .secmaskignore names anywhere; mask --recursive leaves out the latter only. Tracked files and paths \
      that are given here are read in any case.
      """)
  var noIgnore = false

  /// - Parameter honoursGitIgnore: Whether git's ignore files count unless the user says otherwise.
  func walkOptions(honoursGitIgnore: Bool) throws -> TreeWalk.Options {
    var options = TreeWalk.Options()
    for glob in exclude {
      do { options.excludes.append(try PathGlob(glob)) } catch {
        throw CommandFailure("--exclude \(glob): not a file name pattern")
      }
    }
    options.includesHidden = hidden ?? true
    options.includesGit = git ?? false
    options.followsLinks = followLinks ?? false
    options.honoursGitIgnore = honoursGitIgnore && !noIgnore
    options.honoursOwnIgnore = !noIgnore
    options.trackedFiles = Self.trackedFiles
    return options
  }
}

extension TreeSkip {
  /// For people; nil for what is only counted.
  func message(_ path: String) -> String? {
    let path = path.printable
    switch self {
    case .failed(let error):
      return "secmask: \(error)"
    case .loop: return "secmask: \(path): leads back to a folder it lies in, left out"
    case .special: return "secmask: \(path): a pipe, socket or device, left out"
    case .idlePipe: return "secmask: \(path): nobody writes to this pipe, left out"
    case .unmerged: return "secmask: \(path): has conflicts, not read"
    case .broken(let text): return "secmask: \(text.printable)"
    case .binary, .image, .pdf, .allowed, .link, .gitFolder, .ignoredByGit, .ignoredByOwn, .excluded, .hidden,
      .submodule,
      .missingObject:
      return nil
    }
  }
}
