/// A picture in SVG, element by element. Colours are classes, so that one style sheet serves light and dark.
struct Drawing {
  let width: Double
  let height: Double
  private var body = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The element as it stands in a page; `title` is what a screen reader says.
  func element(title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" role="img" \
    aria-label="\(Markup.escaped(title))" class="plot">\(body)</svg>

    """
  }

  /// The same as a file of its own, with its colours.
  func file(title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width))" \
    height="\(n(height))" class="plot"><title>\(Markup.escaped(title))</title>
    <style>\(StyleSheet.colours)\(StyleSheet.plots)</style>
    <rect width="100%" height="100%" class="paper"/>\(body)</svg>

    """
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    body += #"<line x1="\#(n(x1))" y1="\#(n(y1))" x2="\#(n(x2))" y2="\#(n(y2))" class="\#(style)"/>"#
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ style: String) {
    let list = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    body += #"<polyline points="\#(list)" class="\#(style)"/>"#
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ style: String, title: String? = nil) {
    body +=
      #"<circle cx="\#(n(x))" cy="\#(n(y))" r="\#(n(radius))" class="\#(style)""# + ending(title, "circle")
  }

  mutating func box(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, title: String? = nil
  ) {
    body +=
      #"<rect x="\#(n(x))" y="\#(n(y))" width="\#(n(max(0, width)))" height="\#(n(height))" class="\#(style)""#
      + ending(title, "rect")
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ style: String) {
    body += #"<text x="\#(n(x))" y="\#(n(y))" class="\#(style)">\#(Markup.escaped(text))</text>"#
  }

  private func ending(_ title: String?, _ name: String) -> String {
    title.map { "><title>\(Markup.escaped($0))</title></\(name)>" } ?? "/>"
  }

  /// Tenths of a pixel are fine enough.
  private func n(_ value: Double) -> String {
    let text = Numbers.fixed(value, digits: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
