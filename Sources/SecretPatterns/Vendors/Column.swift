/// Column (banking). Its ids have the same form with other prefixes.
enum ColumnRules {
  static let all: [Rule] = [
    .token(
      "column_key", "Column API key", prefixes: ["live_", "test_"],
      body: "(?=[A-Za-z]{0,26}[0-9])(?=(?:[0-9a-z]{0,26}[A-Z]){4})(?=(?:[0-9A-Z]{0,26}[a-z]){4})"
        + "[0-9A-Za-z]{27}", confidence: 0.8, entropyFloor: 3.8, check: Rule.randomBody(after: 5),
      hit: "{live|test}_{alnum:10}x9K4w7R2T5f{alnum:6}", miss: "test_{alnum:10}x9K4w7R2T5f{alnum:4}")
  ]
}
