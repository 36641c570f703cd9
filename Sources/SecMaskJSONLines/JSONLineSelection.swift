/// Which values of a line are picked out, decided on the way down.
struct JSONLineSelection: Sendable, Hashable {
  /// Nil for every string.
  let path: JSONFieldPath?
  /// Also strings inside lists and objects that stand at the path.
  let takesNested: Bool

  /// What a value is to the path.
  enum Relation: Hashable {
    /// So many steps of the path lead here; with all of them it is the target.
    case above(Int)
    /// In what is taken as a whole.
    case inside
    /// Somewhere else.
    case beside
  }

  var root: Relation { path == nil ? .inside : .above(0) }

  func isTarget(_ relation: Relation) -> Bool { relation == path.map { .above($0.steps.count) } }

  func relation(toMember name: [UInt8], at depth: Int) -> Relation {
    step(depth)?.leads(toMember: name) == true ? .above(depth + 1) : .beside
  }

  func relation(toElement index: Int, at depth: Int) -> Relation {
    step(depth)?.leads(toElement: index) == true ? .above(depth + 1) : .beside
  }

  private func step(_ depth: Int) -> JSONFieldPath.Step? {
    guard let path, depth < path.steps.count else { return nil }
    return path.steps[depth]
  }
}
