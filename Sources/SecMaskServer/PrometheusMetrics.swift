internal import CoreMetrics
internal import Synchronization

/// A backend of swift-metrics that keeps figures in memory and writes them in the text format of Prometheus (0.0.4): counters,
/// gauges, and for recorders and timers a histogram.
final class PrometheusMetrics: MetricsFactory, Sendable {
  private struct Name: Hashable {
    let label: String
    /// As they are written: `route="mask",status="200"`.
    let dimensions: String
  }

  private let values = Mutex<[Name: PrometheusValue]>([:])

  private func value(
    _ label: String, _ dimensions: [(String, String)], _ kind: PrometheusValue.Kind
  ) -> PrometheusValue {
    let name = Name(
      label: label, dimensions: dimensions.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ","))
    return values.withLock { values in
      if let known = values[name] { return known }
      let new = PrometheusValue(kind)
      values[name] = new
      return new
    }
  }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    value(label, dimensions, .counter)
  }

  func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    value(label, dimensions, aggregate ? .histogram(PrometheusValue.counts) : .gauge)
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    value(label, dimensions, .histogram(PrometheusValue.seconds))
  }

  // Figures stay: a counter that goes away would look like one that was reset.
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  /// Everything so far, sorted.
  var text: String {
    let all = values.withLock { $0 }
    var output = ""
    var last = ""
    for (name, value) in all.sorted(by: {
      ($0.key.label, $0.key.dimensions) < ($1.key.label, $1.key.dimensions)
    }) {
      if name.label != last { output += "# TYPE \(name.label) \(value.kind.name)\n" }
      last = name.label
      output += value.lines(name.label, name.dimensions)
    }
    return output
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }
}
