internal import ArgumentParser

/// `weights-convert`.
struct WeightsConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights-convert",
    abstract: "Turns Hugging Face checkpoints into weights that SecMask loads.",
    discussion: """
      EXAMPLES:
        weights-convert checkpoint --out weights/fast --dtype int8
        weights-convert roberta --out long --to longformer --window 256
        weights-convert minilm --out start --zero-head O,B-SECRET,I-SECRET
        weights-convert inspect weights/fast

      Options of a conversion: weights-convert help convert

      Nothing of a checkpoint is executed, also not of a pytorch_model.bin.

      EXIT STATUS: 0 done; 2 error.

      COMPLETIONS: weights-convert --generate-completion-script bash|zsh|fish
      """,
    version: "0.1.0",
    subcommands: [ConvertCommand.self, InspectCommand.self],
    defaultSubcommand: ConvertCommand.self)
}
