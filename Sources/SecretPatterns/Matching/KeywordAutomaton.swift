/// Finds all keywords of all rules in one pass: Aho–Corasick over case-folded bytes, entered only
/// where three bytes look like the beginning of a keyword.
///
/// Most bytes of a text never reach the automaton: a bit table indexed by a hash of three bytes says
/// where a keyword may begin. The table knows case, so that a keyword such as `NTE`, wanted in that
/// case only, costs nothing at every `content`. From there the automaton runs until fewer than three of its
/// bytes still matter, then the table takes over again. Linear in the text for any keywords.
///
/// Source: A. Aho and M. Corasick, "Efficient string matching", CACM 18(6), 1975.
final class KeywordAutomaton: @unchecked Sendable {
  // Sendable: owns its memory, which never changes after init.
  static let stateLimit = 65_535

  private let filter: UnsafeMutablePointer<UInt64>  // 65,536 bits
  private let classes: UnsafeMutablePointer<UInt8>  // byte → column
  private let transitions: UnsafeMutablePointer<UInt16>  // [state][column]
  private let depths: UnsafeMutablePointer<UInt8>  // per state, capped at 255
  private let outputStart: UnsafeMutablePointer<UInt32>  // per state, and one more
  private let outputs: UnsafeMutablePointer<UInt32>  // keyword indices, by state
  private let shift: Int  // log2 of the columns

  /// Builds the automaton. `exactCase` says of each keyword whether other cases of it may be passed
  /// over; some are reported all the same. By default they may not. Costs about 1 ms for a thousand
  /// keywords.
  init(_ keywords: [[UInt8]], exactCase: [Bool] = []) throws(RuleError) {
    let built = try KeywordTrie(keywords)
    filter = .allocate(capacity: 1_024)
    filter.initialize(repeating: 0, count: 1_024)
    for (index, keyword) in keywords.enumerated() {
      let exact = exactCase.indices.contains(index) && exactCase[index]
      Self.mark(keyword, exactCase: exact, in: filter)
    }
    classes = .copy(of: built.classes)
    transitions = .copy(of: built.transitions)
    depths = .copy(of: built.depths)
    outputStart = .copy(of: built.outputStart)
    outputs = .copy(of: built.outputs)
    shift = built.shift
  }

  deinit {
    filter.deallocate()
    classes.deallocate()
    transitions.deallocate()
    depths.deallocate()
    outputStart.deallocate()
    outputs.deallocate()
  }

  /// Calls `body(keyword, end)` for every keyword in `range`, in the order of their ends; it returns
  /// false to stop.
  @inline(__always)
  func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int, Int) -> Bool
  ) {
    guard let base = text.baseAddress else { return }
    let end = range.upperBound
    let filterEnd = end - 3  // the filter reads four bytes
    let raw = UnsafeRawPointer(base)
    var position = range.lowerBound
    var reported = position  // ends up to here have been reported
    while position < end {
      while position < filterEnd {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt32.self)
        let slot = Self.slot(UInt32(littleEndian: word))
        if filter[Int(slot >> 6)] &>> UInt64(slot & 63) & 1 != 0 { break }
        position &+= 1
      }
      // Enter the automaton for three bytes at least; leave it when fewer than three are pending.
      let stay = position &+ 3
      var state = 0
      repeat {
        let column = Int(classes[Int(base[position])])
        state = Int(transitions[state &<< shift &+ column])
        position &+= 1
        if outputStart[state] != outputStart[state &+ 1], position > reported {
          for index in outputStart[state]..<outputStart[state &+ 1] {
            guard body(Int(outputs[Int(index)]), position) else { return }
          }
        }
        if position > reported { reported = position }
      } while position < end && (position < stay || depths[state] >= 3 || position &+ 3 >= end)
      if position < end { position &-= Int(depths[state]) }
    }
  }

  @inline(__always)
  private static func slot(_ word: UInt32) -> UInt32 {
    // The low three bytes, spread over 16 bits.
    ((word << 8) &* 0x9E37_79B1) >> 16
  }

  /// Marks every slot that a text position where the keyword stands can have. Keywords of one or two
  /// bytes mark one for each possible next byte.
  private static func mark(
    _ keyword: [UInt8], exactCase: Bool, in filter: UnsafeMutablePointer<UInt64>
  ) {
    func visit(_ word: UInt32, _ length: Int) {
      if length == 3 {
        let slot = slot(word)
        filter[Int(slot >> 6)] |= 1 << UInt64(slot & 63)
      } else if length < keyword.count {
        let byte = keyword[length]
        visit(word | UInt32(byte) << UInt32(8 * length), length + 1)
        if !exactCase, (65...90).contains(byte & 0xDF) {
          visit(word | UInt32(byte ^ 32) << UInt32(8 * length), length + 1)
        }
      } else {
        for byte in UInt32(0)..<256 { visit(word | byte << UInt32(8 * length), length + 1) }
      }
    }
    visit(0, 0)
  }
}

extension UnsafeMutablePointer {
  fileprivate static func copy(of array: [Pointee]) -> UnsafeMutablePointer {
    let pointer = UnsafeMutablePointer.allocate(capacity: max(1, array.count))
    pointer.initialize(from: array, count: array.count)
    return pointer
  }
}
