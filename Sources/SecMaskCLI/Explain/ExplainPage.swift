internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem

/// `secmask explain` as one HTML page that needs nothing else.
struct ExplainPage {
  let path: String
  let bytes: [UInt8]
  let explanation: Explanation

  var output: String {
    let name = ExplanationHTML.escaped(path.printable)
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>secmask explain: \(name)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>\(Self.style)\(ExplanationHTML.style)</style></head><body>
      <h1>\(name)</h1>
      \(ExplanationHTML(bytes, explanation).output)
      </body></html>

      """
  }

  private static let style = """
    :root{color-scheme:light dark}
    body{font:15px/1.5 system-ui,sans-serif;max-width:75em;margin:2em auto;padding:0 1em}
    h1{font-size:1.3em}h2{font-size:1.1em;margin-top:2em}

    """
}
