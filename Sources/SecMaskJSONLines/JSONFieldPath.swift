internal import SecMaskSystem

/// Which values of a JSON text are meant: names of members and places in lists, with dots between them.
///
/// `message.content` is the member `content` of the member `message`; `choices.0.text` goes through the first
/// element of a list, or a member named `0`; `choices.*.text` through all elements, or all members. A
/// backslash takes from a dot, a star or a backslash its meaning: `labels.app\.kubernetes\.io/name`.
package struct JSONFieldPath: Hashable, Sendable {
  /// One step from a value to values inside it.
  enum Step: Hashable, Sendable {
    /// All members or elements.
    case all
    /// The member of this name, in UTF-8; where it is a number, also the element of this index.
    case name([UInt8], index: Int?)
  }

  let steps: [Step]
  private let text: String

  /// - Throws: ``JSONFieldPathError``, for an empty path, an empty step, or a backslash at the end.
  package init(_ text: String) throws(JSONFieldPathError) {
    self.text = text
    var steps: [Step] = []
    var name: [UInt8] = []
    var isLiteral = false  // a star or number with a backslash is a name
    var bytes = Array(text.utf8)[...]
    func step() throws(JSONFieldPathError) -> Step {
      guard !name.isEmpty else { throw .emptyStep(path: text) }
      if name == [UInt8(ascii: "*")], !isLiteral { return .all }
      return .name(name, index: isLiteral ? nil : Self.index(name))
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next = bytes.popFirst() else { throw .openEscape(path: text) }
        name.append(next)
        isLiteral = true
      case UInt8(ascii: "."):
        steps.append(try step())
        name = []
        isLiteral = false
      default: name.append(byte)
      }
    }
    steps.append(try step())
    self.steps = steps
  }

  /// The number that decimal digits without a leading zero are.
  private static func index(_ name: [UInt8]) -> Int? {
    guard name.allSatisfy({ (0x30...0x39).contains($0) }), name.count == 1 || name.first != 0x30 else {
      return nil
    }
    return Int(String(decoding: name, as: UTF8.self))
  }
}

extension JSONFieldPath.Step {
  /// Whether it leads to the member of this name.
  func leads(toMember name: [UInt8]) -> Bool {
    switch self {
    case .all: true
    case .name(let own, _): own == name
    }
  }

  /// Whether it leads to the element of this index.
  func leads(toElement index: Int) -> Bool {
    switch self {
    case .all: true
    case .name(_, let own): own == index
    }
  }
}

extension JSONFieldPath: CustomStringConvertible {
  /// The path as it was given, fit for a terminal.
  package var description: String { text.printable }
}

/// What is wrong with a path of fields.
package enum JSONFieldPathError: Error, Hashable, Sendable, CustomStringConvertible {
  case emptyStep(path: String)
  case openEscape(path: String)

  package var description: String {
    switch self {
    case .emptyStep(let path): "\"\(path.printable)\": a name is missing before, between or after the dots"
    case .openEscape(let path): "\"\(path.printable)\": nothing follows the last backslash"
    }
  }
}
