internal import SecretPatterns
internal import SecretRuleFiles

/// A file of rules is read or refused; rules that were read find only what is there.
func fuzzRules(_ input: inout FuzzInput) {
  let isJSON = input.byte() & 1 == 1
  let file = input.part()
  let text = Array(input.text)
  do {
    let rules = try RuleFile.read(
      String(decoding: file, as: UTF8.self), path: isJSON ? "/none/rules.json" : "/none/rules.toml",
      options: RuleFile.Options(onBadRule: .skip { precondition(!"\($0)".isEmpty) }))
    let found = rules.review(try SecretsDetector(rules: rules.rules).scan(text, path: "a.txt"), in: text)
    precondition(found.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count }, "range")
  } catch {
    precondition(!"\(error)".isEmpty)
  }
}
