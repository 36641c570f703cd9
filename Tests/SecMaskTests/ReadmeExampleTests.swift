import SecMask
import SecMaskTestSupport
import Testing

/// The example of README.md, word for word, with what surrounds it.
@Suite struct ReadmeExampleTests {
  @Test func libraryExample() throws {
    var sample = SampleText(seed: 1)
    let password = sample.fill("{alnum:16}")
    let lines = (0..<3).map { _ in "token: \(sample.token())" }
    let chunks = lines.joined(separator: "\n").utf8.map { [$0] }
    var output: [UInt8] = []

    let masker = try SecretMasker()  // the bundled experts, default policy
    let result = masker.mask("psql postgres://shop:\(password)@db.internal/shop")
    print(result.text)  // psql postgres://shop:[SECRET]@db.internal/shop
    for finding in result.findings {
      print(finding.type, finding.range, finding.start.line, finding.source, finding.confidence)
    }

    let all = masker.mask(contentsOf: lines)  // many texts, each by itself; in throughput mode on all cores

    let stream = masker.makeStream()  // a text that arrives in pieces
    for chunk in chunks { output += stream.append(chunk) }
    output += stream.finish()

    #expect(result.text == "psql postgres://shop:[SECRET]@db.internal/shop")
    #expect(result.findings.map(\.type) == ["db_connection_string"])
    #expect(all.map(\.text) == ["token: [SECRET]", "token: [SECRET]", "token: [SECRET]"])
    #expect(String(decoding: output, as: UTF8.self) == all.map(\.text).joined(separator: "\n"))
  }

  @Test func shellExample() throws {
    // The sentence of the first page, with a password made up here.
    var sample = SampleText(seed: 2)
    var masked = 0
    for _ in 0..<10 {
      let password = sample.fill("{lower:5}{alnum:5}")
      let result = try SecretMasker().mask("hi, the db password for admin is \(password), please rotate")
      if result.text == "hi, the db password for admin is [SECRET], please rotate" { masked += 1 }
    }
    #expect(masked >= 8, "\(masked) of 10")
  }
}
