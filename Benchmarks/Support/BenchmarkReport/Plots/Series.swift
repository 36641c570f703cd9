/// One line of a chart, or one colour of it.
struct Series {
  let name: String
  /// Ascending by x.
  let points: [(x: Double, y: Double)]
  /// Drawn stronger than others.
  let isStrong: Bool
  let isDashed: Bool

  init(_ name: String, _ points: [(x: Double, y: Double)], isStrong: Bool = false, isDashed: Bool = false) {
    self.name = name
    self.points = points.filter { $0.x.isFinite && $0.y.isFinite && $0.y > 0 }
    self.isStrong = isStrong
    self.isDashed = isDashed
  }
}

/// The names of the lines, in rows below a chart.
struct Legend {
  private let places: [(x: Double, row: Int)]
  private let names: [String]
  let height: Double

  init(_ names: [String], width: Double) {
    var places: [(x: Double, row: Int)] = []
    var x = 0.0
    var row = 0
    for name in names {
      let length = 42 + Double(name.count) * 7
      if x > 0, x + length > width { (x, row) = (0, row + 1) }
      places.append((x, row))
      x += length
    }
    self.names = names
    self.places = places
    height = names.isEmpty ? 0 : Double(row + 1) * 20
  }

  /// - Parameter style: The class of a name's line, by its place in the list.
  func draw(in drawing: inout Drawing, x: Double, y: Double, style: (Int) -> String) {
    for (index, place) in places.enumerated() {
      let top = y + Double(place.row) * 20 + 10
      drawing.line(x + place.x, top, x + place.x + 20, top, style(index))
      drawing.text(names[index], x + place.x + 26, top + 4, "label")
    }
  }
}
