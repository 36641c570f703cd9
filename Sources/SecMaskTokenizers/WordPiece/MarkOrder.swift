/// Canonical ordering of one run of combining marks (Unicode 16, section 3.11), for the rare runs in
/// which a mark outlives the stripping of accents.
///
/// The order decides what comes out, and the reference also hands out the original positions in the
/// new order: the first mark after sorting gets the place of the first before. Each scalar is therefore
/// sorted together with a flag that says whether it takes the next original scalar's place or
/// repeats the last one's (the second and later parts of a decomposition repeat).
struct MarkOrder {
  private struct Mark {
    var scalar: UInt32
    var combiningClass: UInt8
    var takesNext: Bool
  }

  /// The marks that stay, and where in the text the reference places them.
  private(set) var kept: [(scalar: UInt32, source: Range<Int>)] = []
  /// Where the run ends in the text.
  private(set) var end: Int

  /// - Parameter source: The place of a scalar whose action is `reorder`.
  init(
    _ actions: ScalarActions, _ text: UnsafePointer<UInt8>, count: Int, around source: Range<Int>
  ) {
    let properties = BertProperties.shared
    var run: [Mark] = []
    var places: [Range<Int>] = []  // of the original scalars, in order
    let first = properties.decomposed(decodeScalar(text, source.lowerBound, count).value)[0]
    let startsRun = properties.combiningClass(first) == 0
    let start =
      startsRun ? source.lowerBound : Self.start(actions, text, before: source.lowerBound)
    var position = start
    var base: [(UInt32, Range<Int>)] = []  // what precedes the marks in the first scalar
    while position < count {
      let decoded = decodeScalar(text, position, count)
      let place = position..<position + decoded.length
      if Self.isRemoved(actions, decoded.value) {
        position = place.upperBound
        continue
      }
      let parts = properties.decomposed(decoded.value)
      if properties.combiningClass(parts[0]) == 0 {
        guard position == start else { break }
        base = [(parts[0], place)]
      }
      places.append(place)
      for (index, part) in parts.enumerated() {
        let combiningClass = properties.combiningClass(part)
        if combiningClass == 0, index > 0 {
          run.removeAll()
          base.append((part, place))
        } else if combiningClass != 0 {
          run.append(Mark(scalar: part, combiningClass: combiningClass, takesNext: index == 0))
        }
      }
      position = place.upperBound
    }
    end = position
    // A decomposed character before the marks was dealt with already, unless it is the one at `source`.
    if base.first?.1 == source {
      kept = base.filter { !properties.isMark($0.0) }.map { (scalar: $0.0, source: $0.1) }
    }
    var next = base.isEmpty ? 0 : 1
    for mark in Self.sorted(run) {
      if mark.takesNext { next += 1 }
      guard next > 0, !properties.isMark(mark.scalar) else { continue }
      kept.append((mark.scalar, places[next - 1]))
    }
  }

  /// A scalar that cleaning deletes before the marks are sorted.
  private static func isRemoved(_ actions: ScalarActions, _ scalar: UInt32) -> Bool {
    actions.normalization.cleanText && actions.table[scalar].kind == .delete
      && !BertProperties.shared.isMark(scalar)
      && BertProperties.shared.combiningClass(BertProperties.shared.decomposed(scalar)[0]) == 0
  }

  /// Walks back over marks to the scalar they follow: its start if it brings marks of its own, else
  /// its end.
  private static func start(
    _ actions: ScalarActions, _ text: UnsafePointer<UInt8>, before position: Int
  ) -> Int {
    let properties = BertProperties.shared
    var start = position
    var walked = position
    while walked > 0 {
      let previous = decodeScalar(text, endingAt: walked, from: 0)
      walked -= previous.length
      if isRemoved(actions, previous.value) { continue }
      let parts = properties.decomposed(previous.value)
      guard properties.combiningClass(parts[parts.count - 1]) != 0 else { break }
      start = walked
      guard properties.combiningClass(parts[0]) != 0 else { break }
    }
    return start
  }

  /// Stable: by insertion for the few marks of real text, linear (one bucket per class) for many.
  private static func sorted(_ run: [Mark]) -> [Mark] {
    guard run.count <= 16 else {
      var buckets = [[Mark]](repeating: [], count: 256)
      for mark in run { buckets[Int(mark.combiningClass)].append(mark) }
      return Array(buckets.joined())
    }
    var marks = run
    for index in marks.indices.dropFirst() {
      var place = index
      while place > 0, marks[place - 1].combiningClass > marks[place].combiningClass {
        marks.swapAt(place - 1, place)
        place -= 1
      }
    }
    return marks
  }
}
