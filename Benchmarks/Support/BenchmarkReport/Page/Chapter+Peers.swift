extension Chapter {
  /// Other engines on the same machine.
  static func peers(_ peers: Peers) -> Chapter {
    var chapter = Chapter("engines", "Other engines on the same processor")
    chapter.say(
      "Measured in turn with ours in one run, \(peers.date), on \(peers.machine.cpu) with "
        + "\(peers.machine.cores) cores; the same number of threads. ×: the engine's time divided by ours.",
      style: "soft")
    chapter.say(
      peers.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
      style: "soft")
    for (index, table) in peers.tables.enumerated() {
      chapter.head(table.title)
      let numbers = table.x.compactMap(\.number)
      if numbers.count > 1, numbers.count == table.x.count {
        let chart = LineChart(
          title: table.title, xName: "tokens", yName: table.unit,
          series: table.engines.map { $0.line(numbers) },
          isRate: table.kind == "throughput")
        chapter.add(Figure("engines-\(index + 1)", chart.title, chart.drawing()))
      } else if table.x.count == 1 {
        let bars = table.engines.enumerated().compactMap { place, engine in
          engine.median.first.flatMap { $0 }.map {
            BarChart.Bar(name: engine.name, value: $0, colour: engine.isOurs ? 0 : place == 0 ? 7 : 1)
          }
        }
        let chart = BarChart(title: table.title, unit: table.unit, bars: bars)
        chapter.add(Figure("engines-\(index + 1)", chart.title, chart.drawing()))
      }
      chapter.add(figures(of: table))
      if let plot = distribution(of: table) {
        chapter.add(Figure("engines-\(index + 1)-distribution", plot.title, plot.drawing()))
      }
    }
    return chapter
  }

  /// Medians, and the ratios to ours.
  private static func figures(of table: Peers.Table) -> String {
    Markup.table(
      [[Markup.escaped("median, \(table.unit)")] + table.x.map { Markup.escaped($0.name) }]
        + table.engines.map { engine in
          [Markup.escaped(engine.name)]
            + table.x.indices.map { place in
              guard let median = engine.median.value(place) else { return "–" }
              let ratio = engine.isOurs ? nil : engine.ratio?.value(place)
              return Numbers.short(median)
                + (ratio.map { " <span class=\"soft\">\(Numbers.fixed($0, digits: 2)) ×</span>" } ?? "")
            }
        },
      style: { table.engines[$0].isOurs ? "ours" : nil })
  }

  /// Samples at the length in the middle, where there are any.
  private static func distribution(of table: Peers.Table) -> DistributionPlot? {
    guard let place = table.x.indices.dropFirst(table.x.count / 3).first else { return nil }
    let rows = table.engines.enumerated().compactMap { index, engine -> DistributionPlot.Row? in
      guard let samples = engine.samples?.value(place), !samples.isEmpty else { return nil }
      return DistributionPlot.Row(name: engine.name, samples: Samples(samples), colour: index)
    }
    guard !rows.isEmpty else { return nil }
    return DistributionPlot(
      title: "\(table.title): single runs at \(table.x[place].name)", unit: table.unit,
      rows: rows)
  }
}

extension Peers.Engine {
  fileprivate func line(_ x: [Double]) -> Series {
    Series(
      name, x.indices.compactMap { place in median.value(place).map { (x[place], $0) } }, isStrong: isOurs)
  }
}

extension Array {
  /// The value at a place; nil where there is none, or none of that many.
  fileprivate func value<Wrapped>(_ place: Int) -> Wrapped? where Element == Wrapped? {
    indices.contains(place) ? self[place] : nil
  }
}
