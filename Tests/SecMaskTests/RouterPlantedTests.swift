import Testing

@testable import SecMask

@Suite("Planted secrets are read")
struct RouterPlantedTests {
  /// Kinds of secrets under the names that they go by.
  static let kinds: [(name: String, make: @Sendable (UInt64) -> String)] = [
    ("password", { RouterLinesTests.value(9, RouterLinesTests.lower, seed: $0) }),
    (
      "password",
      {
        RouterLinesTests.value(6, RouterLinesTests.lower, seed: $0)
          + RouterLinesTests.value(3, RouterLinesTests.digits, seed: $0)
      }
    ),
    ("passphrase", { _ in ["gentle", "harbour", "paints", "morning"].joined(separator: "-") }),
    ("secret", { RouterLinesTests.value(32, RouterLinesTests.hex, seed: $0) }),
    ("token", { RouterLinesTests.value(20, RouterLinesTests.mixed, seed: $0) }),
    ("key", { RouterLinesTests.value(32, RouterLinesTests.mixed + "+/", seed: $0) }),
    ("api_key", { RouterLinesTests.value(16, RouterLinesTests.lower + RouterLinesTests.digits, seed: $0) }),
  ]

  @Test(
    "in any form",
    arguments: [
      "N <- \"V\"", "spring.N=V", "bob.config.N = V", "<Parameter Name=\"N\" Value=\"V\" />", ":N \"V\"",
      "let N : string = \"V\"", "(setq N \"V\")", "val N: String by lazy { \"V\" }",
      "bob logs in at h using N V",
      "NOTE to self, N for h = V", "Der N fuer h ist V", "h\tbob\tN\tV", "\"bob\": {\"N\": \"V\"}",
      "set_N('V')",
      "with_N(\"V\")", "x-N: V", "{\"level\":\"debug\",\"N\":\"V\",\"t\":12}",
      "error: rejected N \"V\" from h",
      "bob_N: !unsafe 'V'", "--N 'V'", "/N:V", "my N: V", "$env:N = \"V\"", "Set-Item N 'V'", "@N = 'V'",
    ])
  func forms(form: String) {
    let router = DefaultRouter()
    for (name, make) in Self.kinds {
      for seed in 0..<20 {
        let line = String(
          form.flatMap { $0 == "N" ? Array(name) : $0 == "V" ? Array(make(UInt64(seed))) : [$0] })
        #expect(router.reasonToRead(Array(line.utf8)[...]) != nil, "\(name)")
      }
    }
  }
}
