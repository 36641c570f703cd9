internal import Safetensors
internal import TransformerLayers

/// A narrow transformer that looks at a line before an expert does: the fast expert's embeddings, fewer numbers of each, and two layers. A
/// tenth of an expert's cost, and sure enough to tell where nothing is. docs/gate.md has how it was trained (tools/training, `glance`).
///
/// It belongs to the expert whose embeddings it shares.
struct Glance: Sendable {
  let expert: SecretExpert
  /// Probability from which a piece is a trace.
  let threshold: Float

  /// Where there may be something.
  func traces(in scores: PieceScores) -> [Range<Int>] {
    (0..<scores.count).filter { scores.secret($0) >= threshold }.map { scores.offsets[$0] }
  }
}

extension Glance {
  /// Loads `config.json` and `model.safetensors` of a folder: some 1 MB, mapped.
  ///
  /// - Parameter fast: The fast expert, of `fastFolder`.
  init(folder: String, beside fast: SecretExpert, in fastFolder: String) throws(ExpertError) {
    expert = try SecretExpert(folder: folder, sharing: fast, in: fastFolder)
    do throws(ModelError) { threshold = try Self.threshold(in: folder) } catch {
      throw .model(folder: folder, reason: "\(error)")
    }
  }

  private static func threshold(in folder: String) throws(ModelError) -> Float {
    let source = try ModelFolder.weights(folder)
    guard let text = source.metadata["threshold"], let threshold = Float(text), 0...1 ~= threshold else {
      throw .configuration(
        file: source.file, key: "threshold", expected: "a number from 0 to 1", found: "none")
    }
    return threshold
  }
}
