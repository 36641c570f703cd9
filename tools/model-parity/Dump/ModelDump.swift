import Glibc
import Safetensors
import SecMaskTensor
import TransformerLayers

/// Runs a model for the scripts in this folder, whose README lists the commands.
@main
struct ModelDump {
  let model: LoadedModel
  let engine: ComputeEngine
  let arguments: Arguments

  static func main() {
    do { try run() } catch {
      print("ModelDump: \(error)")
      exit(1)
    }
  }

  static func run() throws {
    guard let arguments = Arguments(Array(CommandLine.arguments.dropFirst())), arguments.words.count >= 2
    else { usage() }
    let dump = ModelDump(
      model: try LoadedModel(folder: arguments.words[1]),
      engine: ComputeEngine(threads: arguments.number("--threads")), arguments: arguments)
    switch (arguments.words[0], arguments.words.count) {
    case ("logits", 4): try dump.writeLogits(from: arguments.words[2], to: arguments.words[3])
    case ("time", 2): try dump.time()
    case ("serve", 2): try dump.serve()
    case ("start", 2): try dump.start()
    default: usage()
    }
  }

  static func usage() -> Never {
    print(
      """
      usage: ModelDump logits FOLDER INPUT OUTPUT [--threads N] [--batch] [--hidden]
             ModelDump time FOLDER --tokens N,… [--threads N] [--repeat N]
             ModelDump serve FOLDER [--threads N]
             ModelDump start FOLDER --tokens N [--threads N]
      """)
    exit(2)
  }

  func writeLogits(from source: String, to target: String) throws {
    let inputs = try ModelInput.all(of: SafetensorsFile(path: source))
    let labels = model.classifier.labels.count
    var writer = SafetensorsWriter()
    let packed = arguments.has("--batch") ? try model.logits(inputs, on: engine) : nil
    for (index, input) in inputs.enumerated() {
      let alone = try packed ?? model.logits([input], on: engine)
      let logits = Array(alone[packed == nil ? 0 : index])
      writer.add("logits.\(index)", shape: [input.ids.count, labels], logits)
      guard arguments.has("--hidden") else { continue }
      let states = try model.hiddenStates(input, on: engine)
      let shape = [states.count, input.ids.count, model.dimension]
      writer.add("hidden.\(index)", shape: shape, Array(states.joined()))
    }
    try writer.write(to: target)
  }

  /// JSON: for each length the median, least, and tenth and ninetieth of a hundred milliseconds.
  func time() throws {
    let repeats = max(1, arguments.number("--repeat") ?? 20)
    var lines: [String] = []
    for tokens in arguments.numbers("--tokens") ?? [16, 32, 128, 512] {
      let input = ModelInput(tokens: tokens)
      _ = try nanoseconds(input)
      let times = try (0..<repeats).map { _ in Double(try nanoseconds(input)) / 1e6 }.sorted()
      func quantile(_ part: Double) -> Double { times[Int(part * Double(times.count - 1) + 0.5)] }
      lines.append(
        #" "\#(tokens)": {"median": \#(quantile(0.5)), "min": \#(times[0]), "p10": \#(quantile(0.1)), "#
          + #""p90": \#(quantile(0.9))}"#)
    }
    print("{\n\(lines.joined(separator: ",\n"))\n}")
  }

  /// Answers each line, a length, with the nanoseconds of one pass.
  func serve() throws {
    print("ready")
    fflush(nil)
    while let line = readLine() {
      guard let tokens = Int(line) else { Self.usage() }
      print(try nanoseconds(ModelInput(tokens: tokens)))
      fflush(nil)
    }
  }

  func start() throws {
    let input = ModelInput(tokens: arguments.number("--tokens") ?? 16)
    print(try model.logits([input], on: engine).values.reduce(0, +))
  }

  private func nanoseconds(_ input: ModelInput) throws -> Int64 {
    let clock = ContinuousClock()
    let begin = clock.now
    let logits = try model.logits([input], on: engine)
    let taken = begin.duration(to: clock.now)
    guard logits.values.allSatisfy({ $0.isFinite }) else { throw NotFinite() }
    return taken.components.seconds * 1_000_000_000 + taken.components.attoseconds / 1_000_000_000
  }

  struct NotFinite: Error {}
}
