internal import SecMask
internal import SecMaskFiles
internal import SecMaskJSONLines
internal import SecMaskSystem
internal import SystemPackage

/// The work of `secmask mask`: which files go where, what is told about them.
final class MaskRun {
  private let files: FileMasker
  private let jsonLines: JSONLinesRun?
  private let inPlace: InPlaceOptions
  private var changed = 0
  private var left = 0
  private var binaries = 0
  private var archives = 0
  private var ignored = 0
  private var bar: ProgressBar?
  /// True when a file could not be masked.
  private(set) var failed = false

  /// - Parameters:
  ///   - jsonLines: What to mask in JSON; nil when the input is plain text.
  ///   - isDocument: Whether each input is one JSON text, and not one on each line.
  init(
    masker: SecretMasker, texts: FileMasker.Texts, jsonLines: JSONLinesMasker.Options? = nil,
    isDocument: Bool = false, inPlace: InPlaceOptions,
    log: ((MaskLog) -> Void)? = nil
  ) {
    files = FileMasker(masker, texts, log: log)
    self.inPlace = inPlace
    self.jsonLines = jsonLines.map {
      JSONLinesRun(masker, $0, flushesLines: texts == .followed, isWhole: isDocument, log: log)
    }
  }

  /// Masks files one after another into one output; nil is standard output.
  func concatenate(_ paths: [String], to target: String?) throws {
    guard let target, target != "-" else {
      // Not between the lines of the output.
      if !FileDescriptor.standardOutput.isTerminal { bar = ProgressBar(total: paths.count) }
      for path in paths { try pass(path) { try Console.write($0) } }
      bar = nil
      return
    }
    let output = try OutputFile(target)
    for path in paths { try pass(path) { try output.write($0) } }
    // Half an output is none.
    if failed, output.isFile {
      throw CommandFailure("\(target): not written, because an input could not be read or masked")
    }
    try output.commit()
  }

  /// Masks files where they are.
  func inPlace(_ paths: [String]) {
    bar = ProgressBar(total: paths.count)
    mask(NamedFiles(paths), skippingBinary: false)
  }

  /// Masks the files below folders, where they are or into another folder.
  func tree(_ paths: [String], into target: String?, options: TreeWalk.Options) throws {
    if let target { try Self.checkApart(target, from: paths) }
    if Console.isTerminal {
      let walk = TreeWalk(paths, options: options)
      var total = 0
      while let item = walk.next() { if case .text = item { total += 1 } }
      bar = ProgressBar(total: total)
    }
    mask(TreeWalk(paths, options: options), into: target, skippingBinary: true)
  }

  /// Masks the files of a source, where they are or into a folder.
  private func mask(
    _ source: some TextSource<TreeFile>, into target: String? = nil, skippingBinary: Bool
  ) {
    var source = source
    while let item = source.next() {
      switch item {
      case .text(let file):
        if let target { copy(file, into: target) } else { replace(file, skippingBinary: skippingBinary) }
      case .skipped(let path, let reason, _):
        if case .failed = reason { failed = true }
        if case .ignoredByOwn = reason { ignored += 1 }
        if let message = reason.message(path) { say(message) }
      case .reached: break
      }
    }
    bar = nil
    if inPlace.dryRun {
      say("secmask: dry run: \(tally.total) secrets in \(changed) files would be masked; nothing was written")
    }
  }

  /// What became of all inputs so far.
  var tally: Tally {
    var tally = files.tally
    if let jsonLines { tally.add(jsonLines.tally) }
    return tally
  }

