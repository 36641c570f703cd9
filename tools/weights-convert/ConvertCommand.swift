internal import ArgumentParser
internal import CheckpointConversion
internal import HubCheckpoints

extension WeightFormat: ExpressibleByArgument {}

/// `weights-convert SOURCE`, as `weights-convert convert SOURCE` too.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Convert a checkpoint (the default).",
    discussion: """
      Reads config.json and model.safetensors or pytorch_model.bin, in one file or several, of DistilBERT, \
      BERT, Longformer and RoBERTa models for token classification. BERT becomes DistilBERT, exactly; \
      with --to longformer all but Longformer itself become Longformers, by repeating the position table \
      and copying the projections for global tokens.

      OUT gets config.json, model.safetensors and the tokenizer's files, under that name when all are \
      there.
      """)

  @Argument(
    help: "The checkpoint's folder, or hf://organisation/name[@revision], which is fetched from a model hub.",
    completion: .directory)
  var source: String

  @Option(help: "The folder to make.", completion: .directory)
  var out: String

  @Option(help: "Element type of the weights: f32, f16, bf16 or int8.")
  var dtype = WeightFormat.f32

  @Option(
    help: ArgumentHelp(
      "Replace linear layers by two factors of this rank, where those are smaller.", valueName: "rank"))
  var lowRank: Int?

  @Option(help: ArgumentHelp("Make this of it: distilbert or longformer.", valueName: "family"))
  var to: Target?

  @Option(help: ArgumentHelp("Attention window of a new Longformer (512).", valueName: "tokens"))
  var window: Int?

  @Option(help: ArgumentHelp("Positions of a new Longformer (4096).", valueName: "count"))
  var positions: Int?

  @Option(
    help: ArgumentHelp(
      "Add a head of zeros to a checkpoint without one, to be trained; labels by comma.",
      valueName: "labels"))
  var zeroHead: String?

  @Flag(help: "Fetch nothing; what hf:// names must be in the cache. HF_HUB_OFFLINE=1 says so, too.")
  var offline = false

  @Option(
    help: ArgumentHelp("File with the token for hf://; otherwise HF_TOKEN has it.", valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Flag(help: "Replace what an earlier conversion wrote to OUT.")
  var force = false

  @Flag(help: "Run the result beside the checkpoint in full precision, and say how far it is off.")
  var check = false

  @Option(help: ArgumentHelp("Text to run for --check, in place of samples.", valueName: "file"))
  var checkText: String?

  enum Target: String, CaseIterable, ExpressibleByArgument { case distilbert, longformer }

  func run() throws {
    let source = try folder()
    let start = ContinuousClock.now
    let plan = try ConversionPlan(folder: source, options: options)
    try plan.checkOutput(out, force: force)
    Console.say(
      "\(plan.sourceFile): \(plan.sourceFamily.name), \(plan.labels.count) labels, as \(plan.target.name)")
    for note in plan.notes { Console.say(note) }
    var layers = 0
    let conversion = try Conversion(plan) { _ in
      layers += 1
      Console.progress("\(layers) layers split")
    }
    Console.progress("")
    let result = try WriteShield.run { try conversion.write(to: out, force: force) }
    if lowRank != nil { try Console.write(Self.table(of: conversion.factoredLayers)) }
    if result.tokenizerFiles.isEmpty { Console.say("no tokenizer files in \(source)") }
    let seconds = (ContinuousClock.now - start) / .seconds(1)  // a check is not part of it
    Console.say(
      "\(out): \(result.tensorCount) tensors, \(Numbers.megabytes(result.byteCount)) in "
        + "\(Numbers.fixed(seconds, digits: 1)) s")
    if check || checkText != nil { try compare(with: source) }
  }

  /// The folder to read, fetched where it is at a hub.
  private func folder() throws -> String {
    guard source.hasPrefix(HubReference.scheme) else { return source }
    guard let reference = HubReference(source) else { throw HubError.reference(source) }
    let settings = try HubSettings(tokenFile: tokenFile, offline: offline)
    let folder = try HubCheckpoint.waitForFolder(reference, settings) { file, done, count in
      Console.progress("\(file): \(Numbers.megabytes(done)) of \(Numbers.megabytes(count))")
    }
    Console.progress("")
    return folder
  }

  /// Lines of the user's file, some hundred bytes each to a text, or the samples.
  private func compare(with source: String) throws {
    let texts = try checkText.map { try CheckText.parts(ofFile: $0) } ?? SampleText.all
    let comparison = try ConversionCheck.run(out, source: source, options: options, texts: texts)
    try Console.write(comparison.report)
  }

  private var options: ConversionOptions {
    var options = ConversionOptions()
    options.format = dtype
    options.lowRank = lowRank
    options.target = to.map { $0 == .distilbert ? .distilbert : .longformer }
    options.window = window
    options.positions = positions
    options.zeroHead = zeroHead?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return options
  }

  /// What became of each linear layer.
  static func table(of layers: [FactoredLayer]) -> String {
    var table = TextTable([("layer", .left), ("shape", .left), ("rank", .right), ("energy", .right)])
    for layer in layers {
      table.add([
        layer.name, layer.shape.map(String.init).joined(separator: " x "),
        layer.rank.map(String.init) ?? "full", Numbers.fixed(layer.energy, digits: 6),
      ])
    }
    return table.text
  }
}
