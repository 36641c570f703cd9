internal import SecMask
internal import SecMaskJSON
internal import SecMaskJSONLines

/// Puts secrets back into answers that are JSON.
struct AnswerRestoring {
  let vault: Vault

  /// The body with secrets in place of placeholders, in whatever string they stand, also in JSON that is a string. What a model
  /// thought and what is opaque stays, because it is signed.
  func restore(_ body: [UInt8]) -> [UInt8] {
    guard Self.mayHold(body) else { return body }
    guard let node = try? JSONNode(body) else { return vault.restore(in: body, as: .jsonString) }
    return JSONLineEdit.replacing(in: body, edits(of: node))
  }

  /// Whether there may be a placeholder at all.
  static func mayHold(_ text: [UInt8]) -> Bool {
    let word = Array("secret".utf8)
    return text.indices.dropLast(word.count - 1).contains { start in
      text[start] | 0x20 == word[0] && zip(text[start...], word).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// Edits of all strings of a value.
  /// - Parameters:
  ///   - leaving: Strings that somebody else restores, by where they begin.
  ///   - isTools: Whether the value is a tool's input, in which names mean what the tool says.
  func edits(of node: JSONNode, leaving: Set<Int> = [], isTools: Bool = false) -> [JSONLineEdit] {
    switch node {
    case .string(let string):
      return leaving.contains(string.rawRange.lowerBound) ? [] : edit(of: string).map { [$0] } ?? []
    case .array(let elements, _):
      return elements.flatMap { edits(of: $0, leaving: leaving, isTools: isTools) }
    case .object(let members, _):
      return members.flatMap { member -> [JSONLineEdit] in
        let name = String(decoding: member.name.text, as: UTF8.self)
        let isSigned = name == "thinking" && !member.value.isContainer || GatewayNames.opaque.contains(name)
        if isSigned, !isTools { return [] }
        let isTools = isTools || (name == "input" || name == "arguments") && member.value.isContainer
        return (edit(of: member.name).map { [$0] } ?? [])
          + edits(of: member.value, leaving: leaving, isTools: isTools)
      }
    case .word: return []
    }
  }

  private func edit(of string: JSONString) -> JSONLineEdit? {
    guard Self.mayHold(string.text) else { return nil }
    let isJSON = JSONNode.nested(in: string.text) != nil
    let restored = vault.restore(in: string.text, as: isJSON ? .jsonString : .text)
    return restored == string.text ? nil : JSONLineEdit(string, 0..<string.text.count, by: restored)
  }
}
