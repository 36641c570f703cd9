/// Numbers as they stand in tables.
enum Numbers {
  /// Three digits that count, and no exponent.
  static func short(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let size = abs(value)
    if size >= 100 { return fixed(value, digits: 0) }
    if size >= 10 { return fixed(value, digits: 1) }
    if size >= 1 { return fixed(value, digits: 2) }
    return fixed(value, digits: 3)
  }

  /// As beside an axis: without zeros at the end.
  static func tick(_ value: Double) -> String {
    var text = fixed(value, digits: abs(value) >= 10 ? 0 : 3)[...]
    guard text.contains(".") else { return String(text) }
    while text.hasSuffix("0") { text = text.dropLast() }
    return String(text.hasSuffix(".") ? text.dropLast() : text)
  }

  static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((abs(value) * scale).rounded())
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(whole)" }
    let text = String(whole)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}
