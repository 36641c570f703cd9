import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct GatewayTests {
  private static func chat(_ text: String) -> JSONValue {
    .object([
      (key: "model", value: .string("m")),
      (
        key: "messages",
        value: .array([
          .object([(key: "role", value: .string("user")), (key: "content", value: .string(text))])
        ])
      ),
    ])
  }

  private static let own = HTTPField.Name(parsed: "x-own") ?? .accept
  private static let token = HTTPField.Name(parsed: "x-secmask-token") ?? .accept

  /// What the provider says back: the body that it got.
  private static func echo(_ request: StubProvider.Recorded) -> StubProvider.Answer {
    .init(pieces: [request.text])
  }

  @Test func thereAndBack() async throws {
    var sample = SampleText(seed: 81)
    let token = sample.token()
    try await StubProvider.with(answer: Self.echo) { gateway, provider in
      let request = Self.chat("use \(token)")
      let answer = try await gateway.post(
        "/v1/chat/completions?x=1", request,
        [("Authorization", "Bearer client-key"), ("Accept-Encoding", "gzip"), ("X-Own", "1")])
      #expect(answer.status == 200 && answer.bytes == request.compactText)
      let arrived = try #require(provider.recorded.first)
      #expect(arrived.path == "/v1/chat/completions?x=1" && !arrived.text.contains("ghp_"))
      #expect(arrived.text.contains("use [SECRET_github_token_1]"))
      #expect(
        arrived.headers[.authorization] == "Bearer client-key"
          && arrived.headers[.acceptEncoding] == "identity")
      #expect(arrived.headers[Self.own] == "1")
    }
  }

  /// Conversations at the same time, each with its own secret under the same placeholder.
  @Test func conversationsDoNotMix() async throws {
    try await StubProvider.with(answer: Self.echo) { gateway, provider in
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for number in 0..<60 {
          tasks.addTask {
            var sample = SampleText(seed: UInt64(1_000 + number))
            let request = Self.chat("use \(sample.token())")
            let answer = try await gateway.post("/v1/messages", request)
            #expect(answer.bytes == request.compactText)
          }
        }
        try await tasks.waitForAll()
      }
      #expect(
        provider.recorded.count == 60
          && provider.recorded.allSatisfy { $0.text.contains("[SECRET_github_token_1]") })
      // One that has not got a secret gets none back.
      let answer = try await gateway.post("/v1/messages", Self.chat("what is [SECRET_github_token_1]?"))
      #expect(answer.text.contains("what is [SECRET_github_token_1]?"))
    }
  }

  @Test func streamsKeepTheirPace() async throws {
    var sample = SampleText(seed: 82)
    let token = sample.token()
    @Sendable func event(_ text: String) -> String {
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\(text)\"}}]}\n\n"
    }
    let pieces = ["it is ", "[SECRET_gi", "thub_token_1]", " or so"].map(event) + ["data: [DONE]\n\n"]
    try await StubProvider.with(answer: { _ in
      .init(type: "text/event-stream", pieces: pieces, pause: .milliseconds(150))
    }) { gateway, _ in
      var request = HTTPClientRequest(url: gateway.address + "/v1/chat/completions")
      request.method = .POST
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(bytes: Self.chat(token).compactText))
      let began = ContinuousClock.now
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
      var times: [Duration] = []
      var text = ""
      for try await buffer in response.body {
        times.append(ContinuousClock.now - began)
        text += String(buffer: buffer)
      }
      #expect(
        text == [event("it is "), event(""), event(token), event(" or so"), "data: [DONE]\n\n"].joined())
      // The first is there long before the last.
      let (first, last) = (try #require(times.first), try #require(times.last))
      #expect(last - first > .milliseconds(200))
    }
  }

  /// What cannot be masked does not arrive.
  @Test func failsClosed() async throws {
    try await StubProvider.with({ $0.bodyLimit = 10_000 }, answer: Self.echo) { gateway, provider in
      let requests: [(String, [UInt8], Int)] = [
        ("application/json", Array("{\"messages\":".utf8), 400),
        ("application/json", Array("hello".utf8), 400),
        ("multipart/form-data; boundary=x", Array("--x--".utf8), 415), ("text/plain", Array("{}".utf8), 415),
        ("application/json", [0x1F, 0x8B, 0x08], 400),
        ("application/json", [UInt8](repeating: 0x20, count: 20_000), 413),
        ("application/json", Array("{\"input\":[1,2,3]}".utf8), 422),
      ]
      for (type, body, status) in requests {
        let answer = try await gateway.send(
          .POST, "/v1/embeddings", [("Content-Type", type)], body: .bytes(ByteBuffer(bytes: body)))
        #expect(answer.status == status && answer.text.contains("secmask"), "\(answer.text)")
      }
      let compressed = try await gateway.post(
        "/v1/messages", text: Array("{}".utf8), [("Content-Encoding", "gzip")])
      #expect(compressed.status == 415)
      #expect(provider.recorded.isEmpty)
    }
  }

  @Test func otherAnswers() async throws {
    var sample = SampleText(seed: 83)
    let token = sample.token()
    try await StubProvider.with(answer: { request in
      switch request.path {
      case "/text": .init(type: "text/plain", pieces: ["a [SECRET_git", "hub_token_1] b"])
      case "/lines": .init(type: "application/x-ndjson", pieces: ["{\"a\":\"[SECRET_github_token_1]\"}\n"])
      case "/sound": .init(type: "audio/mpeg", pieces: ["[SECRET_github_token_1]"])
      case "/packed": .init(pieces: ["{}"], headers: [.contentEncoding: "gzip"])
      default: .init(pieces: ["[]"])
      }
    }) { gateway, provider in
      for (path, expected) in [
        ("/text", "a \(token) b"), ("/lines", "{\"a\":\"\(token)\"}\n"),
        ("/sound", "[SECRET_github_token_1]"),
      ] {
        #expect(try await gateway.post(path, Self.chat(token)).text == expected)
      }
      #expect(try await gateway.post("/packed", Self.chat(token)).status == 502)
      let models = try await gateway.get("/v1/models")
      #expect(models.text == "[]" && provider.recorded.last?.path == "/v1/models")
      #expect(try await gateway.get("/healthz").text == "ok\n")
    }
  }

  /// An answer that a later request goes on from by its id alone.
  @Test func answersThatTheProviderKeeps() async throws {
    var sample = SampleText(seed: 84)
    let token = sample.token()
    try await StubProvider.with(answer: { request in
      .init(pieces: [
        "{\"id\":\"resp_\(request.text.contains("previous") ? 2 : 1)\",\"text\":\"[SECRET_github_token_1]\"}"
      ])
    }) { gateway, _ in
      let key = [("Authorization", "Bearer a")]
      _ = try await gateway.post("/v1/responses", .object([(key: "input", value: .string(token))]), key)
      func next(_ id: String, _ key: [(String, String)]) async throws -> String {
        let request: JSONValue = .object([
          (key: "previous_response_id", value: .string(id)), (key: "input", value: .string("and now?")),
        ])
        return try await gateway.post("/v1/responses", request, key).text
      }
      #expect(try await next("resp_1", key).contains(token))
      #expect(try await next("resp_2", key).contains(token))
      #expect(try await !next("resp_1", [("Authorization", "Bearer b")]).contains(token))
      #expect(try await !next("resp_9", key).contains(token))
    }
  }

  @Test func itsOwnToken() async throws {
    let token = "0123456789abcdef"
    try await StubProvider.with({ $0.token = Array(token.utf8) }, answer: Self.echo) { gateway, provider in
      let wrong = try await gateway.post(
        "/v1/messages", Self.chat("x"), [("Authorization", "Bearer \(token)")])
      #expect(wrong.status == 401)
      let right = try await gateway.post("/v1/messages", Self.chat("x"), [("X-SecMask-Token", token)])
      #expect(right.status == 200)
      #expect(provider.recorded.count == 1)
      #expect(provider.recorded.allSatisfy { $0.headers[Self.token] == nil })
      #expect(
        try await gateway.post("/v1/messages", Self.chat("x"), [("Host", "evil.example")]).status == 421)
    }
  }

  @Test func addresses() throws {
    #expect(try Upstream("https://api.openai.com/").base == "https://api.openai.com")
    for wrong in [
      "", "api.openai.com", "ftp://x", "https://", "https://x?y", "https://user@x", "https://x y",
    ] {
      #expect(throws: ServiceSettingsError.self) { try Upstream(wrong) }
    }
  }

  @Test func aProviderThatIsNotThere() async throws {
    var own = ServiceSettings()
    own.port = 0
    let (ports, source) = AsyncStream<Int>.makeStream()
    let gateway = try SecMaskGateway(
      try Upstream("http://127.0.0.1:1"), RunningService.masker, own, logger: RunningService.logger
    ) { source.yield($0) }
    try await RunningService.run(gateway, ports) { gateway in
      let answer = try await gateway.post("/v1/messages", Self.chat("x"))
      #expect(answer.status == 502 && answer.text.contains("upstream_unreachable"))
    }
  }
}
