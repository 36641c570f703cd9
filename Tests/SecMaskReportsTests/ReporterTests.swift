import SecMask
import SecMaskReports
import SecMaskSystem
import SecMaskTestSupport
import Testing

@Suite("reports") struct ReporterTests {
  private let sample = ReportSample()

  @Test func text() throws {
    #expect(try sample.report(.text, on: []) == "")
    #expect(
      try sample.report(.text)
        == [1, 2].map {
          "a\\u{a}b:\($0):5: github_token 0.90 secret  é = [SECRET] # <i>\n"
        }.joined())
    let shown = try sample.report(.text) { $0.showsSecrets = true }
    #expect(shown.contains("\"\(sample.tokens[1])\"\n"))
    let coloured = try sample.report(.text) { $0.usesColour = true }
    #expect(coloured.contains("\u{1B}[1;31m[SECRET]\u{1B}[0m"))
  }

  @Test func oneArray() throws {
    #expect(try sample.report(.json, on: []) == "[]\n")
    let text = try sample.report(.json)
    #expect(text.hasPrefix("[\n" + #"{"path":"a\nb","type":"github_token","start":5,"end":45,"#))
    #expect(text.contains("},\n{") && text.hasSuffix("}\n]\n") && !text.contains(sample.tokens[0]))
    let shown = try sample.report(.json) { $0.showsSecrets = true }
    #expect(shown.contains(#","secret":"\#(sample.tokens[0])"}"#))
  }

  @Test func anObjectALine() throws {
    #expect(try sample.report(.jsonl, on: []) == "")
    let lines = try sample.report(.jsonl).split(separator: "\n")
    #expect(lines.map { $0.hasPrefix("{") && $0.hasSuffix("}") } == [true, true])
  }

  /// No form tells a secret unless it is asked to, and only those with a place for it then.
  @Test(arguments: ScanFormat.allCases) func secretsStayOut(format: ScanFormat) throws {
    let text = try sample.report(format)
    #expect(!text.contains(sample.tokens[0]) && !text.contains(sample.tokens[1]))
    let shown = try sample.report(format) { $0.showsSecrets = true }
    #expect(shown.contains(sample.tokens[0]) == [.text, .json, .jsonl, .csv].contains(format))
  }

  @Test func tableIsSafeInSpreadsheets() throws {
    for first in ["=", "+", "-", "@"] {
      let path = "\(first)cmd|' /C calc'!A0,\"x\"\n"
      let text = try ReportSample(path: Array(path.utf8)).report(.csv)
      #expect(
        text.contains(
          "\r\n\"'\(first)cmd|' /C calc'!A0,\"\"x\"\"\\u{a}\",1,5,1,45,5,45,github_token,secret,0.9"))
    }
    let path = try ReportSample(path: [0x61, 0xFF]).report(.csv)
    #expect(path.contains("\r\na\\xff,1,"))
  }

  @Test func annotationsAreEscaped() throws {
    let text = try ReportSample(path: Array("./a,b:c%\n::error::x".utf8)).report(.github)
    let first = text.split(separator: "\n")[0]
    #expect(
      first.hasPrefix(
        "::warning file=a%2Cb%3Ac%25\\u{a}%3A%3Aerror%3A%3Ax,line=1,endLine=1,col=5,endColumn=44,"
          + "title=SecMask%3A github_token::Secret: "))
    #expect(first.hasSuffix("(0.90): é = [SECRET] # <i>") && text.split(separator: "\n").count == 2)
  }

  @Test func markdownHasNoMarkupOfOthers() throws {
    let path = "a`|<script>@ada_[x](y).md"
    let text = try ReportSample(path: Array(path.utf8)).report(.markdown)
    #expect(text.hasPrefix("## SecMask: 2 findings in 1 file\n"))
    #expect(
      text.contains(
        "| <code>a&#96;&#124;&#60;script&#62;&#64;ada&#95;&#91;x&#93;&#40;y&#41;.md&#58;1&#58;5</code> |"))
    #expect(!text.contains("<script>") && !text.contains("@ada"))
    #expect(try sample.report(.markdown, on: []) == "## SecMask: no secrets in 1 file\n")
  }

  @Test func timeOfTheCalendar() {
    for (seconds, text) in [
      (0, "1970-01-01T00:00:00"), (951_782_400, "2000-02-29T00:00:00"), (-1, "1969-12-31T23:59:59"),
      (1_709_251_199, "2024-02-29T23:59:59"), (4_102_444_800, "2100-01-01T00:00:00"),
    ] {
      #expect(UniversalTime(seconds: seconds).text == text)
    }
  }
}
