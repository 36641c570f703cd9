internal import SecMaskJSON

/// All strings of a request that can hold a secret, and what stands beside them.
struct GatewayFields {
  /// JSON text in which names say what short values are, and the fields of it.
  struct Group {
    let text: [UInt8]
    /// Where the text begins in what its strings count from.
    let origin: Int
    let fields: Range<Int>
    /// The strings that the text is in, from the body's to the innermost; none for the body's own JSON.
    var chain: [JSONString] = []
    /// Where numbers stand in the innermost of those strings, in order.
    var numbers: [Range<Int>] = []
  }

  private(set) var fields: [GatewayField] = []
  private(set) var groups: [Group] = []

  /// Texts in JSON in texts in JSON that are looked into.
  private static let mostNested = 3

  /// Bytes from which a text needs no name beside it.
  private static let selfContained = 256

  private var isTurn = false

  /// - Parameter isDefined: Whether the body is one that the names of ``GatewayNames`` are known from.
  init(_ body: [UInt8], _ node: JSONNode, isDefined: Bool) {
    if isDefined {
      addDefined(node, of: body, chain: [], isRoot: true)
    } else {
      addFree(node, of: body, chain: [])
    }
  }

  // MARK: What providers have defined

  private mutating func addDefined(
    _ node: JSONNode, of text: [UInt8], chain: [JSONString], isRoot: Bool = false
  ) {
    switch node {
    case .object(let members, _):
      for member in members {
        let name = String(decoding: member.name.text, as: UTF8.self)
        if isRoot { isTurn = GatewayNames.turns.contains(name) }
        addMember(name, member, of: node, text, chain)
      }
    case .array(let elements, _): for element in elements { addDefined(element, of: text, chain: chain) }
    case .string(let string): add(string, .text, chain)
    case .word: break
    }
  }

  private mutating func addMember(
    _ name: String, _ member: (name: JSONString, value: JSONNode), of object: JSONNode, _ text: [UInt8],
    _ chain: [JSONString]
  ) {
    let value = member.value
    switch value {
    case .string(let string):
      if GatewayNames.opaque.contains(name) || Self.isMedia(name, string, of: object) { return }
      if name == "thinking" { return add(string, .thought, chain) }
      if GatewayNames.control.contains(name) { return add(string, .control, chain) }
      let first = fields.count
      add(string, .text, chain)
      // "authorization_token": "…" says what it is by its name.
      guard !GatewayNames.texts.contains(name), string.text.count < Self.selfContained else { return }
      let place = member.name.rawRange.lowerBound - 1..<string.rawRange.upperBound + 1
      groups.append(Group(text: Array(text[place]), origin: place.lowerBound, fields: first..<fields.count))
    case .object:
      // A tool's input is the tool's.
      if GatewayNames.defined.contains(name) {
        addDefined(value, of: text, chain: chain)
      } else {
        addFree(value, of: text, chain: chain)
      }
    case .array:
      if GatewayNames.defined.contains(name) || name == "input" {
        addDefined(value, of: text, chain: chain)
      } else {
        addFree(value, of: text, chain: chain)
      }
    case .word: break
    }
  }

  /// Whether a string is a picture, a sound or the like.
  private static func isMedia(_ name: String, _ string: JSONString, of object: JSONNode) -> Bool {
    switch name {
    case "data":
      if object["type"]?.text == "redacted_thinking" { return true }
      if let type = object["media_type"]?.text {
        return GatewayNames.media.contains { type.hasPrefix($0) } && isBase64(string.text)
      }
      // Sounds have a format instead.
      return object["format"]?.string != nil && isBase64(string.text)
    case "url", "image_url", "file_data", "b64_json":
      let isData = GatewayNames.media.contains { string.text.starts(with: "data:\($0)".utf8) }
      guard isData, let comma = string.text.firstIndex(of: UInt8(ascii: ",")) else { return false }
      return isBase64(Array(string.text[(comma + 1)...]))
    default: return false
    }
  }

  private static func isBase64(_ text: [UInt8]) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x3D, 0x5F: true
      default: false
      }
    }
  }

  // MARK: What anybody may have put there

  /// Adds every string and every name; what stands beside a string tells what it is.
  private mutating func addFree(_ node: JSONNode, of text: [UInt8], chain: [JSONString]) {
    let first = fields.count
    addAll(node, chain)
    switch node {
    case .object(_, let range), .array(_, let range):
      // Numbers of the request itself are the provider's; those of a text may be anything.
      groups.append(
        Group(
          text: Array(text[range]), origin: range.lowerBound, fields: first..<fields.count, chain: chain,
          numbers: chain.isEmpty ? [] : node.numbers))
    case .string, .word: break
    }
  }

  private mutating func addAll(_ node: JSONNode, _ chain: [JSONString]) {
    switch node {
    case .string(let string): add(string, .text, chain)
    case .array(let elements, _): for element in elements { addAll(element, chain) }
    case .object(let members, _):
      for member in members {
        append(member.name, .text, chain)
        addAll(member.value, chain)
      }
    case .word: break
    }
  }

  // MARK: Strings

  /// Adds a string, or the strings of the JSON that it is.
  private mutating func add(_ string: JSONString, _ kind: GatewayField.Kind, _ chain: [JSONString]) {
    if kind == .text, chain.count < Self.mostNested, let nested = JSONNode.nested(in: string.text) {
      addFree(nested, of: string.text, chain: chain + [string])
    } else {
      append(string, kind, chain)
    }
  }

  private mutating func append(_ string: JSONString, _ kind: GatewayField.Kind, _ chain: [JSONString]) {
    fields.append(GatewayField(chain: chain + [string], kind: kind, isTurn: isTurn))
  }
}
