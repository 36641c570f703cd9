internal import Safetensors
internal import SecMaskTensor
internal import TransformerLayers

/// The gate that is bundled: two networks of one form, docs/gate.md. One looks at lines that name a credential or hold a random-looking
/// token, the other at lines in which a word may be a password though nothing says so; there are many more of those, and nearly all
/// are nothing.
struct LineGate: Gate {
  let longestLine = 448
  let lead = 64

  private let named: LineNetwork
  /// Nil: the other one judges all lines.
  private let unnamed: LineNetwork?

  private static let prefix = "unnamed."

  /// Loads `model.safetensors` of a folder: 540 kB, mapped.
  init(folder: String) throws(ModelError) {
    let source = try ModelFolder.weights(folder)
    named = try LineNetwork(source, prefix: "gate.", key: "threshold", others: Self.prefix)
    let isThere = source.names.contains { $0.hasPrefix(Self.prefix) }
    unnamed =
      isThere
      ? try LineNetwork(source, prefix: Self.prefix, key: "unnamed_threshold", others: "") : nil
  }

  func threshold(for reason: RouteReason) -> Float { network(for: reason).threshold }

  func likelihoods(of lines: [GateLine], on engine: ComputeEngine) throws(TensorError) -> [Float] {
    guard let unnamed else { return try named.likelihoods(of: lines, on: engine) }
    let isUnnamed = lines.map { $0.reason == .unnamed }
    var others = try unnamed.likelihoods(of: lines.filter { $0.reason == .unnamed }, on: engine)[...]
    var own = try named.likelihoods(of: lines.filter { $0.reason != .unnamed }, on: engine)[...]
    return isUnnamed.compactMap { $0 ? others.popFirst() : own.popFirst() }
  }

  private func network(for reason: RouteReason) -> LineNetwork {
    reason == .unnamed ? unnamed ?? named : named
  }
}
