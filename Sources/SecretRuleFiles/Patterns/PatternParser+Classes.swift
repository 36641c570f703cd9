extension PatternParser {
  /// Reads what follows `[`.
  mutating func bracketClass(from start: Int) throws(PatternError) -> ScalarSet {
    let inverted = take("^")
    var result = ScalarSet()
    var first = true
    while true {
      guard let next = peek else { throw error("missing ]", at: start) }
      if next == "]", !first { break }
      first = false
      if let named = try posixClass() {
        result = result.union(named)
        continue
      }
      if next == "\\", let set = try classEscape() {
        result = result.union(set)
        continue
      }
      let low = try classCharacter(from: start)
      var high = low
      if position + 1 < scalars.count, peek == "-", scalars[position + 1] != "]" {
        let dash = position
        position += 1
        high = try classCharacter(from: start)
        if high < low { throw error("range in the wrong order", at: dash) }
      }
      result = result.union(ScalarSet([low...high]))
    }
    position += 1
    if flags.fold { result = result.folded }
    return inverted ? result.inverted : result
  }

  /// Reads `[:alpha:]` or `[:^alpha:]`.
  private mutating func posixClass() throws(PatternError) -> ScalarSet? {
    let start = position
    guard take("[:") else { return nil }
    let inverted = take("^")
    var name = ""
    while let next = peek, ("a"..."z").contains(next) {
      name.unicodeScalars.append(next)
      position += 1
    }
    guard take(":]") else {
      position = start
      return nil
    }
    guard let set = ScalarSet.posix(name) else { throw error("unknown class [:\(name):]", at: start) }
    return inverted ? set.inverted : set
  }

  private mutating func classCharacter(from start: Int) throws(PatternError) -> UInt32 {
    guard let next = peek else { throw error("missing ]", at: start) }
    let at = position
    position += 1
    return next == "\\" ? try escapedCharacter(from: at) : next.value
  }

  /// Reads `\d`, `\S`, `\pL`, `\p{Lu}` and the like, inside or outside brackets; nil when another
  /// escape stands there.
  mutating func classEscape() throws(PatternError) -> ScalarSet? {
    guard position + 1 < scalars.count else { return nil }
    let start = position
    let letter = scalars[position + 1]
    let set: ScalarSet
    switch letter {
    case "d", "D": set = .digits
    case "w", "W": set = .word
    case "s", "S": set = dialect == .re2 ? .space : ScalarSet([9...13, 32...32])
    case "p", "P":
      position += 2
      return try category(inverted: letter == "P", from: start)
    default: return nil
    }
    position += 2
    return letter.properties.isUppercase ? set.inverted : set
  }

  private mutating func category(inverted: Bool, from start: Int) throws(PatternError) -> ScalarSet {
    if dialect == .pcre2 { throw error("not understood", at: start) }
    var name = ""
    if take("{") {
      while let next = peek, next != "}" {
        name.unicodeScalars.append(next)
        position += 1
      }
      guard take("}") else { throw error("missing }", at: start) }
    } else if let next = peek {
      name.unicodeScalars.append(next)
      position += 1
    }
    var inverted = inverted
    if name.hasPrefix("^") {
      inverted.toggle()
      name.removeFirst()
    }
    guard let set = ScalarSet.category(name) else {
      throw error("unsupported character class \(name): only general categories are", at: start)
    }
    let folded = flags.fold ? set.folded : set
    return inverted ? folded.inverted : folded
  }
}
