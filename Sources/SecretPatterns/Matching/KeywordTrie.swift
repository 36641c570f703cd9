/// Builds the tables of ``KeywordAutomaton``: a trie of the folded keywords, made into a complete
/// automaton breadth first.
struct KeywordTrie {
  /// Column of each byte; both cases of a letter share one, bytes in no keyword share column 0.
  var classes = [UInt8](repeating: 0, count: 256)
  /// Next state by state and column.
  var transitions: [UInt16]
  /// Bytes of the longest keyword prefix that a state stands for.
  var depths: [UInt8]
  /// Where each state's keywords begin in `outputs`.
  var outputStart: [UInt32] = [0]
  var outputs: [UInt32] = []
  /// log2 of the number of columns.
  let shift: Int

  init(_ keywords: [[UInt8]]) throws(RuleError) {
    let folded = keywords.map { $0.map(Self.fold) }
    var columns = 1
    for byte in Set(folded.joined()).sorted() {
      classes[Int(byte)] = UInt8(truncatingIfNeeded: columns)
      columns += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = classes[Int(byte | 32)] }
    var shift = 0
    while 1 << shift < columns { shift += 1 }
    self.shift = shift
    let width = 1 << shift

    transitions = [UInt16](repeating: 0, count: width)
    depths = [0]
    var own: [[UInt32]] = [[]]
    for (index, keyword) in folded.enumerated() {
      var state = 0
      for byte in keyword {
        let slot = state << shift + Int(classes[Int(byte)])
        if transitions[slot] == 0 {
          guard depths.count < KeywordAutomaton.stateLimit else {
            throw .tooManyKeywords(limit: KeywordAutomaton.stateLimit)
          }
          transitions[slot] = UInt16(depths.count)
          transitions.append(contentsOf: repeatElement(0, count: width))
          depths.append(UInt8(clamping: Int(depths[state]) + 1))
          own.append([])
        }
        state = Int(transitions[slot])
      }
      own[state].append(UInt32(index))
    }
    complete(own: own, width: width)
  }

  /// Fills in the failure transitions and joins the keyword lists along them.
  private mutating func complete(own: [[UInt32]], width: Int) {
    var own = own
    var failure = [Int](repeating: 0, count: depths.count)
    var queue = (0..<width).map { Int(transitions[$0]) }.filter { $0 != 0 }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      own[state] += own[failure[state]]
      for column in 0..<width {
        let slot = state << shift + column
        let fallback = transitions[failure[state] << shift + column]
        let child = Int(transitions[slot])
        if child == 0 {
          transitions[slot] = fallback
        } else {
          failure[child] = Int(fallback)
          queue.append(child)
        }
      }
    }
    for list in own {
      outputs += list
      outputStart.append(UInt32(outputs.count))
    }
  }

  static func fold(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 32 : byte
  }
}
