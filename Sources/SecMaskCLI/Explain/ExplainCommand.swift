internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem
internal import SecMaskTensor
internal import SystemPackage

/// `secmask explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show why something in a text was found, or was not.",
    discussion: """
      Shows which lines an expert read and why, how likely each token is part of a secret, which rules matched, \
      and what became of each. Secrets are shown as dots, and so is everything that may be one: matches that do \
      not count, tokens that an expert suspects. The text may have up to 4 MB.

      EXIT STATUS: 0 done; 2 error.

      EXAMPLES:
        secmask explain settings.yml
        secmask explain --html settings.yml > why.html
        git diff | secmask explain --tau 0.7
      """)

  @Argument(
    help: ArgumentHelp("A file; - or none is standard input.", valueName: "file"), completion: .file())
  var file = "-"

  @Flag(help: "One HTML page that needs nothing else.")
  var html = false

  @Flag(inversion: .prefixedNo, help: "Colour; on a terminal when not given.")
  var colour: Bool?

  @OptionGroup var known: KnownOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var experts: ExpertOptions
  @OptionGroup var decoding: DecodingOptions

  private static let largest = 4 << 20

  func run() throws {
    let (detector, review) = try rules.load()
    var configuration = experts.configuration(threads: nil, mode: .latency)
    configuration.decodes = !decoding.leavesEncoded
    configuration.known = try known.secrets()
    if let detector { configuration.detector = detector }
    configuration.policy = try policy.policy(for: configuration.detector)
    var masker = try SecretMasker(configuration: configuration)
    masker.review = review
    if file == "-" { Console.explainWaiting() }
    let bytes = try content()
    let explanation = masker.explain(bytes, path: file == "-" ? nil : file)
    let path = file == "-" ? "standard input" : file
    let output =
      html
      ? ExplainPage(path: path, bytes: bytes, explanation: explanation).output
      : ExplainTerminal(
        path: path, explanation: explanation, text: ExplainedText(bytes, explanation),
        usesColour: colour
          ?? (FileDescriptor.standardOutput.isTerminal && CLibrary.environment("NO_COLOR") == nil)
      ).output
    try Console.write(Array(output.utf8))
  }

  private func content() throws -> [UInt8] {
    do throws(FileError) {
      return TextContent.asUTF8(
        try SmallFile.read(file == "-" ? "/dev/stdin" : file, limit: Self.largest))
    } catch {
      guard error.code == .fileTooLarge else { throw error }
      let name = file == "-" ? "standard input" : file.printable
      throw CommandFailure(
        "\(name): more than the 4 MB that explain takes; try a part: head -c 1000000 | secmask explain")
    }
  }
}
