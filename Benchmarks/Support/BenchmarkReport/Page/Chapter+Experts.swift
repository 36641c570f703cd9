internal import Workloads

extension Chapter {
  /// Latency by length, and how single runs are spread.
  static func experts(_ results: Results) -> Chapter {
    var chapter = Chapter("experts", "Experts")
    let measured = results.all("expert")
    for model in BenchedModel.allCases {
      let own = measured.filter { $0.parsed?["model"] == model.rawValue }
      guard !own.isEmpty else { continue }
      chapter.head(model.title)
      let bound: (value: Double, name: String)? =
        model == .long ? (12, "12 ms") : (6, "6 ms")
      let chart = LineChart(
        title: "Latency by length, \(model.title)", xName: "tokens", yName: "ms", series: lines(own),
        bound: bound)
      chapter.add(Figure("latency-\(model.rawValue)", chart.title, chart.drawing()))
      let rows = DistributionPlot.rows(own)
      let plot = DistributionPlot(
        title: "Single requests, int8, \(model.title)", unit: "ms", rows: rows)
      chapter.add(Figure("distribution-\(model.rawValue)", plot.title, plot.drawing()))
    }
    return chapter
  }

  private static func lines(_ measurements: [Measurement]) -> [Series] {
    Pivot(measurements, across: "tokens", leavingOut: ["model"]).rows.reversed().map { row in
      let isInt8 = row["weights"] == "int8"
      let threads = row["threads"] ?? ""
      return Series(
        "\(isInt8 ? "int8" : "fp32"), \(threads) thread\(threads == "1" ? "" : "s")",
        row.cells.compactMap { cell in
          guard let cell, let tokens = cell.parsed?.number("tokens") else { return nil }
          return (Double(tokens), cell.microseconds.median / 1e3)
        }, isStrong: isInt8 && threads != "1", isDashed: threads == "1")
    }
  }
}

extension DistributionPlot {
  /// int8 by length, one thread and two in turn; two in the colour of the chart above.
  static func rows(_ measurements: [Measurement]) -> [Row] {
    let pivot = Pivot(measurements.filter { $0.parsed?["weights"] == "int8" }, across: "threads")
    return pivot.rows.flatMap { row in
      zip(pivot.columns, row.cells).compactMap { threads, cell in
        cell.map {
          Row(
            name: "\(row["tokens"] ?? "") tokens, \(threads) thr.",
            samples: Samples($0.microseconds.sorted.map { $0 / 1e3 }), colour: threads == "1" ? 1 : 0)
        }
      }
    }
  }
}

extension BenchedModel {
  var title: String {
    switch self {
    case .fast: "fast expert (DistilBERT form, 22M)"
    case .distilbert66m: "DistilBERT-base (66M)"
    case .long: "long expert (Longformer, 6 × 384)"
    }
  }
}
