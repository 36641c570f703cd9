internal import ArgumentParser
internal import SecMask
internal import SecMaskTensor

/// What searches the texts.
struct MaskingOptions: ParsableArguments {
  @Flag(help: "Rules alone, without the experts: some hundred times faster, and blind to what has no form.")
  var patternsOnly = false

  @Option(
    help: ArgumentHelp(
      "Folder with the experts' folders fast and long. Otherwise SECMASK_WEIGHTS, or what was installed.",
      valueName: "folder"), completion: .directory)
  var weights: String?

  @Option(
    help: ArgumentHelp("Threads that search; as many as there are processors when not given.", valueName: "n")
  )
  var threads: Int?

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads must be between 1 and 256")
    }
    if patternsOnly, weights != nil {
      throw ValidationError("--patterns-only leaves the experts out, so --weights means nothing")
    }
  }

  /// Each of the service's threads has a text, or a few, to itself.
  func masker() throws -> SecretMasker {
    var configuration = SecretMasker.Configuration()
    configuration.experts = patternsOnly ? .none : .both
    configuration.weights = weights
    configuration.threads = 1
    configuration.mode = .throughput
    // Who asks for a text to be masked must not be talked out of it by the text.
    configuration.policy.honoursMarkers = false
    return try SecretMasker(configuration: configuration)
  }
}
