/// How single runs are spread: each sample a dot, a box from the first to the third quartile, the median a bar
/// across, the 90th percentile a tick.
struct DistributionPlot {
  struct Row {
    let name: String
    let samples: Samples
    /// Colour, by number.
    let colour: Int
  }

  let title: String
  let unit: String
  let rows: [Row]

  private static let rowHeight = 26.0
  private static let mostDots = 120

  func drawing() -> Drawing {
    let width = 720.0
    let left = 24 + 6.6 * Double(rows.map(\.name.count).max() ?? 0)
    let bottom = 14 + Double(rows.count) * Self.rowHeight
    var drawing = Drawing(width: width, height: bottom + 42)
    let x = Scale.logarithmic(rows.flatMap { [$0.samples.least, $0.samples.quantile(1)] }, left...width - 20)
    for tick in x.ticks {
      drawing.line(x(tick), 10, x(tick), bottom, "grid")
      drawing.text(Numbers.tick(tick), x(tick), bottom + 16, "label middle")
    }
    drawing.line(left, bottom, width - 20, bottom, "axis")
    drawing.text(unit, width - 20, bottom + 34, "label end")
    for (index, row) in rows.enumerated() {
      draw(row, at: 14 + (Double(index) + 0.5) * Self.rowHeight, left: left, x, in: &drawing)
    }
    return drawing
  }

  private func draw(_ row: Row, at y: Double, left: Double, _ x: Scale, in drawing: inout Drawing) {
    let samples = row.samples
    let colour = "c\(row.colour % 8)"
    drawing.text(row.name, left - 12, y + 4, "label end")
    for (index, value) in samples.thinned(to: Self.mostDots).enumerated() {
      // Up and down in a fixed order, so that the picture of the same samples is the same.
      let jitter = Double((index * 7) % 11) - 5
      drawing.circle(x(value), y + jitter, 1.6, "speck \(colour)")
    }
    let (low, high) = (x(samples.quantile(0.25)), x(samples.quantile(0.75)))
    let title =
      "\(row.name): median \(Numbers.short(samples.median)), 90th percentile "
      + "\(Numbers.short(samples.quantile(0.9))), least \(Numbers.short(samples.least)) \(unit), "
      + "\(samples.sorted.count) samples"
    drawing.box(low, y - 8, max(2, high - low), 16, "quartiles \(colour)", title: title)
    let median = x(samples.median)
    drawing.line(median, y - 9, median, y + 9, "median \(colour)")
    let p90 = x(samples.quantile(0.9))
    drawing.line(p90, y - 5, p90, y + 5, "curve \(colour)")
  }
}
