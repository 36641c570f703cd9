internal import SecMaskJSON

/// One pass over a line of JSON (RFC 8259) that checks its grammar and picks out string values.
///
/// Depth of the text is not depth of the call stack: containers are kept on a list of bounded length. Beyond
/// the grammar, `NaN`, `Infinity` and `-Infinity` are numbers, as Python writes them; a byte order mark may
/// stand in front; half of a surrogate pair is U+FFFD; and bytes above 0x7F are not checked to be UTF-8. Time
/// is linear in the length.
struct JSONLineScanner {
  /// Most lists and objects inside each other.
  static let depthLimit = 1_000
  static let leniency: JSONLeniency = [.byteOrderMark, .loneSurrogates, .uncheckedUTF8]

  typealias Cursor = JSONCursor<JSONLineError>

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

  init(_ selection: JSONLineSelection) { self.selection = selection }

  /// Reads the line to the end of its value.
  mutating func run(_ cursor: inout Cursor) throws(JSONLineError) {
    cursor.skipWhiteSpace()
    if cursor.isAtEnd { return }
    isEmpty = false
    try beginValue(selection.root, &cursor)
    while let container = open.last {
      // Behind an opening bracket, or behind a value.
      if cursor.take(container.isObject ? "}" : "]") {
        open.removeLast()
        continue
      }
      if container.index > 0 { try cursor.expect(",") }
      let relation = try container.isObject ? memberRelation(container, &cursor) : elementRelation(container)
      open[open.count - 1].index += 1
      cursor.skipWhiteSpace()
      try beginValue(relation, &cursor)
    }
  }

  /// Reads a name and its colon.
  private mutating func memberRelation(
    _ container: Container, _ cursor: inout Cursor
  ) throws(JSONLineError) -> JSONLineSelection.Relation {
    guard case .above(let depth) = container.relation else {
      try cursor.skipString()
      try cursor.expect(":")
      return container.relation
    }
    var name: [UInt8] = []
    try cursor.readString(into: &name)
    try cursor.expect(":")
    return selection.relation(toMember: name, at: depth)
  }

  private func elementRelation(_ container: Container) -> JSONLineSelection.Relation {
    guard case .above(let depth) = container.relation else { return container.relation }
    return selection.relation(toElement: container.index, at: depth)
  }

  /// Reads a value; of a list or object the opening bracket.
  private mutating func beginValue(
    _ relation: JSONLineSelection.Relation, _ cursor: inout Cursor
  ) throws(JSONLineError) {
    let isTarget = selection.isTarget(relation)
    if isTarget { found.fieldCount += 1 }
    switch cursor.current {
    case UInt8(ascii: "\""):
      if isTarget || relation == .inside {
        found.values.append(try cursor.readMappedString())
      } else {
        try cursor.skipString()
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.depthLimit else { throw cursor.failure(.nestedTooDeep) }
      let isObject = cursor.take("{")
      if !isObject { try cursor.expect("[") }
      var inner = relation
      if isTarget {
        inner = selection.takesNested ? .inside : .beside
        if inner == .beside { found.nestedCount += 1 }
      }
      open.append(Container(isObject: isObject, relation: inner))
    default:
      try skipWordOrNumber(&cursor)
    }
  }

  /// Moves behind `true`, `false`, `null`, a number or one of Python's words for numbers that are none.
  private func skipWordOrNumber(_ cursor: inout Cursor) throws(JSONLineError) {
    switch (cursor.current, cursor.following) {
    case (UInt8(ascii: "N"), _): try cursor.skipWord("NaN")
    case (UInt8(ascii: "I"), _): try cursor.skipWord("Infinity")
    case (UInt8(ascii: "-"), UInt8(ascii: "I")): try cursor.skipWord("-Infinity")
    case (UInt8(ascii: "-"), _), (.some(0x30...0x39), _):
      try cursor.skipScalar()
      // 01, 1.2.3, 1x: one number that is none, not two values.
      if let byte = cursor.current, Self.isNumberByte(byte) { throw cursor.failure(.invalidNumber) }
    default: try cursor.skipScalar()
    }
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
