/// A part of the page under a heading of its own.
struct Chapter {
  let id: String
  let title: String
  /// Paragraphs, tables and figures, in order.
  var parts: [Part] = []

  enum Part {
    case markup(String)
    case figure(Figure)
  }

  init(_ id: String, _ title: String) {
    self.id = id
    self.title = title
  }

  mutating func say(_ text: String, style: String? = nil) {
    guard !text.isEmpty else { return }
    let start = style.map { "<p class=\"\($0)\">" } ?? "<p>"
    parts.append(.markup("\(start)\(Markup.escaped(text))</p>\n"))
  }

  mutating func head(_ text: String) { parts.append(.markup("<h3>\(Markup.escaped(text))</h3>\n")) }

  mutating func add(_ markup: String) { parts.append(.markup(markup)) }

  mutating func add(_ figure: Figure) { parts.append(.figure(figure)) }

  var figures: [Figure] {
    parts.compactMap { part in
      if case .figure(let figure) = part { figure } else { nil }
    }
  }

  var markup: String {
    "<h2 id=\"\(id)\">\(Markup.escaped(title))</h2>\n"
      + parts.map { part in
        switch part {
        case .markup(let markup): markup
        case .figure(let figure): figure.markup
        }
      }.joined()
  }
}
