/// Finds all keywords of all rules in one pass: Aho–Corasick over case-folded bytes, entered only
/// where the next bytes look like the beginning of a keyword (``KeywordFilter``).
///
/// Most bytes of a text never reach the automaton. Where the filter lets a position through, the
/// automaton runs until fewer than three of its bytes still matter, then the filter takes over again.
/// Linear in the text for any keywords.
///
/// Source: A. Aho and M. Corasick, "Efficient string matching", CACM 18(6), 1975.
final class KeywordAutomaton: @unchecked Sendable {
  // Sendable: owns its memory, which never changes after init.
  static let stateLimit = 65_535

  private let filter: KeywordFilter
  private let classes: UnsafeMutablePointer<UInt8>  // byte → column
  private let transitions: UnsafeMutablePointer<UInt16>  // [state][column]
  private let depths: UnsafeMutablePointer<UInt8>  // per state, capped at 255
  private let outputStart: UnsafeMutablePointer<UInt32>  // per state, and one more
  private let outputs: UnsafeMutablePointer<UInt32>  // keyword indices, by state
  private let shift: Int  // log2 of the columns

  /// Builds the automaton. Costs about 1 ms for a thousand keywords.
  ///
  /// - Parameter exact: For each keyword whether only its own case counts; the filter may then be
  ///   stricter. The automaton itself reports keywords in any case.
  init(_ keywords: [[UInt8]], exact: [Bool] = []) throws(RuleError) {
    let built = try KeywordTrie(keywords)
    filter = KeywordFilter(keywords, exact: exact)
    classes = .copy(of: built.classes)
    transitions = built.transitions()
    depths = .copy(of: built.depths)
    outputStart = .copy(of: built.outputStart)
    outputs = .copy(of: built.outputs)
    shift = built.shift
  }

  deinit {
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
    let filterEnd = end - 7  // the filter reads eight bytes, and near the end four
    let raw = UnsafeRawPointer(base)
    var position = range.lowerBound
    var reported = position  // ends up to here have been reported
    while position < end {
      while position < filterEnd {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if filter.mayBegin(UInt64(littleEndian: word)) { break }
        position &+= 1
      }
      while position >= filterEnd, position < end &- 3 {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt32.self)
        if filter.mayBegin(UInt32(littleEndian: word)) { break }
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
}

extension UnsafeMutablePointer {
  fileprivate static func copy(of array: [Pointee]) -> UnsafeMutablePointer {
    let pointer = UnsafeMutablePointer.allocate(capacity: max(1, array.count))
    pointer.initialize(from: array, count: array.count)
    return pointer
  }
}
