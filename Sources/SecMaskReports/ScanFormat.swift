/// The forms in which a scan can report.
package enum ScanFormat: String, CaseIterable, Sendable {
  /// A line each, for people.
  case text
  /// One array of objects.
  case json
  /// An object a line.
  case jsonl
  /// Static Analysis Results Interchange Format 2.1.0.
  case sarif
  /// GitLab's report of a secret detection.
  case gitlab
  /// A test suite in which every finding is a failure.
  case junit
  /// A table for spreadsheets.
  case csv
  /// A summary for pull requests and job pages.
  case markdown
  /// Annotations of GitHub's workflows, a command a line.
  case github
  /// A page that needs nothing but a browser.
  case html

  /// What it is, for people.
  package var summary: String {
    switch self {
    case .text: "a line each, for people"
    case .json: "one array of objects"
    case .jsonl: "an object a line"
    case .sarif: "SARIF 2.1.0, for code scanning"
    case .gitlab: "GitLab's secret detection report"
    case .junit: "JUnit XML, each finding a failed test"
    case .csv: "a table"
    case .markdown: "a summary for pull requests"
    case .github: "annotations of a GitHub workflow"
    case .html: "a page to look at in a browser"
    }
  }

  package func reporter(_ context: ReportContext) -> any Reporter {
    switch self {
    case .text: TextReporter(context: context)
    case .json: JSONReporter(showsSecrets: context.showsSecrets)
    case .jsonl: JSONLinesReporter(showsSecrets: context.showsSecrets)
    case .sarif: SARIFReporter(context: context)
    case .gitlab: GitLabReporter(context: context)
    case .junit: JUnitReporter(context: context)
    case .csv: CSVReporter(showsSecrets: context.showsSecrets)
    case .markdown: MarkdownReporter(context: context)
    case .github: GitHubReporter(context: context)
    case .html: HTMLReporter(context: context)
    }
  }
}
