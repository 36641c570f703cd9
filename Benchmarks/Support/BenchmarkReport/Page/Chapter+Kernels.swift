internal import Workloads

extension Chapter {
  /// What the kernels reach, and of what.
  static func kernels(_ results: Results) -> Chapter {
    var chapter = Chapter("kernels", "Kernels")
    let measured = results.all("linear")
    for weights in ["int8", "f32"] {
      for threads in Shapes.threads {
        let own = measured.filter {
          $0.parsed?["weights"] == weights && $0.parsed?.number("threads") == threads
        }
        guard !own.isEmpty else { continue }
        let peak = results.all("peak").first { $0.parsed?["weights"] == weights }
          .flatMap { $0.rate(microseconds: $0.microseconds.least) }.map { $0 * Double(threads) }
        let name =
          "\(weights == "int8" ? "int8" : "fp32") linear layers, \(threads) thread\(threads > 1 ? "s" : "")"
        let pivot = Pivot(own, across: "rows", leavingOut: ["weights", "threads"])
        let chart = LineChart(
          title: name, xName: "rows", yName: "GOP/s", series: lines(pivot), isRate: true,
          bound: peak.map { ($0, "at best: \(Numbers.short($0)) GOP/s") })
        chapter.add(Figure("linear-\(weights)-\(threads)", name, chart.drawing()))
        guard let peak else { continue }
        chapter.say(
          "The same as a share of what \(threads == 1 ? "a core" : "the cores") can do at best:",
          style: "soft")
        chapter.add(shares(pivot, of: peak))
      }
    }
    return chapter
  }

  private static func lines(_ pivot: Pivot) -> [Series] {
    pivot.rows.map { row in
      Series(
        "\(row["inputs"] ?? "") → \(row["outputs"] ?? "")",
        row.cells.compactMap { cell in
          guard let cell, let rows = cell.parsed?.number("rows"),
            let rate = cell.rate(microseconds: cell.microseconds.median)
          else { return nil }
          return (Double(rows), rate)
        })
    }
  }

  private static func shares(_ pivot: Pivot, of peak: Double) -> String {
    Markup.table(
      [["rows"] + pivot.columns]
        + pivot.rows.map { row in
          ["\(row["inputs"] ?? "") → \(row["outputs"] ?? "")"]
            + row.cells.map { cell in
              guard let cell, let rate = cell.rate(microseconds: cell.microseconds.median) else { return "" }
              return "\(Numbers.fixed(rate / peak * 100, digits: 0)) %"
            }
        })
  }
}
