extension JSONCursor {
  /// Containers that may stand inside each other in a value that is skipped.
  package static var skippedDepthLimit: Int { 128 }

  /// Moves behind a value of any kind, checking its syntax. A loop with a bounded stack of its own, not a
  /// recursion.
  package mutating func skipValue() throws(Failure) {
    var closers: [Unicode.Scalar] = []
    repeat {
      if take("{") {
        try push("}", to: &closers)
        if !sees("}") {
          try skipKey()
          continue
        }
      } else if take("[") {
        try push("]", to: &closers)
        if !sees("]") { continue }
      } else {
        try skipScalar()
      }
      try finishValue(&closers)
    } while !closers.isEmpty
  }

  /// Closes the containers that end behind a value; stops where another value has to follow.
  private mutating func finishValue(_ closers: inout [Unicode.Scalar]) throws(Failure) {
    while let closer = closers.last {
      if take(",") {
        if closer == "}" { try skipKey() }
        return
      }
      try expect(closer)
      closers.removeLast()
    }
  }

  private func push(_ closer: Unicode.Scalar, to closers: inout [Unicode.Scalar]) throws(Failure) {
    guard closers.count < Self.skippedDepthLimit else { throw failure(.nestedTooDeep) }
    closers.append(closer)
  }

  private mutating func skipKey() throws(Failure) {
    try skipString()
    try expect(":")
  }

  /// Moves behind a string, a number, `true`, `false` or `null` that begins here.
  package mutating func skipScalar() throws(Failure) {
    guard let byte = current else { throw failure(.unexpectedEnd) }
    switch Unicode.Scalar(byte) {
    case "\"": try skipString()
    case "t": try skipWord("true")
    case "f": try skipWord("false")
    case "n": try skipWord("null")
    case "-", "0"..."9": try skipNumber()
    default: throw failure(.unexpectedByte)
    }
  }

  /// Moves behind a word that must begin here.
  package mutating func skipWord(_ word: StaticString) throws(Failure) {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw failure(.unexpectedByte) }
      offset += 1
    }
  }
}
