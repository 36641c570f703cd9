/// What the normaliser and the pre-tokenizer together make of one scalar.
struct ScalarAction: RawRepresentable, BitwiseCopyable, Hashable, Sendable {
  enum Kind: UInt32 {
    /// Part of a word, unchanged.
    case keep
    /// Part of a word, as the scalar in the payload.
    case replace
    /// Deleted; what is left and right of it grows together.
    case delete
    /// Ends a word.
    case space
    /// A word of its own, unchanged.
    case isolate
    /// A word of its own, as the scalar in the payload.
    case isolateReplaced
    /// Several scalars: the payload is a place in ``ScalarActions/sequences``.
    case sequence
    /// A Hangul syllable, which is decomposed by arithmetic.
    case hangul
    /// A mark that is kept but may change places with its neighbours: see ``MarkOrder``.
    case reorder
  }

  let rawValue: UInt32  // kind in the upper four bits, payload below

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ kind: Kind, _ payload: UInt32 = 0) { rawValue = kind.rawValue << 28 | payload }

  @inline(__always)
  var kind: Kind { Kind(rawValue: rawValue >> 28) ?? .keep }
  @inline(__always)
  var payload: UInt32 { rawValue & 0x0FFF_FFFF }
}
