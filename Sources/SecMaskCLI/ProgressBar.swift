/// A bar on standard error, for people who wait for many files.
final class ProgressBar {
  private let total: Int
  private var done = 0
  private var shown = -1.0
  private let stopwatch = Stopwatch()
  private static let width = 24

  /// Nil when nobody is watching, or there is little to watch.
  init?(total: Int) {
    guard total > 1, Console.isTerminal else { return nil }
    self.total = total
  }

  deinit { clear() }

  /// One more file is done.
  func step() {
    done += 1
    let now = stopwatch.seconds
    guard now - shown > 0.05 || done == total else { return }
    shown = now
    let filled = min(Self.width, done * Self.width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    Console.put("\r[\(bar)] \(done) of \(total) files")
  }

  /// Makes room for a line.
  func clear() { Console.put("\r\u{1B}[K") }
}
