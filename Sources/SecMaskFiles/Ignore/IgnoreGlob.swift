/// A wildcard pattern of an ignore file, compared with the bytes of a path.
///
/// `*` and `?` stop at slashes; `**` between slashes stands for any number of folders; `[…]` is one byte of a set. A
/// backslash takes the meaning of the byte behind it away.
struct IgnoreGlob: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case byte(UInt8)
    /// One byte, never a slash.
    case any
    /// One byte of a set, never a slash.
    case one(ByteSet)
    /// Any number of bytes, none of them a slash.
    case run
    /// Any number of bytes.
    case path
    /// Nothing, or anything that ends with a slash.
    case folders
  }

  private var pieces: [Piece] = []
  private static let slash = UInt8(ascii: "/")

  /// Nil for a pattern that matches nothing: a set that is never closed or has an unknown class, a backslash at the end.
  init?(_ pattern: ArraySlice<UInt8>) {
    var rest = pattern
    var before = Self.slash  // the byte before the piece; a pattern begins as if behind a slash
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"):
        let stars = rest.prefix { $0 == byte }.count
        rest = rest.dropFirst(stars)
        if stars > 0, before == Self.slash, Self.endsPart(rest) {
          if rest.first == Self.slash {
            rest = rest.dropFirst()
            pieces.append(.folders)
            before = Self.slash
            continue
          }
          pieces.append(.path)
        } else {
          pieces.append(.run)
        }
      case UInt8(ascii: "?"): pieces.append(.any)
      case UInt8(ascii: "["):
        guard let set = ByteSet(bracket: &rest) else { return nil }
        pieces.append(.one(set))
      case UInt8(ascii: "\\"):
        guard let literal = rest.popFirst() else { return nil }
        pieces.append(.byte(literal))
      default: pieces.append(.byte(byte))
      }
      before = byte
    }
  }

  /// Whether the pattern ends here or goes on with a slash.
  private static func endsPart(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.isEmpty || rest.first == slash || rest.starts(with: #"\/"#.utf8)
  }

  /// Whether the whole of a path matches. Time: at worst the square of its length times the pattern's.
  func matches(_ path: ArraySlice<UInt8>) -> Bool {
    path.withUnsafeBufferPointer { matches($0) }
  }

  private func matches(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    // Where to go on when what follows a wildcard does not fit: the wildcard takes more then. Only the last of its kind
    // matters, because the one before has taken as little as it can.
    var run: (piece: Int, at: Int)?
    var deep: (piece: Int, at: Int)?
    var piece = 0
    var at = 0
    while true {
      if piece < pieces.count {
        switch pieces[piece] {
        case .run:
          piece += 1
          run = (piece, at)
          continue
        case .path, .folders:
          deep = (piece, at)
          run = nil
          piece += 1
          continue
        case .byte, .any, .one:
          if at < path.count, takes(piece, path[at]) {
            piece += 1
            at += 1
            continue
          }
        }
      } else if at == path.count {
        return true
      }
      if let last = run, last.at < path.count, path[last.at] != Self.slash {
        run = (last.piece, last.at + 1)
        (piece, at) = (last.piece, last.at + 1)
      } else if let last = deep, let next = nextPlace(of: last, in: path) {
        deep = (last.piece, next)
        run = nil
        (piece, at) = (last.piece + 1, next)
      } else {
        return false
      }
    }
  }

  private func takes(_ piece: Int, _ byte: UInt8) -> Bool {
    switch pieces[piece] {
    case .byte(let literal): byte == literal
    case .any: byte != Self.slash
    case .one(let set): byte != Self.slash && set.contains(byte)
    case .run, .path, .folders: false
    }
  }

  private func nextPlace(of deep: (piece: Int, at: Int), in path: UnsafeBufferPointer<UInt8>) -> Int? {
    guard deep.at < path.count else { return nil }
    if pieces[deep.piece] == .path { return deep.at + 1 }
    return path[deep.at...].firstIndex(of: Self.slash).map { $0 + 1 }
  }
}
