/// Finds the name that somebody meant who wrote another.
package enum NearestName {
  /// The name that the fewest slips lead to; nil where that is more than a third of what was written.
  package static func of(_ written: String, among names: some Sequence<String>) -> String? {
    let word = Array(written.lowercased().unicodeScalars)
    let limit = max(1, word.count / 3)
    let ranked = names.map { ($0, distance(word, Array($0.lowercased().unicodeScalars))) }.filter {
      $0.1 <= limit
    }
    return ranked.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The name as a question to append, or nothing: `; did you mean "preset"?`
  package static func question(_ written: String, among names: some Sequence<String>) -> String {
    of(written, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// Insertions, deletions, changes and swaps of neighbours that make one word of the other.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    if abs(one.count - other.count) > 8 { return .max }
    var rows = [Array(0...other.count)]
    for (row, scalar) in one.enumerated() {
      var current = [row + 1]
      for (column, match) in other.enumerated() {
        let change = rows[row][column] + (scalar == match ? 0 : 1)
        var best = min(change, rows[row][column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == other[column - 1], one[row - 1] == match {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows.last?.last ?? 0
  }
}
