internal import SecMaskSystem

/// Moments as HTTP writes them, RFC 9110: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  static var now: String { text(.now) }

  static func text(_ moment: UniversalTime) -> String {
    // The first of January 1970 was a Thursday.
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let parts = moment.text.split(separator: "T")
    let date = parts[0].split(separator: "-")
    let day = Int((Double(moment.seconds) / 86_400).rounded(.down))
    let month = months[(Int(date[1]) ?? 1) - 1]
    return "\(days[(day % 7 + 7) % 7]), \(date[2]) \(month) \(date[0]) \(parts[1]) GMT"
  }
}
