/// Exact values that are known to be secrets, because somebody who has them says so: the variables of a build, a file of
/// passwords, what a vault handed out.
///
/// ```swift
/// var configuration = SecretMasker.Configuration()
/// configuration.known = KnownSecrets([databasePassword, apiKey])
/// ```
///
/// Each is found as it is and encoded: in base64 at each of its three alignments, in hexadecimal digits, percent-encoded,
/// escaped as in JSON, XML and source text, quoted for a shell, and broken over lines in any of these forms. Of a value of
/// several lines each line is a value, too. Values shorter than ``wholeWordLength`` bytes count only as whole words, those
/// shorter than ``shortest`` not at all, because they stand everywhere.
///
/// Making it costs some ten microseconds a value, more for those with signs in them; a text then costs some ten nanoseconds a
/// byte more, as much as the built-in rules, whatever the number of values. No description, error or log shows a value. What
/// it does not protect against: a value that is split up, encrypted, written with other case, or
/// compressed without base64 round it, or written with other case.
public struct KnownSecrets: Sendable {
  /// Fewest bytes of a value.
  public static let shortest = 4
  /// Bytes from which a value, or an encoded form of it, is found inside of words as well.
  public static let wholeWordLength = 8
  /// Most bytes of a value.
  public static let longest = 10_240
  /// Type of what is found.
  public static let type = "known_secret"

  /// Why a value is not looked for.
  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// It has fewer than ``KnownSecrets/shortest`` bytes.
    case tooShort
    /// It has more than ``KnownSecrets/longest`` bytes.
    case tooLong(bytes: Int)

    public var description: String {
      switch self {
      case .tooShort: "has fewer than \(KnownSecrets.shortest) bytes, which would hide them everywhere"
      case .tooLong(let bytes):
        "has \(bytes) bytes, more than the \(KnownSecrets.longest) that a value may have"
      }
    }
  }

  /// How many values there are, lines of longer ones included.
  public let count: Int
  let search: KnownSearch?

  /// - Parameter values: White space round them does not count. Those that ``problem(of:)`` has something against are left out.
  public init(_ values: some Sequence<String>) { self.init(bytes: values.map { Array($0.utf8) }) }

  /// The same of values that need not be UTF-8.
  public init(bytes values: some Sequence<[UInt8]>) {
    var all: Set<[UInt8]> = []
    for value in values {
      let trimmed = Self.trimmed(value)
      guard Self.problem(of: trimmed) == nil else { continue }
      all.formUnion(KnownLines.values(of: trimmed))
    }
    count = all.count
    search = all.isEmpty ? nil : KnownSearch(all.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// Why a value is not looked for; nil where it is.
  public static func problem(of value: [UInt8]) -> Problem? {
    let count = trimmed(value).count
    return count < shortest ? .tooShort : count > longest ? .tooLong(bytes: count) : nil
  }

  static func trimmed(_ value: some BidirectionalCollection<UInt8>) -> [UInt8] {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    let start = value.drop(while: isSpace)
    return Array(start.reversed().drop(while: isSpace).reversed())
  }
}

extension KnownSecrets: CustomStringConvertible, CustomReflectable {
  public var description: String { count == 1 ? "1 known secret" : "\(count) known secrets" }
  /// Shows no value to those who print or dump it.
  public var customMirror: Mirror { Mirror(self, children: ["count": count]) }
}
