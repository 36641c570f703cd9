/// Numbers with a fixed count of decimals, for people.
package enum Decimals {
  /// Two decimals: `0.85`.
  package static func two(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }

  /// One decimal: `5.2`.
  package static func one(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
