internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskSystem
internal import SystemPackage

/// `secmask restore`.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put back the secrets that mask --vault has replaced.",
    discussion: """
      Reads standard input when no file is given, and writes standard output unless told otherwise. Placeholders that \
      the vault has issued are replaced by their secrets, also where a language model has changed their case, put \
      backticks or asterisks inside their brackets, written hyphens for underscores, or escaped them as in Markdown, \
      JSON (\\u005b) or URLs (%5B); then the secret is escaped in the same way. Everything else comes out as it went \
      in. Output follows input at once: no more than the beginning of a placeholder is held back.

      --json is for JSON text: secrets are put into its strings with JSON's escapes.

      EXIT STATUS: 0 done; 2 error.

      EXAMPLES:
        secmask restore --vault talk.vault --key-file talk.key < answer.txt
        secmask restore --vault talk.vault --key-file talk.key --out fixed.py draft.py
      """)

  @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @OptionGroup var vault: VaultOptions

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: ArgumentHelp("Write to a file, at once or not at all.", valueName: "path"), completion: .file())
  var output: String?

  @Flag(help: "The text is JSON: secrets get the escapes of its strings.")
  var json = false

  @Flag(name: .shortAndLong, help: "Say on standard error how many placeholders were replaced.")
  var summary = false

  func run() throws {
    let vault = try vault.opened()
    UnfinishedFile.removeOnSignals()
    if files.isEmpty { Console.explainWaiting() }
    var count = 0
    let inputs = files.isEmpty ? ["-"] : files
    if let output, output != "-" {
      let file = try OutputFile(output)
      for input in inputs { count += try restore(input, from: vault) { try file.write($0) } }
      try file.commit()
    } else {
      for input in inputs { count += try restore(input, from: vault) { try Console.write($0) } }
    }
    if summary { Console.say("placeholders replaced\t\(count)") }
  }

  /// Restores one input; returns how many placeholders were replaced.
  private func restore(
    _ path: String, from vault: Vault, to sink: ([UInt8]) throws -> Void
  ) throws -> Int {
    let stream = RestoreStream(vault, as: json ? .jsonString : .text)
    let isStandard = path == "-"
    let input =
      isStandard
      ? FileDescriptor.standardInput
      : try FileError.naming("open", path) {
        try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      }
    defer { if !isStandard { try? input.close() } }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = try buffer.withUnsafeMutableBytes { bytes in try input.read(into: bytes, path: path) }
      if got == 0 { break }
      try sink(stream.append(buffer[..<got]))
    }
    try sink(stream.finish())
    return stream.count
  }
}
