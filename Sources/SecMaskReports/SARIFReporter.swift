internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// Findings as SARIF 2.1.0 (OASIS), within the limits that GitHub documents for uploads: 25,000 results a run and 20 runs
/// a file. More results begin another run; what 20 runs cannot hold is left out, and the last run says how many.
struct SARIFReporter: Reporter {
  private let context: ReportContext
  private var fingerprints = FindingFingerprint()
  /// Types in the order of the run's table of rules.
  private var rules: [String] = []
  private var indices: [String: Int] = [:]
  private var results = 0
  private var runs = 1
  private var omitted = 0
  private let resultLimit: Int
  private let runLimit: Int

  init(context: ReportContext, resultLimit: Int = 25_000, runLimit: Int = 20) {
    self.context = context
    self.resultLimit = resultLimit
    self.runLimit = runLimit
  }

  mutating func begin(to output: inout [UInt8]) {
    output +=
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[".utf8
    beginRun(&output)
  }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    if results == resultLimit {
      guard runs < runLimit else {
        omitted += 1
        return
      }
      endRun(&output)
      output += ",".utf8
      runs += 1
      beginRun(&output)
    }
    output += (results == 0 ? "\n" : ",\n").utf8
    results += 1
    output +=
      SARIFResult.value(
        record, ruleIndex: index(of: record.finding.type), summary: context.summary(of: record.finding.type),
        fingerprint: fingerprints.next(record)
      ).compactText
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    endRun(&output)
    output += "]}\n".utf8
  }

  private mutating func index(of type: String) -> Int {
    if let index = indices[type] { return index }
    indices[type] = rules.count
    rules.append(type)
    return rules.count - 1
  }

  private mutating func beginRun(_ output: inout [UInt8]) {
    (results, rules, indices) = (0, [], [:])
    // GitHub takes runs of one tool in one file when their categories differ.
    let id = runs == 1 ? "secmask/" : "secmask-\(runs)/"
    output +=
      "\n{\"automationDetails\":{\"id\":\"\(id)\"},\"columnKind\":\"unicodeCodePoints\",\"results\":[".utf8
  }

  private func endRun(_ output: inout [UInt8]) {
    output += "\n],\"tool\":".utf8
    let driver: JSONValue = .object([
      ("name", .string("SecMask")), ("version", .string(context.version)),
      ("semanticVersion", .string(context.version)),
      ("rules", .array(rules.map { SARIFRule.value($0, context) })),
    ])
    output += JSONValue.object([("driver", driver)]).compactText
    var invocation: [(key: String, value: JSONValue)] = [
      ("executionSuccessful", .boolean(true)), ("startTimeUtc", .string(context.start.text + "Z")),
      ("endTimeUtc", .string(UniversalTime.now.text + "Z")),
    ]
    if omitted > 0 {
      let text = "\(omitted) results are left out: a file holds no more than \(resultLimit * runLimit)."
      invocation.append(
        (
          "toolExecutionNotifications",
          .array([
            .object([("level", .string("warning")), ("message", .object([("text", .string(text))]))])
          ])
        ))
    }
    output += ",\"invocations\":".utf8
    output += JSONValue.array([.object(invocation)]).compactText
    output += "}".utf8
  }
}
