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
  /// - Parameter fast: The expert whose embeddings and tokenizer it shares.
  init(folder: String, beside fast: SecretExpert) throws(ExpertError) {
    let source: any TensorSource
    do throws(ModelError) {
      source = try ModelFolder.weights(folder)
      threshold = try source.threshold("threshold")
    } catch { throw .model(folder: folder, reason: "\(error)") }
    expert = try SecretExpert(folder: folder, layers: source, sharing: fast)
  }
}