  /// How many secrets of which type were masked.
  func say() {
    let counts = tally.counts.sorted {
      ($1.value, $0.key) < ($0.value, $1.key)
    }
    for (type, count) in counts { Console.say("\(type)\t\(count)") }
    Console.say("total\t\(tally.total)")
    if changed + left + binaries > 0 {
      Console.say("files changed\t\(changed)\nfiles without secrets\t\(left)")
      if binaries > 0 { Console.say("binary files left out\t\(binaries)") }
      if archives > 0 { Console.say("archives left out\t\(archives)") }
    }
    if ignored > 0 { Console.say("left out by .secmaskignore\t\(ignored)") }
    if tally.allowed > 0 { Console.say("allowed by --allow-path\t\(tally.allowed)") }
    if tally.abandonedAttempts > 0 {
      Console.say("pattern attempts at their time limit\t\(tally.abandonedAttempts)")
    }
  }

  private func pass(_ path: String, _ sink: ([UInt8]) throws -> Void) throws {
    var outputFailure: (any Error)?
    do {
      let file = TreeFile(path)
      try file.withDescriptor { descriptor in
        let put = { (piece: [UInt8]) in
          do { try sink(piece) } catch {
            outputFailure = error
            throw error
          }
        }
        if let jsonLines {
          if try !jsonLines.mask(descriptor, path: path, say: say, to: put) { failed = true }
        } else {
          try files.mask(descriptor, of: file, to: put)
        }
      }
    } catch {
      if let outputFailure { throw outputFailure }
      report(error)
    }
    bar?.step()
  }

  private func replace(_ file: TreeFile, skippingBinary: Bool) {
    do {
      switch try outcome(file, skippingBinary: skippingBinary) {
      case .clean: left += 1
      case .binary: binaries += 1
      case .archive: leaveArchive(file)
      case .masked: changed += 1
      case .maskedOneOfSeveralNames:
        changed += 1
        say("secmask: \(file.path.printable): masked, but other hard links keep the old text")
      }
    } catch {
      report(error)
    }
    bar?.step()
  }

  /// Masks a file where it is, or shows what that would change.
  private func outcome(_ file: TreeFile, skippingBinary: Bool) throws -> FileMasker.Outcome {
    guard inPlace.dryRun else {
      return try files.maskInPlace(file, skippingBinary: skippingBinary, backup: inPlace.suffix)
    }
    bar?.clear()
    var diff = MaskingDiff(of: file.path.printable) { try Console.write($0) }
    let outcome = try files.preview(file, skippingBinary: skippingBinary) { try diff.add($0) }
    try diff.finish()
    return outcome
  }

  private func copy(_ file: TreeFile, into folder: String) {
    do {
      let target = Array("\(folder)/".utf8) + file.innerPathBytes
      try Folders.make(for: target)
      switch try files.mask(file, to: target, skippingBinary: true) {
      case .binary: binaries += 1
      case .archive: leaveArchive(file)
      default: changed += 1
      }
    } catch {
      report(error)
    }
    bar?.step()
  }

  /// People who mask a folder have to know what in it is not masked.
  private func leaveArchive(_ file: TreeFile) {
    archives += 1
    say("secmask: \(file.path.printable): an archive, left out; secmask scan looks into it")
  }

  private func report(_ error: any Error) {
    failed = true
    let isFolder = jsonLines == nil && (error as? FileError)?.code == .isDirectory
    say("secmask: \(error)" + (isFolder ? "; --recursive goes through folders" : ""))
  }

  private func say(_ line: String) {
    bar?.clear()
    Console.say(line)
  }

  /// Where a path leads in the end, as far as it exists.
  private static func resolved(_ path: String) -> [UInt8] {
    if let real = try? Paths.resolved(path.isEmpty ? "." : path) { return real }
    guard let slash = path.utf8.dropLast().lastIndex(of: UInt8(ascii: "/")) else {
      return resolved(".") + "/".utf8 + path.utf8
    }
    let parent = path[..<slash].isEmpty ? "/" : String(path[..<slash])
    return resolved(parent) + path[slash...].utf8
  }

  /// An output folder inside the input would be masked again while it grows.
  private static func checkApart(_ target: String, from paths: [String]) throws {
    let inside = resolved(target) + "/".utf8
    for path in paths where inside.starts(with: resolved(path) + "/".utf8) {
      throw CommandFailure("--out \(target): lies inside \(path)")
    }
  }
}
