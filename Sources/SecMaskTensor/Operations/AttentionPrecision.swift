/// How exactly attention multiplies.
public enum AttentionPrecision: Sendable, Hashable {
  /// In `Float`s.
  case float32
  /// In bfloat16 with sums in `Float`s where the CPU has instructions for it, at about twice the speed; in
  /// `Float`s elsewhere. For queries, keys and values of int8 layers, which are no more exact.
  case rounded
}
