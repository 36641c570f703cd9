import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskServer

@Suite struct EventRestoringTests {
  /// A vault with one secret, which needs escapes in JSON.
  private static let secret = "a\"b\\c\nd"

  private static func vault() -> Vault {
    let vault = Vault()
    _ = vault.placeholder(for: Array(secret.utf8), type: "key")
    return vault
  }

  private static func json(_ text: String) -> String {
    String(decoding: JSONValue.string(text).compactText, as: UTF8.self)
  }

  /// Restores a stream in chunks of a size, and joins the pieces that `pick` finds in its events.
  private static func restored(
    _ stream: String, chunk: Int = 1_000, pick: (JSONNode) -> String?
  ) throws -> (text: String, output: String) {
    let restoring = EventRestoring(vault(), asksForJSON: false)
    let bytes = Array(stream.utf8)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      output += try restoring.append(bytes[start..<min(start + chunk, bytes.count)])
    }
    output += restoring.finish()
    var lines = EventLines()
    let texts = lines.append(output).compactMap { event in
      event.data.flatMap { try? JSONNode($0) }.flatMap(pick)
    }
    return (texts.joined(), String(decoding: output, as: UTF8.self))
  }

  private static func chat(_ text: String, _ end: String = "null") -> String {
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\(json(text))},\"finish_reason\":\(end)}]}\n\n"
  }

  private static func chatText(_ node: JSONNode) -> String? {
    guard case .array(let choices, _)? = node["choices"] else { return nil }
    return choices.first?["delta"]?["content"]?.text
  }

  /// Every way to cut a text in two or three events, and the stream in chunks.
  @Test func everyCut() throws {
    let text = "see [SECRET_key_1], [x] `[secret-key-1]` [SECRET_key_2] ["
    let expected = "see \(Self.secret), [x] `\(Self.secret)` [SECRET_key_2] ["
    let characters = Array(text)
    for first in 0...characters.count {
      for second in [
        first, min(first + 1, characters.count), min(first + 7, characters.count), characters.count,
      ] {
        let parts = [characters[..<first], characters[first..<second], characters[second...]].map {
          Self.chat(String($0))
        }
        let stream = parts.joined() + Self.chat("", "\"stop\"") + "data: [DONE]\n\n"
        let (restored, output) = try Self.restored(
          stream, chunk: first % 3 == 0 ? 5 : 1_000, pick: Self.chatText)
        guard restored == expected, output.hasSuffix("data: [DONE]\n\n") else {
          Issue.record("cut at \(first) and \(second): \(restored.utf8.count) bytes")
          return
        }
      }
    }
  }

  /// What has no placeholder passes byte for byte, comments and odd line ends too.
  @Test func othersPassAsTheyAre() throws {
    let stream =
      ": hi\n\nevent: x\r\nid: 7\r\ndata: {\"a\" : 1,\r\ndata: \"b\":\"\\u00e9\"}\r\n\r\ndata: text\n\ndata: {\"type\":\"ping\"}\n\nretry: 5"
    for chunk in [1, 3, 1_000] {
      #expect(try Self.restored(stream, chunk: chunk, pick: { _ in nil }).output == stream)
    }
  }

  /// Two answers at a time, cut in the middle of placeholders.
  @Test func interleavedChoices() throws {
    func chunk(_ index: Int, _ text: String) -> String {
      "data: {\"choices\":[{\"index\":\(index),\"delta\":{\"content\":\"\(text)\"},\"finish_reason\":null}]}\n\n"
    }
    let stream =
      chunk(0, "a [SECRET_") + chunk(1, "b [SECRET_ke") + chunk(0, "key_1].") + chunk(1, "y_1]!")
      + "data: [DONE]\n\n"
    for (index, expected) in [("0", "a \(Self.secret)."), ("1", "b \(Self.secret)!")] {
      let restored = try Self.restored(stream) { node in
        guard case .array(let choices, _)? = node["choices"], choices.first?["index"]?.word == index else {
          return nil
        }
        return choices.first?["delta"]?["content"]?.text
      }
      #expect(restored.text == expected)
    }
  }

  /// Arguments of a tool call are JSON, so the secret gets its escapes; a ping in between ends nothing.
  @Test func anthropicToolInput() throws {
    func delta(_ text: String) -> String {
      let json =
        #"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":\#(Self.json(text))}}"#
      return "event: content_block_delta\ndata: \(json)\n\n"
    }
    let stream =
      delta("{\"command\": \"x [SEC") + "event: ping\ndata: {\"type\":\"ping\"}\n\n" + delta("RET_key_1")
      + delta("]\"}")
      + "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":1}\n\n"
    let restored = try Self.restored(stream) { $0["delta"]?["partial_json"]?.text }
    let input = try JSONNode(Array(restored.text.utf8))
    #expect(input["command"]?.text == "x \(Self.secret)")
  }

  /// What is held back at the end of a block comes before the block's end.
  @Test func restBeforeTheEnd() throws {
    func delta(_ index: Int, _ text: String) -> String {
      "data: {\"type\":\"content_block_delta\",\"index\":\(index),\"delta\":{\"type\":\"text_delta\",\"text\":\"\(text)\"}}\n\n"
    }
    let stop = "data: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
    let (text, output) = try Self.restored(delta(0, "a [SECRET_k") + stop) { $0["delta"]?["text"]?.text }
    #expect(text == "a [SECRET_k" && output == delta(0, "a ") + delta(0, "[SECRET_k") + stop)
  }

  /// Thoughts and signatures stay as they are.
  @Test func thoughtsStay() throws {
    let stream =
      "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"[SECRET_key_1]\"}}\n\n"
    #expect(try Self.restored(stream, pick: { _ in nil }).output == stream)
  }

  @Test func responsesEvents() throws {
    func event(_ type: String, _ rest: String) -> String {
      "event: \(type)\ndata: {\"type\":\"\(type)\",\(rest)}\n\n"
    }
    let place = "\"item_id\":\"m\",\"output_index\":0,\"content_index\":0"
    let stream =
      event("response.output_text.delta", place + ",\"delta\":\"[SECRET_key_\"")
      + event("response.output_text.delta", place + ",\"delta\":\"1] [\"")
      + event("response.output_text.done", place + ",\"text\":\"[SECRET_key_1] [\"")
      + event(
        "response.completed",
        "\"response\":{\"output\":[{\"arguments\":\"{\\\"a\\\":\\\"[SECRET_key_1]\\\"}\"}]}")
    var done: String?
    var arguments: String?
    let restored = try Self.restored(stream) { node in
      done = node["text"]?.text ?? done
      if case .array(let output, _)? = node["response"]?["output"] {
        arguments = output.first?["arguments"]?.text
      }
      return node["delta"]?.text
    }
    #expect(restored.text == "\(Self.secret) [" && done == restored.text)
    #expect(try JSONNode(Array(try #require(arguments).utf8))["a"]?.text == Self.secret)
  }

  @Test func anEventWithoutEnd() throws {
    let restoring = EventRestoring(Self.vault(), asksForJSON: false)
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(throws: ServiceFailure.self) { for _ in 0..<40 { _ = try restoring.append(piece) } }
  }
}
