import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct PlaygroundTests {
  @Test func pageWithAStrictPolicy() async throws {
    try await RunningService.with({ $0.token = Array("0123456789abcdef".utf8) }) { service in
      let page = try await service.get("/")
      #expect(page.status == 200 && page.headers.first(name: "content-type") == "text/html; charset=utf-8")
      let policy = try #require(page.headers.first(name: "content-security-policy"))
      #expect(
        policy.hasPrefix("default-src 'none'; style-src 'sha256-") && policy.contains("script-src 'sha256-"))
      #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
      // Nothing from elsewhere, no handlers and no styles in elements.
      for part in ["http://", "https://", "src=", "href=", " style=", " onclick", "@import", "url("] {
        #expect(!page.text.contains(part), "\(part)")
      }
      #expect(
        page.text.contains("lang=\"en\"") && page.text.contains("aria-live")
          && page.text.contains("for=\"text\""))
      // The page is everybody's; what it asks for needs the token.
      let answer = try await service.post("/v1/explain", .object([(key: "text", value: .string("x"))]))
      #expect(answer.status == 401)
    }
  }

  @Test func explanations() async throws {
    var sample = SampleText(seed: 95)
    let token = sample.token()
    try await RunningService.with { service in
      let request: JSONValue = .object([
        (key: "text", value: .string("<b>\n key: \(token)\n")), (key: "tau", value: .number("0.5")),
        (key: "purpose", value: .string("alarming")),
      ])
      let answer = try await service.post("/v1/explain", request)
      #expect(answer.status == 200 && !answer.text.contains("ghp_"))
      #expect(try answer.json["text"]?.text == "<b>\n key: [SECRET]\n")
      #expect(try answer.json["findings"]?.elements?.first?["type"]?.text == "github_token")
      let html = try #require(try answer.json["html"]?.text)
      #expect(html.contains("github_token") && html.contains("•••") && !html.contains("<b>"))
      #expect(try answer.json["milliseconds"]?.double != nil)
      for (body, word) in [
        ("{}", "text"), ("{\"text\":\"x\",\"purpose\":\"y\"}", "alarming"),
        ("{\"text\":\"x\",\"tau\":3}", "tau"),
      ] {
        let answer = try await service.post("/v1/explain", text: Array(body.utf8))
        #expect(answer.status == 400 && answer.text.contains(word))
      }
      let long = try await service.post(
        "/v1/explain", .object([(key: "text", value: .string(String(repeating: "a", count: (1 << 20) + 1)))]))
      #expect(long.status == 413)
    }
  }
}
