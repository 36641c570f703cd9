internal import ArgumentParser
internal import SecMaskJSON

/// `secmask info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Tell what the program computes with: CPU, kernels, weights, versions.",
    discussion: """
      Weights are looked for in --weights, in SECMASK_WEIGHTS, in ../share/secmask/weights beside the \
      program, and in the checkout that it was built in. The first two are wishes: nothing else is taken \
      when nothing is there. SECMASK_KERNEL names a lower level of kernels to use.

      Nothing of the weights is read but headers, unless --checksum asks for it.

      EXIT STATUS: 0 also without weights; 2 when weights that were asked for are not there, or cannot be \
      used, or are not what their model card says.

      EXAMPLES:
        secmask info
        secmask info --checksum
        secmask info --format json | jq -r .kernels.level
      """)

  /// How it is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case text
    /// One object.
    case json
  }

  @Option(help: "Output: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = Format.text

  @Option(
    help: ArgumentHelp("A folder with the experts' folders, fast and long.", valueName: "folder"),
    completion: .directory)
  var weights: String?

  @Flag(help: "Read the weights, and compare their SHA-256 with that in the model card.")
  var checksum = false

  func run() throws {
    let report = InfoReport(root: weights, withChecksums: checksum)
    switch format {
    case .text: try Console.write(Array(report.text.utf8))
    case .json: try Console.write(report.json.text(.innermostOnOneLine))
    }
    if report.isFaulty { throw ExitCode(2) }
  }
}
