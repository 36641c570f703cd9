import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import Testing

@Suite struct ServiceGuardTests {
  private static let text: JSONValue = .object([("text", .string("x"))])

  @Test(arguments: [
    ("{}", "text, or texts, is missing"), ("[]", "JSON object"), ("{\"text\":1}", "text must be a string"),
    ("{\"text\":null}", "text must be a string"), ("{\"text\":\"a\",\"texts\":[]}", "exclude each other"),
    ("{\"texts\":\"a\"}", "list of strings"), ("{\"texts\":[1]}", "list of strings"),
    ("{\"text\":\"a\"", "byte 11"),
    ("{\"text\":\"a\",\"tau\":2}", "tau"), ("{\"text\":\"a\",\"tau\":\"0.5\"}", "tau"),
    ("{\"text\":\"a\",\"preset\":\"none\"}", "pre-commit"),
    ("{\"text\":\"a\",\"style\":\"tag\"}", "reversible"),
    ("{\"text\":\"a\",\"min_confidence\":-1}", "min_confidence"),
    ("{\"text\":\"a\",\"other\":1}", "min_confidence"),
    ("{\"text\":\"a\",\"session\":\"x\",\"style\":\"fill\"}", "session"),
    ("{\"text\":\"a\",\"text\":\"b\"}", "twice"),
    ("", "ends too early"), ("{\"text\":\"\\ud800\"}", "surrogate"), ("nonsense-value", "JSON"),
  ]) func mistakesAreNamed(body: String, word: String) async throws {
    try await RunningService.with { service in
      let answer = try await service.post("/v1/mask", text: Array(body.utf8))
      #expect(answer.status == 400 && answer.code == "bad_request", "\(answer.text)")
      #expect(answer.text.contains(word) && !answer.text.contains("nonsense"), "\(answer.text)")
    }
  }

  @Test func deepNestingIsNoTrap() async throws {
    try await RunningService.with { service in
      let body = Array(String(repeating: "[", count: 100_000).utf8)
      let answer = try await service.post("/v1/mask", text: body)
      #expect(answer.status == 400)
    }
  }

  @Test func pathsMethodsAndTypes() async throws {
    try await RunningService.with { service in
      let unknown = try await service.get("/v2/mask")
      #expect(unknown.status == 404 && unknown.code == "not_found")
      let method = try await service.get("/v1/mask")
      #expect(method.status == 405 && method.headers.first(name: "allow") == "POST")
      let type = try await service.send(
        .POST, "/v1/mask", [("Content-Type", "text/plain")], body: .bytes(ByteBuffer()))
      #expect(type.status == 415)
      for path in ["/healthz", "/readyz", "/metrics", "/openapi.json", "/v1/info"] {
        let answer = try await service.get(path)
        #expect(answer.status == 200 && !answer.bytes.isEmpty)
        #expect(answer.headers.first(name: "x-content-type-options") == "nosniff")
        #expect(answer.headers.first(name: "cache-control") == "no-store")
        #expect(answer.headers.first(name: "access-control-allow-origin") == nil)
        #expect(try await service.send(.HEAD, path).status == 200)
      }
      let description = try await service.get("/openapi.json")
      #expect(try description.json["paths"]?.members?.count == 9)
    }
  }

