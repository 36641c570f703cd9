internal import ArgumentParser
internal import SecMask
internal import SecMaskTensor

/// Which experts read, and how.
struct ExpertOptions: ParsableArguments {
  @Flag(help: "Rules alone, without the experts: some hundred times faster, and blind to what has no form.")
  var patternsOnly = false

  @Flag(help: "Have the expert read everything, not only lines that may hold a secret: slow.")
  var noSkip = false

  @Flag(help: "Never use the long expert.")
  var noEscalate = false

  @Option(
    help: ArgumentHelp("Folder of another fast expert.", valueName: "folder"), completion: .directory)
  var fastModel: String?

  @Option(
    help: ArgumentHelp("Folder of another long expert.", valueName: "folder"), completion: .directory)
  var longModel: String?

  @Option(
    help: ArgumentHelp(
      "Folder with the experts' folders fast and long. Otherwise SECMASK_WEIGHTS, or what was installed.",
      valueName: "folder"), completion: .directory)
  var weights: String?

  func validate() throws {
    if patternsOnly, noSkip || noEscalate || fastModel != nil || longModel != nil || weights != nil {
      throw ValidationError("--patterns-only leaves the experts out, so their options mean nothing")
    }
    if noEscalate, longModel != nil {
      throw ValidationError("--no-escalate and --long-model exclude each other")
    }
  }

  /// A configuration with these experts.
  func configuration(threads: Int?, mode: ComputeEngine.Mode) -> SecretMasker.Configuration {
    var configuration = SecretMasker.Configuration()
    configuration.experts = patternsOnly ? .none : noEscalate ? .fast : .both
    configuration.fastModel = fastModel
    configuration.longModel = longModel
    configuration.weights = weights
    if noSkip { configuration.router = ReadEverything(escalates: !noEscalate) }
    configuration.threads = threads
    configuration.mode = mode
    return configuration
  }
}
