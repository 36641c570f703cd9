/// A part of a text that is masked, in order with the others.
package enum MaskedPiece: Sendable, Hashable {
  /// Stays as it is.
  case same([UInt8])
  /// A secret, and what is put in its place.
  case replaced([UInt8], by: [UInt8])

  /// What it becomes.
  package var output: [UInt8] {
    switch self {
    case .same(let bytes): bytes
    case .replaced(_, let replacement): replacement
    }
  }
}
