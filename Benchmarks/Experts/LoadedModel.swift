internal import DistilBERT
internal import Longformer
internal import SecMaskTensor
internal import TransformerLayers
internal import Workloads

/// A model with its weights and the threads it runs on.
struct LoadedModel: Sendable {
  private let classifier: any TokenClassifier
  private let engine: ComputeEngine

  init(
    _ model: BenchedModel, _ weights: BenchedModel.Weights, threads: Int,
    mode: ComputeEngine.Mode = .latency
  ) throws(ModelError) {
    let folder = model.folder(weights)
    switch model {
    case .fast, .distilbert66m: classifier = try DistilBERTModel(folder: folder)
    case .long: classifier = try LongformerModel(folder: folder)
    }
    engine = ComputeEngine(threads: threads, mode: mode)
  }

  /// One forward pass, from ids to logits.
  @discardableResult
  func read(_ ids: [Int32]) throws(ModelError) -> TokenLogits {
    try classifier.logits(for: [ids], on: engine)
  }

  /// `count` independent passes over these in turn, each on one thread of an engine in throughput mode.
  func read(_ requests: [[Int32]], count: Int) throws(ModelError) {
    try engine.forEach(count) { index, _ throws(ModelError) in try read(requests[index % requests.count]) }
  }
}
