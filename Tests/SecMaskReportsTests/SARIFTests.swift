import SecMask
import SecMaskJSON
import SecMaskReports
import SecMaskSystem
import Testing

@testable import SecMaskReports

@Suite struct SARIFTests {
  private func run(_ sample: ReportSample, _ records: [FindingRecord]? = nil) throws -> JSONValue {
    let root = try ReportSample.parse(try sample.report(.sarif, on: records))
    #expect(root["version"]?.text == "2.1.0")
    return try #require(root["runs"]?.elements?.first)
  }

  @Test func resultsAndRules() throws {
    let sample = ReportSample(path: Array("./a b/é:<script>".utf8) + [0xFF, 0x0A])
    let run = try run(sample)
    let results = try #require(run["results"]?.elements)
    #expect(
      results.count == 2 && results[0]["ruleId"]?.text == "github_token"
        && results[0]["ruleIndex"]?.integer == 0)
    let place = try #require(results[1]["locations"]?.elements?.first?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.text == "a%20b/%C3%A9%3A%3Cscript%3E%FF%0A")
    let region = try #require(place["region"])
    let finding = sample.records[1].finding
    #expect(region["startLine"]?.integer == 2 && region["startColumn"]?.integer == 5)
    #expect(region["endLine"]?.integer == 2 && region["endColumn"]?.integer == 45)
    #expect(region["byteOffset"]?.integer == finding.range.lowerBound && region["byteLength"]?.integer == 40)
    #expect(results[0]["properties"]?["nature"]?.text == "secret" && results[0]["suppressions"] == nil)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements)
    #expect(rules.count == 1 && rules[0]["id"]?.text == "github_token")
    #expect(rules[0]["help"]?["text"]?.text?.contains("Revoke") == true)
  }

  /// The same line twice has two fingerprints; a line that moves keeps its own.
  @Test func fingerprints() throws {
    let sample = ReportSample()
    let marks = try #require(try run(sample)["results"]?.elements).map {
      $0["partialFingerprints"]?["secmask/v1"]?.text
    }
    #expect(marks[0]?.hasSuffix(":1") == true && marks[1]?.hasSuffix(":2") == true)
    let second = try #require(try run(sample, [sample.records[1]])["results"]?.elements)
    #expect(second[0]["partialFingerprints"]?["secmask/v1"]?.text == marks[0])
  }

  @Test func suppressedResults() throws {
    let sample = ReportSample()
    var records = sample.records
    records[0].suppression = .comment
    records[1].suppression = .baseline
    let results = try #require(try run(sample, records)["results"]?.elements)
    #expect(results.map { $0["suppressions"]?.elements?.first?["kind"]?.text } == ["inSource", "external"])
  }

  @Test func limitsOfUploads() throws {
    let sample = ReportSample()
    let context = ReportContext(version: "1", rules: sample.rules, start: UniversalTime(seconds: 0))
    let records = Array(repeating: sample.records[0], count: 8)
    let text = try sample.write(SARIFReporter(context: context, resultLimit: 3, runLimit: 2), records)
    let runs = try #require(try ReportSample.parse(text)["runs"]?.elements)
    #expect(runs.map { $0["results"]?.elements?.count } == [3, 3])
    #expect(runs.map { $0["automationDetails"]?["id"]?.text } == ["secmask/", "secmask-2/"])
    let notes = runs.map {
      $0["invocations"]?.elements?.first?["toolExecutionNotifications"]?.elements?.count
    }
    #expect(notes == [nil, 1] && text.contains("2 results are left out"))
  }
}
