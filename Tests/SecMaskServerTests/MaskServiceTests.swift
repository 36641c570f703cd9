import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct MaskServiceTests {
  private static func object(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { (key: $0.0, value: $0.1) })
  }

  @Test func masksAndScans() async throws {
    var sample = SampleText(seed: 51)
    let text = "é \(sample.token())\n\"x\""
    try await RunningService.with { service in
      let masked = try await service.post("/v1/mask", Self.object(("text", .string(text))))
      #expect(masked.status == 200)
      #expect(try masked.json["text"]?.text == "é [SECRET]\n\"x\"")
      let finding = try #require(try masked.json["findings"]?.elements?.first)
      #expect(finding["type"]?.text == "github_token" && finding["start"]?.integer == 3)
      #expect(finding["end"]?.integer == 43 && finding["column"]?.integer == 3)
      let scanned = try await service.post(
        "/v1/scan", Self.object(("texts", .array([.string(text), .string("")]))))
      let results = try #require(try scanned.json["results"]?.elements)
      #expect(results.map { $0["findings"]?.elements?.count } == [1, 0] && results[0]["text"] == nil)
      #expect(!scanned.text.contains("ghp_") && !masked.text.contains("ghp_"))
      for (style, expected) in [
        ("label", "[SECRET:github_token]"), ("fill", String(repeating: "*", count: 40)),
      ] {
        let styled = try await service.post(
          "/v1/mask", Self.object(("text", .string(text)), ("style", .string(style))))
        #expect(try styled.json["text"]?.text == "é \(expected)\n\"x\"")
      }
    }
  }

  /// Many at a time, with different settings: each gets what the library gives.
  @Test func manyAtATime() async throws {
    try await RunningService.with { service in
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for number in 0..<200 {
          tasks.addTask {
            var sample = SampleText(seed: UInt64(number))
            let text = sample.prose(lines: number % 7) + sample.token() + sample.prose(lines: number % 3)
            let preset = Preset.allCases[number % 4]
            let answer = try await service.post(
              "/v1/mask", Self.object(("text", .string(text)), ("preset", .string(preset.rawValue))))
            #expect(answer.status == 200)
            #expect(try answer.json["text"]?.text == RunningService.masked(text))
          }
        }
        try await tasks.waitForAll()
      }
    }
  }

  @Test func sessions() async throws {
    var sample = SampleText(seed: 52)
    let (first, second) = (sample.token(), sample.token())
    let word = sample.fill("{alnum:14}")
    try await RunningService.with { service in
      func mask(_ text: String, _ session: String?) async throws -> (text: String?, session: String) {
        let last = session.map { ("session", JSONValue.string($0)) } ?? ("style", .string("reversible"))
        let answer = try await service.post("/v1/mask", Self.object(("text", .string(text)), last))
        return (try answer.json["text"]?.text, try #require(try answer.json["session"]?.text))
      }
      let one = try await mask("a \(first)", nil)
      _ = try await mask("password = \"\(word)\"", one.session)
      let other = try await mask("a \(second)", nil)
      #expect(
        one.session != other.session && one.text == "a [SECRET_github_token_1]" && other.text == one.text)
      let again = try await mask("\(second) \(first)", one.session)
      #expect(again.text == "[SECRET_github_token_2] [SECRET_github_token_1]")
      for (session, secret) in [(one.session, first), (other.session, second)] {
        let answer = try await service.post(
          "/v1/restore",
          Self.object(("text", .string("`[secret_github_token_1]`")), ("session", .string(session))))
        #expect(try answer.json["text"]?.text == "`\(secret)`")
        #expect(try answer.json["restored"]?.integer == 1)
      }
      // At the same time, with others' secrets: each session hides its own.
      let texts = try await withThrowingTaskGroup(of: (Int, String?).self) { tasks in
        for number in 0..<20 {
          tasks.addTask {
            let session = number % 2 == 0 ? one.session : other.session
            let answer = try await service.post(
              "/v1/mask",
              Self.object(("text", .string("\(word)")), ("session", .string(session))))
            return (number, try answer.json["text"]?.text)
          }
        }
        return try await tasks.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      #expect(texts.allSatisfy { $0.value == ($0.key % 2 == 0 ? "[SECRET_password_1]" : word) })
      for path in ["/v1/restore", "/v1/mask"] {
        let unknown = try await service.post(
          path, Self.object(("text", .string("x")), ("session", .string("0123"))))
        #expect(unknown.status == 404 && unknown.code == "no_session")
      }
    }
  }

  @Test func sessionsEnd() async throws {
    try await RunningService.with({
      $0.sessionCount = 1
      $0.sessionTime = .seconds(3)
    }) { service in
      let request = Self.object(("text", .string("x")), ("style", .string("reversible")))
      #expect(try await service.post("/v1/mask", request).status == 200)
      let full = try await service.post("/v1/mask", request)
      #expect(
        full.status == 503 && full.code == "too_many_sessions"
          && full.headers.first(name: "retry-after") != nil)
      try await Task.sleep(for: .milliseconds(3_300))
      #expect(try await service.post("/v1/mask", request).status == 200)
    }
  }

  /// The stream's output is the library's, however it is cut, and comes before the input has ended.
  @Test func streams() async throws {
    var sample = SampleText(seed: 53)
    var text: [UInt8] = []
    while text.count < 300_000 {
      text += Array((sample.prose(lines: 20) + sample.token() + "\n").utf8) + sample.noise(30)
    }
    let whole = text
    try await RunningService.with { service in
      for size in [1_000, 65_536] {
        let pieces = stride(from: 0, to: whole.count, by: size).map {
          ByteBuffer(bytes: whole[$0..<min($0 + size, whole.count)])
        }
        let answer = try await service.send(
          .POST, "/v1/stream", body: .stream(pieces.async, length: .unknown))
        #expect(answer.status == 200 && answer.bytes == RunningService.masker.mask(whole).bytes)
      }
      for query in ["follow=1", "follow", "follow=true&follow=false"] {
        let answer = try await service.send(
          .POST, "/v1/stream?" + query, body: .bytes(ByteBuffer(string: "x")))
        #expect(answer.status == 400 && answer.text.contains("follow"))
      }
    }
  }

  @Test func followedStream() async throws {
    var sample = SampleText(seed: 54)
    let token = sample.token()
    try await RunningService.with { service in
      let (lines, source) = AsyncStream<ByteBuffer>.makeStream()
      var request = HTTPClientRequest(url: service.address + "/v1/stream?follow=true")
      request.method = .POST
      request.body = .stream(lines, length: .unknown)
      source.yield(ByteBuffer(string: "one \(token)\n"))
      let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
      var pieces = response.body.makeAsyncIterator()
      let first = try await pieces.next()
      #expect(first.map { String(buffer: $0) } == "one [SECRET]\n")
      source.yield(ByteBuffer(string: "two"))
      source.finish()
      let second = try await pieces.next()
      #expect(second.map { String(buffer: $0) } == "two")
    }
  }
}

extension Array where Element: Sendable {
  /// The elements one after another.
  var async: AsyncStream<Element> {
    AsyncStream { source in
      for element in self { source.yield(element) }
      source.finish()
    }
  }
}
