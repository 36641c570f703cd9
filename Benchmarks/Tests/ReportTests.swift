import Foundation
import Testing

@testable import BenchmarkReport

@Suite("Files and the page")
struct ReportTests {
  private static let peers = """
    {"machine": {"cpu": "x", "cores": 2, "openblas": "y", "kernels": "z"}, "versions": {"engine": "1 < 2"},
     "date": "2026-03-04", "tables": [
      {"title": "Latency", "model": "fast-22m", "kind": "latency", "unit": "ms", "threads": 2, "x": [16, 32],
       "engines": [
        {"name": "SecMask int8", "ours": true, "median": [1.1, 2.2], "p90": [1.2, 2.4], "least": [1, 2],
         "samples": [[1.1], [2.2, 2.3]]},
        {"name": "Other <b>", "median": [2.2, null], "p90": [2.3, null], "ratio": [2.0, null]}]},
      {"title": "Start", "model": "fast-22m", "kind": "start", "unit": "ms", "x": ["line"],
       "engines": [{"name": "SecMask", "ours": true, "median": [50]}]}]}
    """

  private static func results() -> Results {
    Results(
      date: "2026-03-04", isQuick: true,
      machine: Machine(cpu: "a < b", cores: 2, kernels: "portable", openblas: "unused"),
      measurements: [
        Measurement(
          name: "expert/model=fast/weights=int8/tokens=16/threads=2", microseconds: Samples([1000, 1100.5]))
      ])
  }

  @Test("samples are read from the files that the benchmark package exports")
  func exported() throws {
    let folder = "\(NSTemporaryDirectory())bench-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = "Current_run.Starting.start_experts=fast_text=line"
    for (metric, text) in [
      ("wallClock", "Time (wall clock) (ns)\n1100500\n1000000\n"), ("peak-kB", "peak-kB \n41000\n"),
    ] {
      try FileBytes.write(text, to: "\(folder)/\(name).\(metric).histogram.samples.tsv")
    }
    try FileBytes.write("else", to: "\(folder)/other.tsv")
    let measurements = try SampleFiles.measurements(in: folder)
    #expect(measurements.map(\.name) == ["start/experts=fast/text=line"])
    #expect(measurements[0].microseconds.sorted == [1000, 1100.5])
    #expect(measurements[0].peakKilobytes?.median == 41000)
  }

  @Test(
    "samples in another unit, or that are none, are errors",
    arguments: ["Time (μs)\n1\n", "Time (ns) K\n1\n", "Time (ns)\nx\n", "Time (ns)\n", ""])
  func unusable(text: String) {
    #expect(throws: ReportError.self) {
      try SampleFiles.samples(text, file: "x", head: "Time (ns)", scale: 1)
    }
  }

  @Test("a run is the same after it was written and read")
  func file() throws {
    let path = "\(NSTemporaryDirectory())bench-\(UUID()).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Self.results().write(to: path)
    let read = try Results(file: path)
    #expect(read.isQuick)
    #expect(read.machine.cpu == "a < b")
    #expect(read.measurements.map(\.microseconds) == Self.results().measurements.map(\.microseconds))
  }

  @Test("the page needs nothing from elsewhere, and text in it is escaped")
  func page() throws {
    let peers = try JSONDecoder().decode(Peers.self, from: Data(Self.peers.utf8))
    let page = Report(Self.results(), [], peers: peers).page
    #expect(page.contains("a &lt; b"))
    #expect(page.contains("Other &lt;b&gt;"))
    #expect(!page.contains("Other <b>"))
    #expect(page.contains("2.00 ×"))
    #expect(page.contains("<th scope=\"col\">line</th>"))
    for outside in ["<script", "<link", "src=", "url(", "@import"] { #expect(!page.contains(outside)) }
    let addresses = page.split(separator: "\"").filter { $0.hasPrefix("http") }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
  }

  @Test("numbers have three digits that count")
  func numbers() {
    #expect(
      [123.4, 12.34, 1.234, 0.1234, 0, -1.5].map(Numbers.short) == [
        "123", "12.3", "1.23", "0.123", "0.000", "-1.50",
      ])
    #expect(Numbers.short(.nan) == "–")
    #expect(Numbers.fixed(0.05, digits: 1) == "0.1")
    #expect([0, 0.01, 2, 2.5, 20, 1000].map(Numbers.tick) == ["0", "0.01", "2", "2.5", "20", "1000"])
  }
}
