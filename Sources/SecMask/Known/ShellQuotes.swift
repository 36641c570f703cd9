/// A value as it stands between the quotes of shells, and of notations that quote alike.
enum ShellQuotes {
  /// What bash's `printf %q` leaves as it is.
  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%+-./:=@_".utf8)

  static func forms(_ value: [UInt8]) -> [[UInt8]] {
    [
      // Between single quotes; a quote ends them, stands alone, and begins them again.
      replaced(value) { $0 == 0x27 ? "'\\''" : nil },
      replaced(value) { $0 == 0x27 ? "'\"'\"'" : nil },
      // Doubled: YAML, SQL, PowerShell; and CSV.
      replaced(value) { $0 == 0x27 ? "''" : nil },
      replaced(value) { $0 == 0x22 ? "\"\"" : nil },
      // Between double quotes.
      replaced(value) { "\"$`\\".utf8.contains($0) ? "\\" + character($0) : nil },
      replaced(value) { "\"$`\\!".utf8.contains($0) ? "\\" + character($0) : nil },
      // PowerShell between double quotes.
      replaced(value) { "\"$`".utf8.contains($0) ? "`" + character($0) : nil },
      // Without quotes: all that is special, with `~` and `#` among it or not.
      replaced(value) { plain.contains($0) || $0 >= 0x80 ? nil : "\\" + character($0) },
      replaced(value) {
        plain.contains($0) || "~#".utf8.contains($0) || $0 >= 0x80 ? nil : "\\" + character($0)
      },
      replaced(value) {
        plain.contains($0) || "^,~#".utf8.contains($0) || $0 >= 0x80 ? nil : "\\" + character($0)
      },
      // Between `$'` and `'`.
      replaced(value) { ansi($0) },
    ]
  }

  private static func ansi(_ byte: UInt8) -> String? {
    switch byte {
    case 0x27, 0x5C: "\\" + character(byte)
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case 0x09: "\\t"
    case 0x1B: "\\E"
    case 0..<0x20, 0x7F...0xFF: "\\" + octal(byte)
    default: nil
    }
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func character(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }

  private static func replaced(_ value: [UInt8], _ other: (UInt8) -> String?) -> [UInt8] {
    value.flatMap { byte in other(byte).map { Array($0.utf8) } ?? [byte] }
  }
}
