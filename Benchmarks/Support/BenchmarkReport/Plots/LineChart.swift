/// Values by tokens or rows: both axes logarithmic for times, the upright one linear from zero for rates.
struct LineChart {
  let title: String
  let xName: String
  let yName: String
  let series: [Series]
  var isRate = false
  /// A bound to draw across, with its name.
  var bound: (value: Double, name: String)?

  func drawing() -> Drawing {
    let width = 720.0
    let legend = Legend(series.map(\.name), width: width - 76)
    var drawing = Drawing(width: width, height: 350 + legend.height)
    let (left, right, top, bottom) = (60.0, width - 16, 30.0, 300.0)
    let xs = Array(Set(series.flatMap { $0.points.map(\.x) })).sorted()
    let ys = series.flatMap { $0.points.map(\.y) } + (bound.map { [$0.value] } ?? [])
    let x = Scale.logarithmic(xs, left...right)
    let y =
      isRate
      ? Scale.linear(upTo: ys, top...bottom, reversed: true)
      : Scale.logarithmic(ys, top...bottom, reversed: true)
    for tick in y.ticks {
      drawing.line(left, y(tick), right, y(tick), "grid")
      drawing.text(Numbers.tick(tick), left - 8, y(tick) + 4, "label end")
    }
    for value in xs {
      drawing.line(x(value), bottom, x(value), bottom + 5, "axis")
      drawing.text(Numbers.tick(value), x(value), bottom + 19, "label middle")
    }
    drawing.line(left, bottom, right, bottom, "axis")
    drawing.text(yName, left - 50, 16, "label")
    drawing.text(xName, right, bottom + 36, "label end")
    if let bound {
      drawing.line(left, y(bound.value), right, y(bound.value), "bound")
      drawing.text(bound.name, right - 4, y(bound.value) - 5, "label end")
    }
    for (index, line) in series.enumerated() {
      drawing.polyline(line.points.map { (x($0.x), y($0.y)) }, style(index))
      for point in line.points {
        drawing.circle(
          x(point.x), y(point.y), line.isStrong ? 4 : 3, "dot c\(index % 8)",
          title: "\(line.name), \(Numbers.tick(point.x)) \(xName): \(Numbers.short(point.y)) \(yName)")
      }
    }
    legend.draw(in: &drawing, x: left, y: 340, style: style)
    return drawing
  }

  private func style(_ index: Int) -> String {
    "curve c\(index % 8)" + (series[index].isStrong ? " strong" : "")
      + (series[index].isDashed ? " dashed" : "")
  }
}
