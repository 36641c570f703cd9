internal import SecMaskJSON

/// The pieces of texts in an event of a streamed answer, as OpenAI and Anthropic and those like them send them.
struct DeltaStrings {
  /// A piece of a text.
  struct Piece {
    /// Which text it continues.
    let channel: String
    let string: JSONString
    /// Whether the text is JSON, so that secrets in it need escapes.
    let isJSON: Bool
  }

  private(set) var pieces: [Piece] = []
  /// Names and ids that a copy of the event must not repeat, because clients put pieces of them together, too.
  private(set) var once: [JSONString] = []

  private let asksForJSON: Bool
  private let type: String

  private static let texts: Set<String> = [
    "content", "text", "partial_json", "arguments", "refusal", "reasoning", "reasoning_content", "input",
  ]
  private static let places = ["index", "output_index", "content_index", "summary_index", "item_id"]

  init(_ event: JSONNode, asksForJSON: Bool) {
    self.asksForJSON = asksForJSON
    type = event["type"]?.text ?? ""
    guard case .object(let members, _) = event else { return }
    let root = Self.place(of: event)
    for member in members {
      let name = String(decoding: member.name.text, as: UTF8.self)
      switch (name, member.value) {
      // response.output_text.delta and its like; sounds have no placeholders in them.
      case ("delta", .string(let string)) where !type.contains("audio"):
        add(string, "\(root)\(type)", isJSON: type.contains("arguments"), isText: true)
      case ("delta", .object): addAll(member.value, "\(root)delta")
      case ("choices", .array(let choices, _)):
        for (number, choice) in choices.enumerated() {
          let place = "choices[\(choice["index"]?.word ?? "\(number)")]"
          if let delta = choice["delta"] { addAll(delta, place) }
          if case .string(let text)? = choice["text"] { add(text, place, isJSON: false, isText: true) }
        }
      default: break
      }
    }
  }

  /// Where in the answer an event belongs: `index=0;`.
  static func place(of event: JSONNode) -> String {
    places.reduce(into: "") { text, name in
      if let value = event[name]?.text ?? event[name]?.word { text += "\(name)=\(value);" }
    }
  }

  private mutating func addAll(_ node: JSONNode, _ place: String) {
    switch node {
    case .object(let members, _):
      for member in members {
        let name = String(decoding: member.name.text, as: UTF8.self)
        if case .string(let string) = member.value {
          if Self.texts.contains(name) {
            let isJSON = name == "partial_json" || name == "arguments"
            add(string, "\(place).\(name)", isJSON: isJSON, isText: name == "content" || name == "text")
          } else if name == "name" || name == "id" {
            once.append(string)
          }
        } else {
          addAll(member.value, "\(place).\(name)")
        }
      }
    case .array(let elements, _):
      for (number, element) in elements.enumerated() {
        addAll(element, "\(place)[\(element["index"]?.word ?? "\(number)")]")
      }
    case .string, .word: break
    }
  }

  private mutating func add(_ string: JSONString, _ channel: String, isJSON: Bool, isText: Bool) {
    pieces.append(Piece(channel: channel, string: string, isJSON: isJSON || isText && asksForJSON))
  }
}
