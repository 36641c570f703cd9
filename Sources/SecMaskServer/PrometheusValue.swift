internal import CoreMetrics
internal import Synchronization

/// One figure.
final class PrometheusValue: CounterHandler, RecorderHandler, TimerHandler {
  enum Kind: Sendable {
    case counter
    case gauge
    /// With the upper ends of its buckets.
    case histogram([Double])

    var name: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  /// Buckets of times.
  static let seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
  /// Buckets of counts.
  static let counts = [1.0, 2, 4, 8, 16, 32, 64, 128]

  private struct State {
    var value = 0.0
    var count = 0
    var buckets: [Int]
  }

  let kind: Kind
  private let state: Mutex<State>

  init(_ kind: Kind) {
    self.kind = kind
    let buckets = if case .histogram(let ends) = kind { ends.count } else { 0 }
    state = Mutex(State(buckets: [Int](repeating: 0, count: buckets)))
  }

  func increment(by amount: Int64) { state.withLock { $0.value += Double(amount) } }

  func reset() { state.withLock { $0.value = 0 } }

  func record(_ value: Int64) { record(Double(value)) }

  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }

  func record(_ value: Double) {
    state.withLock { state in
      guard case .histogram(let ends) = kind else {
        state.value = value
        return
      }
      state.value += value
      state.count += 1
      for (index, end) in ends.enumerated() where value <= end { state.buckets[index] += 1 }
    }
  }

  /// Its lines in the text format.
  func lines(_ label: String, _ dimensions: String) -> String {
    let state = state.withLock { $0 }
    let braces = dimensions.isEmpty ? "" : "{\(dimensions)}"
    guard case .histogram(let ends) = kind else { return "\(label)\(braces) \(Self.number(state.value))\n" }
    var output = ""
    let before = dimensions.isEmpty ? "" : dimensions + ","
    for (end, count) in zip(ends, state.buckets) {
      output += "\(label)_bucket{\(before)le=\"\(Self.number(end))\"} \(count)\n"
    }
    output += "\(label)_bucket{\(before)le=\"+Inf\"} \(state.count)\n"
    return output
      + "\(label)_sum\(braces) \(Self.number(state.value))\n\(label)_count\(braces) \(state.count)\n"
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }
}
