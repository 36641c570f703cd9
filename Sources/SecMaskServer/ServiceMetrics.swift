internal import Metrics
internal import Synchronization

/// What the service counts. Never anything of a text.
final class ServiceMetrics: Sendable {
  private let factory: PrometheusMetrics
  private let inProgress = Atomic(0)

  init() { factory = PrometheusMetrics() }

  /// Requests that have begun and not ended.
  var requestsInProgress: Int { inProgress.load(ordering: .relaxed) }

  func begin() { inProgress.add(1, ordering: .relaxed) }

  func end(route: String, status: Int, time: Duration) {
    inProgress.subtract(1, ordering: .relaxed)
    Counter(
      label: "secmask_requests_total", dimensions: [("route", route), ("status", "\(status)")],
      factory: factory
    ).increment()
    let nanoseconds = Int64((time / .seconds(1)) * 1e9)
    Timer(label: "secmask_request_seconds", dimensions: [("route", route)], factory: factory)
      .recordNanoseconds(nanoseconds)
  }

  /// Requests that wait to be searched, with the newest.
  func waiting(_ count: Int) {
    Gauge(label: "secmask_queue_requests", factory: factory).record(count)
  }

  /// Requests that were searched together.
  func batch(_ count: Int) {
    Recorder(label: "secmask_batch_requests", dimensions: [], aggregate: true, factory: factory).record(count)
  }

  func found(_ count: Int, type: String) {
    Counter(label: "secmask_findings_total", dimensions: [("type", type)], factory: factory).increment(
      by: count)
  }

  func masked(bytes: Int) {
    Counter(label: "secmask_text_bytes_total", factory: factory).increment(by: bytes)
  }

  /// All of it in the text format of Prometheus.
  func text(sessions: Int) -> String {
    Gauge(label: "secmask_sessions", factory: factory).record(sessions)
    Gauge(label: "secmask_requests_in_progress", factory: factory).record(requestsInProgress)
    return factory.text
  }
}
