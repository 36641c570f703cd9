#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A moment in universal time, to the second.
package struct UniversalTime: Sendable, Hashable {
  /// Since the beginning of 1970, leap seconds left out.
  package var seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static var now: UniversalTime { UniversalTime(seconds: Int(time(nil))) }

  /// As in ISO 8601, without the zone: `2026-03-09T08:07:06`. Proleptic Gregorian calendar.
  package var text: String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let second = seconds - day * 86_400
    // Years that begin in March have their leap day at the end; 400 of them are 146,097 days.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = ofYear - (153 * month + 2) / 5 + 1
    let (number, shift) = month < 10 ? (month + 3, 0) : (month - 9, 1)
    return "\(padded(year + era * 400 + shift, 4))-\(padded(number, 2))-\(padded(date, 2))T"
      + "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
