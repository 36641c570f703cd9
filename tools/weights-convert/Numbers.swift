/// Numbers as people read them.
enum Numbers {
  /// `1,234,567`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().map { position, digit in
      let rest = digits.count - position
      return position > 0 && rest % 3 == 0 ? ",\(digit)" : "\(digit)"
    }.joined()
  }

  /// So many digits behind the point.
  static func fixed(_ number: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    guard number.isFinite, abs(number) < 1e12 else { return "\(number)" }
    let scaled = Int((abs(number) * scale).rounded())
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: Int(scale))
    let text = String(part)
    let fraction = digits > 0 ? "." + String(repeating: "0", count: digits - text.count) + text : ""
    return (number < 0 && scaled > 0 ? "-" : "") + "\(whole)\(fraction)"
  }

  /// Megabytes of 1,000,000 bytes.
  static func megabytes(_ bytes: Int) -> String { fixed(Double(bytes) / 1e6, digits: 1) + " MB" }
}
