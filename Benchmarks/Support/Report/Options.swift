/// What stands on the command line: words, options with a value, and switches.
struct Options {
  private(set) var words: [String] = []
  private var values: [String: String] = [:]
  private static let switches: Set<String> = ["--quick"]

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if Self.switches.contains(argument) {
        values[argument] = ""
      } else if argument.hasPrefix("--") {
        values[argument] = rest.popFirst()
      } else {
        words.append(argument)
      }
    }
  }

  subscript(option: String) -> String? { values[option] }

  func has(_ option: String) -> Bool { values[option] != nil }
}
