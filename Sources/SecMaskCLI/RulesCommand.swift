internal import ArgumentParser
internal import SecMask
internal import SecMaskJSON
internal import SecMaskReports
internal import SecretPatterns

/// `secmask rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules: what can be found, and by what.",
    discussion: """
      EXAMPLES:
        secmask rules
        secmask rules --json | jq -r '.[] | select(.confidence < 0.5).id'
        secmask rules --only-rules filters.json
      """)

  @Flag(help: "An array of objects with id, summary, keywords, confidence and pattern.")
  var json = false

  @Flag(help: "A page for documentation.")
  var markdown = false

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    if json, markdown { throw ValidationError("--json and --markdown exclude each other") }
  }

  func run() throws {
    let rules = (try rules.load().detector ?? .shared).rules
    if markdown { return try Console.write(Array(Rule.markdown(rules).utf8)) }
    var output: [UInt8] = []
    if json {
      for (index, rule) in rules.enumerated() {
        output += (index == 0 ? "[\n" : ",\n").utf8
        appendObject(rule, &output)
      }
      output += (rules.isEmpty ? "[]\n" : "\n]\n").utf8
    } else {
      for rule in rules { appendText(rule, &output) }
    }
    try Console.write(output)
  }

  private func appendText(_ rule: Rule, _ output: inout [UInt8]) {
    output += "\(rule.id)  \(Decimals.two(rule.confidence))  \(rule.summary)\n".utf8
    if !rule.keywords.isEmpty {
      output += "    keywords: \(rule.keywords.map(\.text).joined(separator: " "))\n".utf8
    }
    output += "    pattern:  \(rule.pattern)\n".utf8
  }

  private func appendObject(_ rule: Rule, _ output: inout [UInt8]) {
    output += "{\"id\":".utf8
    JSONText.append(rule.id, to: &output)
    output += ",\"summary\":".utf8
    JSONText.append(rule.summary, to: &output)
    output += ",\"keywords\":[".utf8
    for (index, keyword) in rule.keywords.enumerated() {
      if index > 0 { output += ",".utf8 }
      JSONText.append(keyword.text, to: &output)
    }
    output += "],\"confidence\":\(rule.confidence),\"pattern\":".utf8
    JSONText.append(rule.pattern, to: &output)
    output += "}".utf8
  }
}
