#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A model that is timed. Time does not depend on what the weights are, so those that no checkpoint is shipped
/// of have random ones.
public enum BenchedModel: String, Sendable, CaseIterable {
  /// The shipped fast expert, 22M parameters: DistilBERT's form, 6 layers of 384.
  case fast
  /// DistilBERT-base, 66M parameters: 6 layers of 768.
  case distilbert66m = "distilbert-66m"
  /// The shipped long expert: Longformer, 6 layers of 384, 128 tokens seen on either side.
  case long

  public enum Weights: String, Sendable, CaseIterable {
    case float32 = "f32"
    case int8
  }

  /// Tokens of the requests that are timed.
  public var lengths: [Int] {
    let short = Run.isQuick ? [32, 128] : [16, 32, 64, 128, 256, 512]
    switch self {
    case .fast, .distilbert66m: return short
    case .long: return short + (Run.isQuick ? [1024, 4096] : [1024, 2048, 4096])
    }
  }

  /// The folder with the checkpoint: the shipped one, or one in the cache.
  public func folder(_ weights: Weights) -> String {
    shippedFolder(weights) ?? "\(Run.cache)/\(rawValue)-\(weights.rawValue)"
  }

  /// The folder of the repository that has these weights; nil when they are made up.
  public func shippedFolder(_ weights: Weights) -> String? {
    guard weights == .int8, self != .distilbert66m else { return nil }
    let folder = "\(Run.checkout)/weights/\(rawValue)"
    return access("\(folder)/model.safetensors", R_OK) == 0 ? folder : nil
  }

  /// Ids of a sequence: begin and end token, and words of the vocabulary between.
  public static func tokens(_ count: Int, seed: UInt64 = 1) -> [Int32] {
    var random = SeededRandom(seed: seed)
    let words = (0..<max(0, count - 2)).map { _ in Int32(2_000 + random.number(below: 20_000)) }
    return [101] + words + [102]
  }
}
