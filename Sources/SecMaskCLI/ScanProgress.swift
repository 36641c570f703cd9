/// A line on standard error that tells people how far a scan is.
final class ScanProgress {
  private let total: Int?
  private let unit: String
  private var shown = 0.0
  private var isShown = false
  private let stopwatch = Stopwatch()

  /// Nil when nobody is watching.
  /// - Parameter total: How many there will be; nil when that is not known.
  init?(of total: Int? = nil, unit: String) {
    guard Console.isTerminal else { return nil }
    self.total = total
    self.unit = unit
  }

  /// So many are done. Shown ten times a second, once a second has passed.
  func update(_ done: Int, reports: Int) {
    let now = stopwatch.seconds
    guard now > 1, now - shown > 0.1 else { return }
    shown = now
    isShown = true
    let count = total.map { "\(done) of \($0)" } ?? "\(done)"
    Console.put("\r\u{1B}[K\(count) \(unit), \(reports) with findings")
  }

  /// Makes room for a line.
  func clear() {
    guard isShown else { return }
    isShown = false
    Console.put("\r\u{1B}[K")
  }
}
