/// One pass over a line of JSON (RFC 8259) that checks its grammar and picks out string values.
///
/// Depth of the text is not depth of the call stack: containers are kept on a list of bounded length. Beyond
/// the grammar, `NaN`, `Infinity` and `-Infinity` are numbers, as Python writes them; a byte order mark may
/// stand in front; and bytes above 0x7F are not checked to be UTF-8. Time is linear in the length.
struct JSONLineScanner {
  /// Most lists and objects inside each other.
  static let depthLimit = 1_000

  var cursor: JSONLineCursor
  private let selection: JSONLineSelection
  private var open: [Container] = []
  /// What was picked out so far.
  private(set) var found = JSONLineStrings()
  /// Whether the line is nothing but white space.
  private(set) var isEmpty = true

  /// A list or object that has not ended.
  private struct Container {
    let isObject: Bool
    let relation: JSONLineSelection.Relation
    /// Elements before the next one.
    var index = 0
  }

  init(_ line: [UInt8], _ selection: JSONLineSelection) {
    cursor = JSONLineCursor(line)
    self.selection = selection
  }

  /// Reads the whole line.
  mutating func run() throws(JSONLineError) {
    cursor.skipByteOrderMark()
    cursor.skipSpace()
    if cursor.isAtEnd { return }
    isEmpty = false
    try beginValue(selection.root)
    while let container = open.last {
      cursor.skipSpace()
      // Behind an opening bracket, or behind a value.
      if cursor.take(container.isObject ? "}" : "]") {
        open.removeLast()
        continue
      }
      if container.index > 0 { try cursor.expect(",") }
      let relation = try container.isObject ? memberRelation(container) : elementRelation(container)
      open[open.count - 1].index += 1
      cursor.skipSpace()
      try beginValue(relation)
    }
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw cursor.failure(.trailingBytes) }
  }

  /// Reads a name and its colon.
  private mutating func memberRelation(
    _ container: Container
  ) throws(JSONLineError) -> JSONLineSelection.Relation {
    cursor.skipSpace()
    guard case .above(let depth) = container.relation else {
      try cursor.skipString()
      cursor.skipSpace()
      try cursor.expect(":")
      return container.relation
    }
    let name = try cursor.readString().text
    cursor.skipSpace()
    try cursor.expect(":")
    return selection.relation(toMember: name, at: depth)
  }

  private func elementRelation(_ container: Container) -> JSONLineSelection.Relation {
    guard case .above(let depth) = container.relation else { return container.relation }
    return selection.relation(toElement: container.index, at: depth)
  }

  /// Reads a value; of a list or object the opening bracket.
  private mutating func beginValue(_ relation: JSONLineSelection.Relation) throws(JSONLineError) {
    let isTarget = selection.isTarget(relation)
    if isTarget { found.fieldCount += 1 }
    switch cursor.current {
    case UInt8(ascii: "\""):
      if isTarget || relation == .inside {
        found.values.append(try cursor.readString())
      } else {
        try cursor.skipString()
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.depthLimit else { throw cursor.failure(.nestedTooDeep) }
      let isObject = cursor.current == UInt8(ascii: "{")
      cursor.offset += 1
      var inner = relation
      if isTarget {
        inner = selection.takesNested ? .inside : .beside
        if inner == .beside { found.nestedCount += 1 }
      }
      open.append(Container(isObject: isObject, relation: inner))
    default:
      try cursor.skipWordOrNumber()
    }
  }
}
