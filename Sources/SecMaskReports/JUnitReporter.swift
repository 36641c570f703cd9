internal import SecMask
internal import SecMaskSystem

/// Findings as JUnit XML: each is a test that failed, what does not count one that was skipped. Held in memory to the end,
/// because the counts stand first.
struct JUnitReporter: Reporter {
  private let context: ReportContext
  private var cases = ""
  private var (failures, skipped) = (0, 0)

  init(context: ReportContext) { self.context = context }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    let finding = record.finding
    let path = XMLText.escaped(ReportPath.printable(record.path))
    let type = XMLText.escaped(finding.type)
    cases += """
          <testcase classname="\(path)" name="\(type) at \(finding.start.line):\(finding.start.column)" \
      file="\(path)" line="\(finding.start.line)" time="0">

      """
    if let suppression = record.suppression {
      skipped += 1
      cases += "      <skipped message=\"\(XMLText.escaped(suppression.reason))\"/>\n"
    } else {
      failures += 1
      let message = XMLText.escaped("\(finding.nature.noun): \(context.summary(of: finding.type))")
      let origin = XMLText.escaped(finding.commit.map { " added by commit \($0.line)" } ?? "")
      let excerpt = XMLText.escaped(record.excerpt.text.printable)
      cases += """
              <failure message="\(message)" type="\(type)">\(path):\(finding.start.line):\
        \(finding.start.column): \(type) \(Decimals.two(finding.confidence)) \(finding.nature.rawValue)\(origin)  \
        \(excerpt)</failure>

        """
    }
    cases += "    </testcase>\n"
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    if failures + skipped == 0 {
      cases = "    <testcase classname=\"secmask\" name=\"no secrets\" time=\"0\"/>\n"
    }
    let tests = max(1, failures + skipped)
    output +=
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites tests="\(tests)" failures="\(failures)" errors="0">
        <testsuite name="secmask" tests="\(tests)" failures="\(failures)" errors="0" skipped="\(skipped)" \
      timestamp="\(context.start.text)" time="0">
      \(cases)  </testsuite>
      </testsuites>

      """.utf8
  }
}
