/// Builds the tables of ``KeywordAutomaton``: a trie of the folded keywords, made into a complete
/// automaton breadth first.
struct KeywordTrie {
  /// Column of each byte; both cases of a letter share one, bytes in no keyword share column 0.
  private(set) var classes = [UInt8](repeating: 0, count: 256)
  /// Bytes of the longest keyword prefix that a state stands for.
  private(set) var depths: [UInt8] = [0]
  /// Where each state's keywords begin in `outputs`.
  private(set) var outputStart: [UInt32]
  private(set) var outputs: [UInt32]
  /// log2 of the number of columns.
  private(set) var shift = 0

  // The trie: lists of siblings, in any order.
  private var columns: [UInt8] = [0]
  private var firstChild: [Int32] = [0]
  private var sibling: [Int32] = [0]
  /// States by depth; each has its failure state before it.
  private var order: [Int32] = []
  private var failure: [Int32] = []

  init(_ keywords: [[UInt8]]) throws(RuleError) {
    outputStart = []
    outputs = []
    assignColumns(keywords)
    var ends: [Int32] = []
    ends.reserveCapacity(keywords.count)
    for keyword in keywords {
      var state = 0
      for byte in keyword { state = try child(of: state, on: classes[Int(byte)]) }
      ends.append(Int32(state))
    }
    findFailures()
    collectOutputs(ends)
  }

  var stateCount: Int { depths.count }

  /// Next state by state and column, in memory that the caller frees.
  func transitions() -> UnsafeMutablePointer<UInt16> {
    let width = 1 << shift
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: stateCount << shift)
    table.initialize(repeating: 0, count: width)
    for state in order.lazy.map(Int.init) {
      let row = table + state << shift
      // What leads nowhere in the trie leads where it does from the longest suffix.
      if state != 0 { row.initialize(from: table + Int(failure[state]) << shift, count: width) }
      var child = Int(firstChild[state])
      while child != 0 {
        row[Int(columns[child])] = UInt16(truncatingIfNeeded: child)
        child = Int(sibling[child])
      }
    }
    return table
  }

  private mutating func assignColumns(_ keywords: [[UInt8]]) {
    var occurs = [Bool](repeating: false, count: 256)
    for keyword in keywords { for byte in keyword { occurs[Int(Self.fold(byte))] = true } }
    var count = 1
    for byte in 0..<256 where occurs[byte] {
      classes[byte] = UInt8(truncatingIfNeeded: count)
      count += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(byte)] = classes[Int(byte | 32)] }
    while 1 << shift < count { shift += 1 }
  }

  private func existingChild(of state: Int, on column: UInt8) -> Int {
    var child = Int(firstChild[state])
    while child != 0, columns[child] != column { child = Int(sibling[child]) }
    return child
  }

  private mutating func child(of state: Int, on column: UInt8) throws(RuleError) -> Int {
    let known = existingChild(of: state, on: column)
    if known != 0 { return known }
    let new = stateCount
    guard new < KeywordAutomaton.stateLimit else {
      throw .tooManyKeywords(limit: KeywordAutomaton.stateLimit)
    }
    depths.append(UInt8(clamping: Int(depths[state]) + 1))
    columns.append(column)
    firstChild.append(0)
    sibling.append(firstChild[state])
    firstChild[state] = Int32(new)
    return new
  }

  /// Puts the states in order of depth and finds, for each, that of its longest proper suffix.
  private mutating func findFailures() {
    failure = [Int32](repeating: 0, count: stateCount)
    order.reserveCapacity(stateCount)
    order.append(0)
    var next = 0
    while next < order.count {
      let state = Int(order[next])
      next += 1
      var child = Int(firstChild[state])
      while child != 0 {
        order.append(Int32(child))
        if state != 0 { failure[child] = Int32(suffix(of: state, on: columns[child])) }
        child = Int(sibling[child])
      }
    }
  }

  /// The state of the longest proper suffix of `state` that goes on with `column`, after that.
  private func suffix(of state: Int, on column: UInt8) -> Int {
    var shorter = Int(failure[state])
    while true {
      let found = existingChild(of: shorter, on: column)
      if found != 0 || shorter == 0 { return found }
      shorter = Int(failure[shorter])
    }
  }

  /// Lists for each state the keywords that end there: its own, then those of its longest suffix.
  private mutating func collectOutputs(_ ends: [Int32]) {
    var own = [UInt32](repeating: 0, count: stateCount)
    for end in ends { own[Int(end)] += 1 }
    var counts = own
    for state in order.dropFirst() { counts[Int(state)] += counts[Int(failure[Int(state)])] }
    outputStart.reserveCapacity(stateCount + 1)
    outputStart.append(0)
    var total: UInt32 = 0
    for count in counts {
      total += count
      outputStart.append(total)
    }
    outputs = [UInt32](repeating: 0, count: Int(total))
    var place = outputStart
    for (keyword, end) in ends.enumerated() {
      outputs[Int(place[Int(end)])] = UInt32(keyword)
      place[Int(end)] += 1
    }
    for state in order.dropFirst().lazy.map(Int.init) {
      let shorter = Int(failure[state])
      for index in outputStart[shorter]..<outputStart[shorter + 1] {
        outputs[Int(place[state])] = outputs[Int(index)]
        place[state] += 1
      }
    }
  }

  static func fold(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 32 : byte
  }
}