  @Test func tokens() async throws {
    let token = "0123456789abcdef"
    try await RunningService.with({ $0.token = Array(token.utf8) }) { service in
      for given in [
        [], [("Authorization", "Bearer 0123456789abcdeF")], [("Authorization", token)],
        [("Authorization", "Bearer ")], [("Authorization", "Basic \(token)")],
      ] {
        let answer = try await service.post("/v1/mask", Self.text, given)
        #expect(answer.status == 401 && answer.headers.first(name: "www-authenticate") != nil)
        #expect(try await service.get("/metrics", given).status == 401)
      }
      #expect(
        try await service.post("/v1/mask", Self.text, [("Authorization", "Bearer \(token)")]).status == 200)
      #expect(
        try await service.post("/v1/mask", Self.text, [("Authorization", "bearer \(token)")]).status == 200)
      #expect(try await service.get("/healthz").status == 200)
    }
  }

  @Test func hostsAndOrigins() async throws {
    try await RunningService.with({
      $0.hostNames = ["mask.internal"]
      $0.origins = ["https://tools.example.org"]
    }) { service in
      for (host, status) in [
        ("localhost", 200), ("LOCALHOST:8377", 200), ("127.0.0.1:1", 200), ("[::1]:80", 200),
        ("mask.internal", 200),
        ("evil.example", 421), ("127.0.0.1.evil.example", 421), ("10.0.0.1", 421),
        ("localhost.evil.example:80", 421),
      ] {
        #expect(try await service.get("/healthz", [("Host", host)]).status == status, "\(host)")
      }
      for (origin, status) in [
        ("https://evil.example", 403), ("null", 403), ("https://tools.example.org", 200),
      ] {
        let answer = try await service.post("/v1/mask", Self.text, [("Origin", origin)])
        #expect(answer.status == status)
        #expect(answer.headers.first(name: "access-control-allow-origin") == (status == 200 ? origin : nil))
      }
      let allowed = try await service.send(.OPTIONS, "/v1/mask", [("Origin", "https://tools.example.org")])
      #expect(allowed.status == 204 && allowed.headers.first(name: "access-control-allow-headers") != nil)
      #expect(
        try await service.send(.OPTIONS, "/v1/mask", [("Origin", "https://evil.example")]).status == 403)
    }
  }

  @Test func largeBodies() async throws {
    try await RunningService.with({ $0.bodyLimit = 10_000 }) { service in
      let fits: JSONValue = .object([("text", .string(String(repeating: "a", count: 9_900)))])
      let large: JSONValue = .object([("text", .string(String(repeating: "a", count: 10_000)))])
      #expect(try await service.post("/v1/mask", fits).status == 200)
      let answer = try await service.post("/v1/mask", large)
      #expect(answer.status == 413 && answer.code == "too_large")
      let chunked = try await service.send(
        .POST, "/v1/mask", [("Content-Type", "application/json")],
        body: .stream([ByteBuffer(bytes: large.compactText)].async, length: .unknown))
      #expect(chunked.status == 413)
    }
  }

  /// Nothing of a text, a token or a session is in the figures.
  @Test func figuresHoldNoValues() async throws {
    var sample = SampleText(seed: 55)
    let token = sample.token()
    try await RunningService.with { service in
      _ = try await service.post("/v1/mask", .object([("text", .string(token))]))
      _ = try await service.get("/\(token)?q=\(token)")
      let figures = try await service.get("/metrics").text
      #expect(figures.contains("secmask_findings_total{type=\"github_token\"} 1"))
      #expect(figures.contains("secmask_requests_total{route=\"/v1/mask\",status=\"200\"} 1"))
      #expect(figures.contains("secmask_requests_total{route=\"other\",status=\"404\"} 1"))
      #expect(!figures.contains("ghp_"))
    }
  }

  @Test func aFullQueue() async throws {
    try await RunningService.with({
      $0.queueCount = 2
      $0.threads = 1
      // Long enough for some of the requests to meet a full queue, however slowly they are sent.
      $0.batchWait = .milliseconds(1_500)
    }) { service in
      let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
        for _ in 0..<40 {
          tasks.addTask {
            let answer = try await service.post("/v1/mask", Self.text)
            #expect(
              answer.status == 200
                || answer.code == "queue_full" && answer.headers.first(name: "retry-after") == "1")
            return answer.status
          }
        }
        return try await tasks.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.contains(200) && statuses.contains(503) && Set(statuses).count == 2)
      #expect(try await service.post("/v1/mask", Self.text).status == 200)
    }
  }

  /// A port that is taken, or an address that is none, is named.
  @Test func addressesThatCannotBe() async throws {
    try await RunningService.with { service in
      let port = Int(service.address.split(separator: ":").last ?? "") ?? 0
      for (host, port, word) in [
        ("127.0.0.1", port, "in use"), ("no.such.host.invalid", 0, "no such address"),
      ] {
        let error = await #expect(throws: ServiceSettingsError.self) {
          try await RunningService.with({ settings in
            (settings.host, settings.port) = (host, port)
          }) { _ in true }
        }
        #expect(error?.description.contains(word) == true && error?.description.contains(host) == true)
      }
    }
  }
}
