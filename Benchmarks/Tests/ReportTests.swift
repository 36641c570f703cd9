import Foundation
import Testing

@testable import BenchmarkReport

@Suite("Files and the page")
struct ReportTests {
  private static let export = """
    [{"benchmark": "package.benchmark.Experts.expert/model=fast/weights=int8/tokens=16/threads=2",
      "primaryMetric": {"rawData": [[900]]},
      "secondaryMetrics": {"Time (wall clock)": {"rawData": [[1100.5, 1000]]}, "peak-kB": {"rawData": [[41000]]}}},
     {"benchmark": "package.benchmark.Experts.peak/weights=int8/threads=1", "secondaryMetrics": {}}]
    """

  private static let peers = """
    {"machine": {"cpu": "x", "cores": 2, "openblas": "y", "kernels": "z"}, "versions": {"engine": "1 < 2"},
     "date": "2026-03-04", "tables": [
      {"title": "Latency", "model": "fast-22m", "kind": "latency", "unit": "ms", "threads": 2, "x": [16, 32],
       "engines": [
        {"name": "SecMask int8", "ours": true, "median": [1.1, 2.2], "p90": [1.2, 2.4], "least": [1, 2],
         "samples": [[1.1], [2.2, 2.3]]},
        {"name": "Other <b>", "median": [2.2, null], "p90": [2.3, null], "ratio": [2.0, null]}]}]}
    """

  private static func results() throws -> Results {
    Results(
      date: "2026-03-04", isQuick: true,
      machine: Machine(cpu: "a < b", cores: 2, kernels: "portable", openblas: "unused"),
      measurements: try JMHFile.measurements(Data(export.utf8)))
  }

  @Test("samples are read from the benchmark package's export")
  func exported() throws {
    let measurements = try JMHFile.measurements(Data(Self.export.utf8))
    #expect(measurements.map(\.name) == ["expert/model=fast/weights=int8/tokens=16/threads=2"])
    #expect(measurements[0].microseconds.sorted == [1000, 1100.5])
    #expect(measurements[0].peakKilobytes?.median == 41000)
  }

  @Test("a run is the same after it was written and read")
  func file() throws {
    let path = "\(NSTemporaryDirectory())bench-\(UUID()).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Self.results().write(to: path)
    let read = try Results(file: path)
    #expect(read.isQuick)
    #expect(read.machine.cpu == "a < b")
    #expect(read.measurements.map(\.microseconds) == (try Self.results().measurements.map(\.microseconds)))
  }

  @Test("the page needs nothing from elsewhere, and text in it is escaped")
  func page() throws {
    let peers = try JSONDecoder().decode(Peers.self, from: Data(Self.peers.utf8))
    let page = Report(try Self.results(), [], peers: peers).page
    #expect(page.contains("a &lt; b"))
    #expect(page.contains("Other &lt;b&gt;"))
    #expect(!page.contains("Other <b>"))
    #expect(page.contains("2.00 ×"))
    for outside in ["<script", "<link", "src=", "url(", "@import"] { #expect(!page.contains(outside)) }
    let addresses = page.split(separator: "\"").filter { $0.hasPrefix("http") }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
  }

  @Test("numbers have three digits that count")
  func numbers() {
    #expect([123.4, 12.34, 1.234, 0.1234, 0, -1.5].map(Numbers.short) == ["123", "12.3", "1.23", "0.123", "0.000", "-1.50"])
    #expect(Numbers.short(.nan) == "–")
    #expect(Numbers.fixed(0.05, digits: 1) == "0.1")
  }
}
