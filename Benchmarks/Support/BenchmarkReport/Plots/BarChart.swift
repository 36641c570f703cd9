/// Bars from zero, one below the other, with their values.
struct BarChart {
  struct Bar {
    let name: String
    let value: Double
    /// Colour, by number.
    let colour: Int
  }

  let title: String
  let unit: String
  let bars: [Bar]

  func drawing() -> Drawing {
    let width = 720.0
    let left = 24 + 6.6 * Double(bars.map(\.name.count).max() ?? 0)
    var drawing = Drawing(width: width, height: 16 + Double(bars.count) * 26)
    let x = Scale.linear(upTo: bars.map(\.value), left...width - 130)
    for (index, bar) in bars.enumerated() where bar.value.isFinite {
      let top = 8 + Double(index) * 26
      drawing.text(bar.name, left - 10, top + 15, "label end")
      drawing.box(left, top + 2, x(bar.value) - left, 18, "bar c\(bar.colour % 8)")
      drawing.text("\(Numbers.short(bar.value)) \(unit)", x(bar.value) + 8, top + 15, "label")
    }
    return drawing
  }
}
