/// Texts made up when a benchmark runs, the same in every run. What looks like a secret in them is random.
public enum SampleText: String, Sendable, CaseIterable {
  case log
  case source
  case settings
  /// Services with a password each, in blocks that go on over lines: what the long expert is for.
  case compose
  case json
  case base64

  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
  private static let hex = "0123456789abcdef"
  private static let words = [
    "order", "account", "session", "payment", "report", "image", "cache", "index", "worker", "queue",
    "customer", "invoice", "request", "message", "gateway", "profile", "schedule", "archive",
  ]

  /// So many lines, without a line feed at the end. Logs, settings and source have a password every 25 lines.
  public func lines(_ count: Int, seed: UInt64 = 1) -> String {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { line($0, &random) }.joined(separator: "\n")
  }

  /// Exactly so many bytes, the last line cut off.
  public func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 256)
    var number = 0
    while bytes.count < count {
      bytes += line(number, &random).utf8
      bytes.append(0x0A)
      number += 1
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func line(_ number: Int, _ random: inout SeededRandom) -> String {
    switch self {
    case .log: Self.logLine(number, &random)
    case .source: Self.sourceLine(number, &random)
    case .settings: Self.settingsLine(number, &random)
    case .compose: Self.composeLine(number, &random)
    case .json: Self.jsonLine(number, &random)
    case .base64: "  \"\(random.text(76, of: Self.letters + "+/"))\""
    }
  }

  private static func logLine(_ number: Int, _ random: inout SeededRandom) -> String {
    if number % 25 == 3 { return "login of \(random.pick(words)) with password \(secret(&random)) failed" }
    let time = "2026-03-04T10:\(two(&random)):\(two(&random)).\(random.number(below: 900) + 100)Z"
    let word = random.pick(words)
    switch random.number(below: 3) {
    case 0:
      return
        "\(time) INFO request id=\(random.text(32, of: hex)) path=/v1/\(word)s/\(random.number(below: 90_000))"
    case 1:
      return "\(time) WARN \(word): retry \(random.number(below: 9)) after \(random.number(below: 900)) ms"
    default:
      return "\(time) DEBUG \(random.pick(words)) \(word) \(random.number(below: 9_000)) has been stored"
    }
  }

  private static func sourceLine(_ number: Int, _ random: inout SeededRandom) -> String {
    let (one, other) = (random.pick(words), random.pick(words))
    if number % 25 == 3 { return "  private let \(one)Password = \"\(secret(&random))\"" }
    switch number % 8 {
    case 0: return "func update_\(one)(\(other): \(one.capitalizedASCII), limit: Int) -> Bool {"
    case 1: return "  guard \(other).count < limit else { return false }  // the \(one) is full"
    case 2: return "  let \(one) = \(other).map { $0.\(random.pick(words))ID + \(random.number(below: 100)) }"
    case 3: return "  for \(one) in \(other)s where \(one).isValid && !\(one).isEmpty {"
    case 4:
      return "    store(\(one), at: \(other)[\(random.number(below: 40))], name: \"\(random.pick(words))\")"
    case 5: return "  }"
    case 6: return "  return \(one) != nil"
    default: return "}"
    }
  }

  private static func settingsLine(_ number: Int, _ random: inout SeededRandom) -> String {
    let word = random.pick(words)
    if number % 25 == 3 { return "\(word).password = \(secret(&random))" }
    switch random.number(below: 3) {
    case 0: return "\(word).timeout = \(random.number(below: 600))"
    case 1:
      return
        "\(word).url = https://\(word).example.org:\(8000 + random.number(below: 900))/\(random.pick(words))"
    default: return "# how many \(word)s a \(random.pick(words)) may have"
    }
  }

  private static func composeLine(_ number: Int, _ random: inout SeededRandom) -> String {
    switch number % 6 {
    case 0: "  \(random.pick(words))-\(number / 6):"
    case 1: "    image: registry.example.org/\(random.pick(words)):1.\(random.number(below: 40))"
    case 2: "    environment:"
    case 3: "      DB_USER: \(random.pick(words))"
    case 4: "      DB_PASSWORD: \(secret(&random))"
    default: "      TIMEOUT: \(random.number(below: 600)) # seconds that a \(random.pick(words)) may take"
    }
  }

  private static func jsonLine(_ number: Int, _ random: inout SeededRandom) -> String {
    let word = random.pick(words)
    let value =
      number % 25 == 3 ? "\"password\": \"\(secret(&random))\"" : "\"state\": \"\(random.pick(words))\""
    return """
      {"id": \(random.number(below: 90_000)), "\(word)": {"name": "\(random.pick(words))", \(value), \
      "size": \(random.number(below: 900))}}
      """
  }

  private static func secret(_ random: inout SeededRandom) -> String { random.text(14, of: letters) }

  private static func two(_ random: inout SeededRandom) -> Int { 10 + random.number(below: 49) }
}

extension String {
  /// With a capital at the beginning.
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
