/// The report of a run: one page that needs nothing else, and its pictures as files.
public struct Report {
  private let results: Results
  private let chapters: [Chapter]

  /// - Parameter peers: Other engines; nil when they were not measured.
  public init(_ results: Results, _ verdicts: [Verdict], peers: Peers?) {
    self.results = results
    var chapters = [Chapter.goals(verdicts)]
    if let peers { chapters.append(.peers(peers)) }
    chapters += [.experts(results), .texts(results), .kernels(results), .tables(results)]
    self.chapters = chapters.filter { !$0.parts.isEmpty }
  }

  /// Writes `index.html` and the pictures into a folder, which is made when it is missing.
  public func write(to folder: String) throws {
    try FileBytes.write(page, to: "\(folder)/index.html")
    for figure in chapters.flatMap(\.figures) {
      try FileBytes.write(figure.drawing.file(title: figure.title), to: "\(folder)/\(figure.name).svg")
    }
  }

  var page: String {
    let machine = results.machine
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>SecMask: how fast it is</title>
      <style>
      \(StyleSheet.colours)\(StyleSheet.page)\(StyleSheet.plots)</style></head><body><main>
      <h1>SecMask: how fast it is</h1>
      <p class="soft">\(Markup.escaped(machine.cpu)), \(machine.cores) cores; kernels \
      \(Markup.escaped(machine.kernels)); OpenBLAS: \(Markup.escaped(machine.openblas)); \
      \(Markup.escaped(results.date)).\(results.isQuick ? " A quick run: the figures are not for comparison." : "")</p>
      <nav>\(chapters.map { "<a href=\"#\($0.id)\">\(Markup.escaped($0.title))</a>" }.joined())</nav>
      \(chapters.map(\.markup).joined())
      <p class="soft">Made by <code>make bench</code> and <code>make bench-report</code>; docs/benchmarks.md says what
      each figure means.</p>
      </main></body></html>

      """
  }
}
