import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskServer

/// Conversations that are made up, with secrets in every place: none goes out, all come back.
@Suite struct ConversationPropertyTests {
  private static let masking = RequestMasking(RunningService.masker)

  private struct Conversation {
    var sample: SampleText
    var secrets: [String] = []

    mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &sample.random) }

    /// A text with a secret in it, or one of those before.
    mutating func text() -> String {
      if chance(4) == 0, let known = secrets.randomElement(using: &sample.random) {
        return "again \(known), \"[ok]\""
      }
      let secret: String
      let text: String
      switch chance(4) {
      case 0:
        secret = sample.fill("{alnum:18}")
        text = "psql postgres://shop:\(secret)@db.internal:5432/shop"
      case 1:
        let body = (0..<4).map { _ in sample.fill("{alnum:64}") }.joined(separator: "\n")
        let kind = "RSA PRIVATE" + " KEY"
        secret = "-----BEGIN \(kind)-----\n\(body)\n-----END \(kind)-----"
        text = "the key:\n\(secret)\n"
      case 2:
        secret = sample.fill("{alnum:10}") + "\"" + sample.fill("{alnum:10}") + "\\"
        text = "password = '\(secret)'"
      default:
        secret = sample.token()
        text = "é \(sample.prose(lines: 1)) \(secret) [SECRET_github_token_1] 100%"
      }
      secrets.append(secret)
      return text
    }

    func object(_ members: (String, JSONValue)...) -> JSONValue {
      .object(members.map { (key: $0.0, value: $0.1) })
    }

    mutating func block() -> JSONValue {
      switch chance(5) {
      case 0: object(("type", .string("text")), ("text", .string(text())))
      case 1:
        object(
          ("type", .string("tool_use")), ("id", .string("toolu_1")), ("name", .string("run")),
          ("input", object(("id", .string(text())), ("list", .array([.string(text()), .number("1.50")])))))
      case 2:
        object(
          ("type", .string("tool_result")), ("tool_use_id", .string("toolu_1")), ("content", .string(text())))
      case 3:
        object(
          ("type", .string("tool_result")),
          ("content", .array([object(("type", .string("text")), ("text", .string(text())))])))
      default:
        object(
          (
            "function",
            object(
              ("name", .string("run")),
              (
                "arguments",
                .string(String(decoding: object(("command", .string(text()))).compactText, as: UTF8.self))
              ))
          ))
      }
    }

    mutating func body() -> JSONValue {
      var messages: [JSONValue] = []
      for _ in 0...chance(4) {
        var blocks: [JSONValue] = []
        for _ in 0...chance(2) { blocks.append(block()) }
        messages.append(object(("role", .string("user")), ("content", .array(blocks))))
      }
      return object(
        ("model", .string("m")), ("messages", .array(messages)), ("system", .string(text())),
        ("tools", .array([object(("name", .string("run")), ("description", .string(text())))])))
    }
  }

  @Test(arguments: UInt64(1)...60) func noneGoesOutAllComeBack(seed: UInt64) throws {
    var talk = Conversation(sample: SampleText(seed: seed))
    let body = talk.body().compactText
    let vault = Vault()
    let masked = try Self.masking.mask(body, try RequestMasking.node(body), path: "/v1/messages", into: vault)
      .body
    // In all spellings: as it is, in JSON, and in JSON in JSON.
    let out = String(decoding: masked, as: UTF8.self)
    for secret in talk.secrets {
      let once = String(decoding: JSONValue.string(secret).compactText.dropFirst().dropLast(), as: UTF8.self)
      let twice = String(decoding: JSONValue.string(once).compactText.dropFirst().dropLast(), as: UTF8.self)
      for spelling in [secret, once, twice] { #expect(!out.contains(spelling), "seed \(seed)") }
    }
    #expect(AnswerRestoring(vault: vault).restore(masked) == body, "seed \(seed)")
    // The same body again is the same bytes.
    let again = try Self.masking.mask(
      body, try RequestMasking.node(body), path: "/v1/messages", into: Vault()
    ).body
    #expect(again == masked)
    try streamed(&talk, vault, seed)
  }

  /// All placeholders in one text, in another spelling now and then, cut anywhere into events, and these into chunks.
  private func streamed(_ talk: inout Conversation, _ vault: Vault, _ seed: UInt64) throws {
    var said = ""
    var expected = ""
    for entry in vault.entries {
      let name = "SECRET_\(entry.name)"
      let spellings = [
        "[\(name)]", "[\(name.lowercased())]", "[`\(name)`]", "\\[\(name.replacing("_", with: "\\_"))\\]",
        "[\(name.replacing("_", with: "\u{2011}"))]",
      ]
      said += "see \(spellings[talk.chance(spellings.count)]) [x] "
      expected += "see \(String(decoding: entry.secret, as: UTF8.self)) [x] "
    }
    var stream: [UInt8] = []
    var rest = Array(said.unicodeScalars)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(1 + talk.chance(9))
      rest = rest.dropFirst(piece.count)
      let text = String(String.UnicodeScalarView(piece))
      stream +=
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":".utf8 + JSONValue.string(text).compactText
      stream += "},\"finish_reason\":null}]}\n\n".utf8
    }
    stream += "data: [DONE]\n\n".utf8
    let restoring = EventRestoring(vault, asksForJSON: false)
    var output: [UInt8] = []
    while !stream.isEmpty {
      let chunk = stream.prefix(1 + talk.chance(200))
      output += try restoring.append(chunk)
      stream.removeFirst(chunk.count)
    }
    output += restoring.finish()
    var lines = EventLines()
    let text = lines.append(output).compactMap { event -> String? in
      guard let node = event.data.flatMap({ try? JSONNode($0) }),
        case .array(let choices, _)? = node["choices"]
      else { return nil }
      return choices.first?["delta"]?["content"]?.text
    }
    #expect(text.joined() == expected, "seed \(seed)")
  }

  /// Whatever comes: nothing traps, and the pieces that it comes in do not matter.
  @Test(arguments: UInt64(1)...60) func nonsenseInStreams(seed: UInt64) throws {
    var sample = SampleText(seed: seed)
    let vault = Vault()
    _ = vault.placeholder(for: Array("a\"b".utf8), type: "key")
    let parts = [
      "data: ", "data:", "\n\n", "\r\n\r\n", "\n", "[SECRET_key_1]",
      "{\"type\":\"content_block_stop\",\"index\":0}", "[DONE]",
      "{\"delta\":{\"text\":\"[SECRET_k\"}}", "{\"delta\":\"ey_1]\"}",
      "{\"choices\":[{\"delta\":{\"content\":\"[\"}}]}", "event: x\n",
      "{\"choices\":[1,null,{\"text\":\"\\ud800\"}]}", ": comment", "{\"index\":1e400}",
    ]
    var stream: [UInt8] = []
    for _ in 0..<120 {
      stream +=
        Int.random(in: 0..<6, using: &sample.random) == 0
        ? sample.noise(9) : Array((parts.randomElement(using: &sample.random) ?? "").utf8)
    }
    let whole = EventRestoring(vault, asksForJSON: seed % 2 == 0)
    let expected = try whole.append(stream) + whole.finish()
    let pieces = EventRestoring(vault, asksForJSON: seed % 2 == 0)
    var output: [UInt8] = []
    for byte in stream { output += try pieces.append([byte]) }
    #expect(output + pieces.finish() == expected)
  }
}
