internal import Workloads

extension Chapter {
  /// A section as a table.
  mutating func add(_ section: Section, of results: Results) {
    let pivot = section.pivot(of: results)
    guard !pivot.rows.isEmpty else { return }
    head(section.title)
    say(section.note, style: "soft")
    add(
      Markup.table(
        [[Markup.escaped(section.across)] + pivot.columns.map(Markup.escaped)]
          + pivot.rows.map { row in
            [Markup.escaped(row.fields.map { "\($0.key) \($0.value)" }.joined(separator: ", "))]
              + row.cells.map { cell in
                guard let cell else { return "" }
                let value = section.cell(cell)
                let p90 = value.p90.map { " <span class=\"soft\">(\(Numbers.short($0)))</span>" } ?? ""
                return Numbers.short(value.median) + p90
              }
          }))
  }

  /// Texts, rules and the program, with bars where one figure a line says it.
  static func texts(_ results: Results) -> Chapter {
    var chapter = Chapter("texts", "Texts, rules and the program")
    for (kind, name, key) in [
      ("wordpiece", "WordPiece, a megabyte of text, one core", "text"),
      ("patterns", "The rules alone, one core", "text"),
    ] {
      let bars = results.all(kind).filter { $0.parsed?.number("bytes") == 1_000_000 }.compactMap { measured in
        measured.rate(microseconds: measured.microseconds.median).map {
          BarChart.Bar(name: measured.parsed?[key] ?? "", value: $0, colour: 0)
        }
      }
      guard !bars.isEmpty else { continue }
      let chart = BarChart(title: name, unit: "MB/s", bars: bars)
      chapter.add(Figure(kind, chart.title, chart.drawing()))
    }
    let masks = results.all("mask").filter { $0.parsed?["experts"] == "default" }
    let plot = DistributionPlot(
      title: "One text masked with the shipped experts", unit: "ms",
      rows: masks.map { measured in
        DistributionPlot.Row(
          name: measured.parsed?["text"] ?? "",
          samples: Samples(measured.microseconds.sorted.map { $0 / 1e3 }),
          colour: 0)
      })
    if !plot.rows.isEmpty { chapter.add(Figure("mask", plot.title, plot.drawing())) }
    let starts = results.all("start").filter { $0.parsed?["text"] == "line" }
    let start = DistributionPlot(
      title: "Start of the program to the first masked line", unit: "ms",
      rows: starts.map { measured in
        DistributionPlot.Row(
          name: "experts: \(measured.parsed?["experts"] ?? "")",
          samples: Samples(measured.microseconds.sorted.map { $0 / 1e3 }), colour: 2)
      })
    if !start.rows.isEmpty { chapter.add(Figure("start", start.title, start.drawing())) }
    return chapter
  }

  /// Every figure of the run.
  static func tables(_ results: Results) -> Chapter {
    var chapter = Chapter("figures", "All figures")
    for section in Section.all { chapter.add(section, of: results) }
    return chapter
  }
}
