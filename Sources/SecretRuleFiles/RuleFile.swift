public import SecretPatterns

/// Rules read from a file: `filters.json`, or a gitleaks TOML file.
///
/// ```swift
/// let file = try RuleFile.load(path: "rules.toml")
/// let detector = try SecretsDetector(rules: file.combined(with: Rule.builtIn))
/// let found = file.review(detector.scan(bytes, path: path), in: bytes)
/// ```
public struct RuleFile: Sendable {
  /// What to do with a rule that cannot be used.
  public enum OnBadRule: Sendable {
    /// Throw the error: nothing is loaded.
    case fail
    /// Pass the error on, and load the other rules.
    case skip(@Sendable (RuleFileError) -> Void)

    func take(_ error: RuleFileError) throws(RuleFileError) {
      switch self {
      case .fail: throw error
      case .skip(let report): report(error)
      }
    }
  }

  /// How to read a file.
  public struct Options: Sendable {
    public var onBadRule: OnBadRule
    /// Leave out matches on a line that says `gitleaks:allow` (gitleaks files only).
    public var honoursAllowComments: Bool

    public init(onBadRule: OnBadRule = .fail, honoursAllowComments: Bool = true) {
      self.onBadRule = onBadRule
      self.honoursAllowComments = honoursAllowComments
    }
  }

  /// The file's path.
  public let path: String
  /// The file's own rules, and those of the files it extends.
  public internal(set) var rules: [Rule] = []
  /// True when the file asks for the built-in rules too (`useDefault`).
  public internal(set) var extendsBuiltIn = false
  /// Ids of built-in rules that the file switches off.
  public internal(set) var disabled: Set<String> = []
  /// What the file says that has no effect here, for people.
  public internal(set) var notes: [String] = []

  /// Allowlists for all rules, those of the built-in ones included if `extendsBuiltIn`.
  var allowlists: [Allowlist] = []
  /// Changes to built-in rules, by id.
  var amendments: [String: GitleaksRule] = [:]
  /// Rules that look at the path alone.
  var pathRules: [PathRule] = []
  /// What must stand near the matches of a rule, by its id.
  var required: [String: [GitleaksRule.Required]] = [:]
  /// Rules that only others require.
  var unreported: Set<String> = []
  /// Ids of the file's rules.
  var own: Set<String> = []
  /// Among them those that say of themselves that they are generic.
  var generic: Set<String> = []

  init(path: String) { self.path = path }

  /// Reads a file. The format follows from its name (`.json`, `.toml`), else from its beginning.
  ///
  /// Cost: some 40 ms for the gitleaks project's own file.
  public static func load(
    path: String, options: Options = Options()
  ) throws(RuleFileError) -> RuleFile {
    try read(try FileText.read(path), path: path, options: options)
  }

  /// Reads rules from the text of a file.
  ///
  /// - Parameter path: What errors call the file; files that it extends are looked for beside it.
  public static func read(
    _ text: String, path: String, options: Options = Options()
  ) throws(RuleFileError) -> RuleFile {
    if isJSON(text, path: path) {
      var result = RuleFile(path: path)
      result.rules = try FiltersReader(file: path, onBadRule: options.onBadRule).read(text)
      return result
    }
    let file = try GitleaksReader(file: path, onBadRule: options.onBadRule).read(text)
    return try GitleaksCompiler(path: path, options: options).compile(file)
  }

  private static func isJSON(_ text: String, path: String) -> Bool {
    let name = path.lowercased()
    if name.hasSuffix(".json") { return true }
    if name.hasSuffix(".toml") { return false }
    // Both formats can begin with a bracket; only in JSON an object or nothing is in it.
    let characters = text.utf8.lazy.filter { ![9, 10, 13, 32].contains($0) }.prefix(2)
    return Array(characters) == Array("[{".utf8) || Array(characters) == Array("[]".utf8)
  }
}
