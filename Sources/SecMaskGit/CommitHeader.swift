internal import SecMask

extension FindingCommit {
  /// What the head of a commit object says.
  init(id: [UInt8], object: [UInt8]) {
    var author = ""
    var email = ""
    var date = ""
    for line in object.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty { break }  // the message begins
      guard line.starts(with: "author ".utf8) else { continue }
      // `NAME <EMAIL> SECONDS ZONE`
      let rest = line.dropFirst("author ".utf8.count)
      guard let open = rest.firstIndex(of: UInt8(ascii: "<")),
        let close = rest.lastIndex(of: UInt8(ascii: ">")), open < close
      else { break }
      author = Self.text(rest[..<open])
      email = Self.text(rest[(open + 1)..<close])
      let parts = rest[(close + 1)...].split(separator: UInt8(ascii: " "))
      if let seconds = parts.first.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) {
        date = Self.date(seconds, zone: parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "+0000")
      }
      break
    }
    self.init(id: String(decoding: id, as: UTF8.self), author: author, email: email, date: date)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? bytes.startIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// A time as ISO 8601 writes it; empty for one outside the years 1 to 9999.
  /// - Parameter zone: Hours and minutes, such as `-0330`.
  static func date(_ seconds: Int, zone: String) -> String {
    guard (-62_135_596_800...253_402_214_400).contains(seconds) else { return "" }
    var minutes = 0
    var shown = "Z"
    if zone.utf8.count == 5, let number = Int(zone), abs(number) <= 1_400, abs(number) % 100 < 60, number != 0
    {
      minutes = number / 100 * 60 + number % 100
      shown = zone.prefix(3) + ":" + zone.suffix(2)
    }
    let local = seconds + minutes * 60
    let days = Int((Double(local) / 86_400).rounded(.down))
    let second = local - days * 86_400
    let (year, month, day) = civil(days)
    guard (1...9_999).contains(year) else { return "" }
    let date = padded(year, 4) + "-" + padded(month) + "-" + padded(day)
    return date + "T"
      + [second / 3_600, second / 60 % 60, second % 60].map { padded($0) }.joined(separator: ":") + shown
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Year, month and day of a day counted from 1 January 1970, by the Gregorian calendar. Years are counted from March, so that
  /// the day that leap years have more is the last.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
