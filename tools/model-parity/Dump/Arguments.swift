/// What stands on the command line: words, and options with a value or without.
struct Arguments {
  private(set) var words: [String] = []
  private var values: [String: String] = [:]
  private static let switches: Set<String> = ["--batch", "--hidden"]

  /// Nil if an option lacks its value.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if Self.switches.contains(argument) {
        values[argument] = ""
      } else if argument.hasPrefix("--") {
        guard let value = rest.popFirst() else { return nil }
        values[argument] = value
      } else {
        words.append(argument)
      }
    }
  }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// Comma-separated numbers.
  func numbers(_ option: String) -> [Int]? {
    values[option]?.split(separator: ",").compactMap { Int($0) }
  }

  func number(_ option: String) -> Int? { numbers(option)?.first }
}
