/// How exactly attention multiplies.
public enum AttentionPrecision: Sendable, Hashable {
  /// In `Float`s.
  case float32
  /// In bytes with exact sums where the CPU has instructions for it (AVX512-VNNI), at two to three times the speed;
  /// in `Float`s elsewhere. For queries, keys and values of int8 layers, which are no more exact.
  case rounded
}
