import SecMask
import SecMaskJSON
import SecMaskReports
import SecretPatterns
import Testing

@testable import SecMaskReports

@Suite struct PageTests {
  @Test func pageHoldsNoMarkupOfOthers() throws {
    let path = "<script>alert(1)</script>\"'&\n\u{202E}"
    let page = try ReportSample(path: Array(path.utf8) + [0xFF]).report(.html)
    #expect(
      page.contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\\u{a}\\u{202e}\\xff</td>"))
    #expect(page.split(separator: "<script>").count == 2)
    #expect(page.contains("<code>é = <mark>[SECRET]</mark> # &lt;i&gt;</code>"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("style=\""))
  }

  @Test func base64() {
    let expected = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]
    for (count, text) in expected.enumerated() {
      #expect(Base64.encode("foobar".utf8.prefix(count)) == text)
    }
  }

  @Test func testSuite() throws {
    let sample = ReportSample(path: Array("a<b>\u{1}\"".utf8))
    var records = sample.records
    records[0].suppression = .allowed
    let xml = try sample.report(.junit, on: records)
    #expect(xml.contains("<testsuites tests=\"2\" failures=\"1\" errors=\"0\">"))
    #expect(xml.contains("classname=\"a&lt;b&gt;\\u{1}&quot;\" name=\"github_token at 2:5\""))
    #expect(xml.contains("<skipped message=\"allowed\"/>"))
    #expect(try sample.report(.junit, on: []).contains("<testcase classname=\"secmask\" name=\"no secrets\""))
  }

  @Test func gitLab() throws {
    let sample = ReportSample()
    let root = try ReportSample.parse(try sample.report(.gitlab))
    let items = try #require(root["vulnerabilities"]?.elements)
    let ids = items.compactMap { $0["id"]?.text }
    #expect(
      Set(ids).count == 2 && ids.allSatisfy { $0.split(separator: "-").map(\.count) == [8, 4, 4, 4, 12] })
    #expect(items[0]["location"]?["start_line"]?.integer == 1 && items[0]["severity"]?.text == "Critical")
    let copies = try ReportSample.parse(
      try sample.report(.gitlab, on: Array(repeating: sample.records[0], count: 600)))
    #expect(Set(copies["vulnerabilities"]?.elements?.compactMap { $0["id"]?.text } ?? []).count == 600)
    #expect(root["scan"]?["start_time"]?.text == "1970-01-01T00:00:00")
    #expect(
      try ReportSample.parse(try sample.report(.gitlab, on: []))["vulnerabilities"]?.elements?.count == 0)
  }
}
