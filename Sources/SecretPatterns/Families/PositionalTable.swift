/// Formats that hold passwords by their place in a file.
enum PositionalTable {
  static let all: [Rule] = []
}
