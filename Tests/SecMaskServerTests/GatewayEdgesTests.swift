import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Synchronization
import Testing

@testable import SecMaskServer

@Suite struct GatewayEdgesTests {
  /// A number in a tool's JSON that its name says is a secret.
  @Test func numbersInTexts() throws {
    var sample = SampleText(seed: 101)
    let pin = sample.fill("7{digit:5}")
    let masking = RequestMasking(SecretMasker.patternsOnly())
    let text = "{\"pin\": \(pin), \"count\": 7, \"list\": [\(pin)]}"
    let content = String(decoding: JSONValue.string(text).compactText, as: UTF8.self)
    let body = Array("{\"messages\":[{\"role\":\"tool\",\"content\":\(content)}]}".utf8)
    let vault = Vault()
    let masked = try masking.mask(
      body, try RequestMasking.node(body), path: "/v1/chat/completions", into: vault)
    let node = try JSONNode(masked.body)
    guard case .array(let messages, _)? = node["messages"] else { return #expect(Bool(false)) }
    let inner = try JSONNode(Array(try #require(messages.first?["content"]?.text).utf8))
    #expect(inner["pin"]?.text == "[SECRET_pin_code_1]" && inner["count"]?.word == "7")
    #expect(String(decoding: vault.restore(in: masked.body), as: UTF8.self).contains(pin))
  }

  /// What goes on from an answer or a conversation that is not known has placeholders that no other vault has issued.
  @Test func unknownConversations() throws {
    let chain = VaultChain(limit: 10, time: .seconds(60))
    func request(_ text: String) throws -> JSONNode { try JSONNode(Array(text.utf8)) }
    let secret = Array("abc".utf8)
    let plain = chain.vault(goingOnFrom: try request("{}"), for: "a")
    #expect(plain.placeholder(for: secret, type: "key") == Array("[SECRET_key_1]".utf8))
    for text in [
      #"{"previous_response_id":"resp_1"}"#, #"{"conversation":"conv_1"}"#,
      #"{"conversation":{"id":"conv_1"}}"#,
    ] {
      let vault = chain.vault(goingOnFrom: try request(text), for: "a")
      let placeholder = String(decoding: vault.placeholder(for: secret, type: "key"), as: UTF8.self)
      #expect(placeholder.count > "[SECRET_key_9999]".count)
      #expect(vault.copy().placeholder(for: secret, type: "key") == Array(placeholder.utf8))
    }
    chain.keep(plain, of: "conv_1", for: "a")
    let known = chain.vault(goingOnFrom: try request(#"{"conversation":{"id":"conv_1"}}"#), for: "a")
    #expect(known.placeholder(for: secret, type: "key") == Array("[SECRET_key_1]".utf8))
  }

  /// A conversation that the provider keeps has one vault, and so has an answer that is asked for again.
  @Test func conversations() async throws {
    var sample = SampleText(seed: 102)
    let (first, second) = (sample.token(), sample.token())
    let kept = Mutex("")
    // Says again what it was told, and what it said when it is asked for that.
    try await StubProvider.with(answer: { request in
      let input = (try? JSONNode(request.body))?["input"]?.text
      let text = kept.withLock { kept in
        if let input { kept += " \(input)" }
        return kept
      }
      return .init(pieces: ["{\"id\":\"resp_7\",\"text\":\"\(text)\"}"])
    }) { gateway, provider in
      func send(_ text: String) async throws -> String {
        let request: JSONValue = .object([
          (key: "conversation", value: .string("conv_1")), (key: "input", value: .string(text)),
        ])
        return try await gateway.post("/v1/responses", request).text
      }
      _ = try await send(first)
      let answer = try await send(second)
      #expect(answer.contains(first) && answer.contains(second))
      #expect(provider.recorded.allSatisfy { !$0.text.contains(first) && !$0.text.contains(second) })
      let again = try await gateway.get("/v1/responses/resp_7").text
      #expect(again.contains(first) && again.contains(second))
    }
  }

  /// An answer to HEAD has no body: what comes behind it on the connection would be taken for the next answer.
  @Test func headHasNoBody() async throws {
    try await StubProvider.with(answer: { _ in .init(pieces: ["{}"]) }) { gateway, _ in
      for path in ["/healthz", "/v1/models"] {
        let answer = try await RawConnection(gateway.address).exchange([
          "HEAD \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        ])
        #expect(
          answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix("\r\n\r\n") && !answer.contains("\r\n0\r\n"))
      }
    }
  }

  /// Who sends a body slowly keeps nobody else out.
  @Test func slowBodies() async throws {
    try await StubProvider.with({ $0.queueCount = 1 }, answer: { _ in .init(pieces: ["{}"]) }) { gateway, _ in
      async let slow = RawConnection(gateway.address).exchange(
        [
          "POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\nConnection: close\r\n\r\n{", "}",
        ], pause: .milliseconds(700))
      try await Task.sleep(for: .milliseconds(200))
      let answer = try await gateway.post("/v1/messages", .object([("messages", .array([]))]))
      #expect(answer.status == 200)
      #expect(try await slow.hasPrefix("HTTP/1.1 200"))
    }
  }

  /// Data of several lines stays data.
  @Test func linesOfData() throws {
    var lines = EventLines()
    let event = try #require(lines.append(Array("id: 1\r\ndata: a\r\ndata: b\r\n\r\n".utf8)).first)
    #expect(event.data == Array("a\nb".utf8))
    #expect(
      String(decoding: event.with(data: Array("x\ny\n".utf8)), as: UTF8.self)
        == "id: 1\r\ndata: x\r\ndata: y\r\ndata: \r\n\r\n")
  }

  /// Names mean what a provider says in its own objects, and what a tool says in a tool's.
  @Test func toolsHaveNamesOfTheirOwn() {
    let vault = Vault()
    let secret = "abcdef"
    _ = vault.placeholder(for: Array(secret.utf8), type: "key")
    func restored(_ text: String) -> String {
      String(decoding: AnswerRestoring(vault: vault).restore(Array(text.utf8)), as: UTF8.self)
    }
    let tool = #"{"type":"tool_use","input":{"signature":"[SECRET_key_1]"}}"#
    #expect(restored(tool) == tool.replacing("[SECRET_key_1]", with: secret))
    let thought = #"{"type":"thinking","thinking":"[SECRET_key_1]","signature":"[SECRET_key_1]"}"#
    #expect(restored(thought) == thought)
  }

  /// What says that it is a picture and holds text is text.
  @Test func mediaThatIsText() throws {
    var sample = SampleText(seed: 103)
    let token = sample.token()
    let body = Array(
      (#"{"messages":[{"role":"user","content":[{"type":"document","source":{"media_type":"application/pdf","data":"a key: "#
        + token + #""}}]}]}"#).utf8)
    let masked = try RequestMasking(RunningService.masker).mask(
      body, try RequestMasking.node(body), path: "/v1/messages", into: Vault())
    #expect(!String(decoding: masked.body, as: UTF8.self).contains(token))
  }

  /// A few bytes may stand for many: what comes of them has a bound.
  @Test func restoredTextsHaveABound() throws {
    let sessions = SessionStore(limit: 4, time: .seconds(60), vaultLimits: Vault.Limits())
    let session = try #require(sessions.begin())
    _ = session.vault.placeholder(for: [UInt8](repeating: 0x61, count: 5_000), type: "key")
    let endpoint = RestoreEndpoint(sessions: sessions, limit: 100_000)
    func body(_ count: Int) -> [UInt8] {
      JSONValue.object([
        ("text", .string(String(repeating: "[SECRET_key_1] ", count: count))),
        ("session", .string(session.name)),
      ]).compactText
    }
    #expect(try endpoint.restore(body(10)).status == .ok)
    #expect(throws: ServiceFailure.self) { try endpoint.restore(body(1_000)) }
  }

  /// A page may send what the packages of providers send.
  @Test func headersOfPages() async throws {
    try await StubProvider.with(
      { $0.origins = ["https://tools.example.org"] }, answer: { _ in .init(pieces: ["{}"]) }
    ) { gateway, _ in
      let allowed = try await gateway.send(
        .OPTIONS, "/v1/messages", [("Origin", "https://tools.example.org")])
      let names = allowed.headers.first(name: "access-control-allow-headers") ?? ""
      #expect(
        names.contains("x-api-key") && names.contains("anthropic-version")
          && names.contains("x-secmask-token"))
    }
  }
}
