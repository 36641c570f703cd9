internal import SecMask
internal import SecMaskSystem

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
    // The zone may lead out of these years.
    guard (-62_135_596_800..<253_402_300_800).contains(local) else { return "" }
    return UniversalTime(seconds: local).text + shown
  }
}
