import SecMask
import SecMaskTestSupport
import Testing

@Suite struct ExplainCommandTests {
  /// A token that a rule knows, a password that an expert finds, one that does not count, and an excused one.
  private func sample() -> (text: String, secrets: [String]) {
    var sample = SampleText(seed: 31)
    let secrets = [
      sample.token(), sample.fill("{lower:5}{alnum:7}"), "changeme-" + sample.fill("{alnum:6}"),
      sample.token(),
    ]
    let text = """
      # settings
      token: \(secrets[0])
      the password of the admin is \(secrets[1]), keep it

      plain = text

      password: \(secrets[2])
      other: \(secrets[3])  # gitleaks:allow
      """
    return (text + String(repeating: "\nnothing to see here", count: 60), secrets)
  }

  @Test(arguments: [[], ["--html"], ["--colour"], ["--no-skip"], ["--patterns-only"], ["--tau", "1"]])
  func secretsAreHidden(options: [String]) throws {
    let (text, secrets) = sample()
    let result = try Tool.run(["explain"] + options, input: Array(text.utf8))
    #expect(result.status == 0 && result.errors.isEmpty)
    for secret in secrets where !(options == ["--patterns-only"] && secret == secrets[1]) {
      #expect(!result.text.contains(secret), "\(options)")
    }
    #expect(result.text.contains("github_token"))
  }

  @Test func tellsWhatBecameOfEach() throws {
    let (text, _) = sample()
    let result = try Tool.run(["explain", "--no-colour"], input: Array(text.utf8))
    #expect(result.text.contains("excused by a comment"))
    #expect(result.text.contains("      example: "))
    #expect(result.text.contains("2:8  github_token"))
    #expect(result.text.contains("lines not read") && result.text.contains("credential word"))
    #expect(!result.text.contains("\u{1B}"))
  }

  @Test func thePageNeedsNothingElse() throws {
    let text = "<b>&amp; \"x\"</b> password = \"\(String(repeating: "é", count: 3))x9Kq\"\n"
    let page = try Tool.run(["explain", "--html"], input: Array(text.utf8)).text
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    #expect(!page.contains("<b>"))
  }

  @Test func anyBytes() throws {
    var sample = SampleText(seed: 32)
    for _ in 0..<5 {
      let result = try Tool.run(["explain"], input: sample.noise(2_000))
      #expect(result.status == 0)
      #expect(!result.text.contains("\u{1B}"))
    }
    #expect(try Tool.run(["explain"], input: []).text.contains("0 bytes"))
    #expect(try Tool.run(["explain", "missing"]).status == 2)
  }
}
