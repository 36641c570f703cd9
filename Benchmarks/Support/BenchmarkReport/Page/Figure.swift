/// A picture of the report: part of the page, and a file of its own.
public struct Figure {
  /// The file's name, without its ending.
  let name: String
  let title: String
  let drawing: Drawing

  init(_ name: String, _ title: String, _ drawing: Drawing) {
    self.name = name
    self.title = title
    self.drawing = drawing
  }

  var markup: String {
    "<figure><figcaption>\(Markup.escaped(title))</figcaption>\(drawing.element(title: title))</figure>\n"
  }
}
