/// Lines of `NAME=value`, as in `.env` files.
enum EnvironmentFile {
  /// The values with the number of their line, from 1. Values between quotes may go over several lines; between double quotes
  /// `\n`, `\"`, `\\` and `\$` stand for what they do in a shell. Lines that are no assignments are left out.
  static func assignments(_ content: [UInt8]) -> [(line: Int, value: [UInt8])] {
    var result: [(Int, [UInt8])] = []
    var rest = content[...]
    var line = 1
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let first = line
      var next = min(end + 1, rest.endIndex)
      if let start = startOfValue(rest[..<end]) {
        if start < end, content[start] == 0x22 || content[start] == 0x27,
          let (value, close) = quoted(rest[start...])
        {
          result.append((first, value))
          let stop = rest[close...].firstIndex(of: 0x0A) ?? rest.endIndex
          next = min(stop + 1, rest.endIndex)
        } else {
          result.append((first, bare(rest[start..<end])))
        }
      }
      line += rest[..<next].count { $0 == 0x0A }
      rest = rest[next...]
    }
    return result
  }

  /// Values of settings that stand everywhere and are no secrets.
  static func isSetting(_ value: [UInt8]) -> Bool {
    if value.count < 6, value.allSatisfy({ 0x30...0x39 ~= $0 || $0 == 0x2E }) { return true }
    return words.contains(String(decoding: value, as: UTF8.self).lowercased())
  }

  private static let words: Set<String> = [
    "", "true", "false", "yes", "no", "on", "off", "none", "null", "nil", "default", "auto", "enabled",
    "disabled", "production", "prod", "development", "develop", "dev", "staging", "stage", "test", "testing",
    "local", "localhost", "127.0.0.1", "0.0.0.0", "debug", "info", "warn", "warning", "error", "trace",
    "utf-8",
    "utf8", "json", "text", "http", "https", "http://localhost", "redis", "postgres", "mysql", "sqlite",
    "admin",
    "root", "user",
  ]

  private static func startOfValue(_ line: ArraySlice<UInt8>) -> Int? {
    var name = line.drop { isBlank($0) }
    let export = Array("export ".utf8)
    if name.starts(with: export) { name = name.dropFirst(export.count).drop { isBlank($0) } }
    guard let sign = name.firstIndex(of: UInt8(ascii: "=")), sign > name.startIndex,
      name.first != UInt8(ascii: "#")
    else { return nil }
    return line[(sign + 1)...].drop { isBlank($0) }.startIndex
  }

  /// What stands between quotes, and where the second one is; nil where there is none.
  private static func quoted(_ text: ArraySlice<UInt8>) -> (value: [UInt8], close: Int)? {
    guard let quote = text.first else { return nil }
    var value: [UInt8] = []
    var position = text.startIndex + 1
    while position < text.endIndex {
      let byte = text[position]
      if byte == quote { return (value, position) }
      if quote == 0x22, byte == 0x5C, position + 1 < text.endIndex {
        position += 1
        switch text[position] {
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "t"): value.append(0x09)
        case 0x22, 0x5C, UInt8(ascii: "$"), UInt8(ascii: "`"): value.append(text[position])
        default: value += [0x5C, text[position]]
        }
      } else {
        value.append(byte)
      }
      position += 1
    }
    return nil
  }

  /// A value without quotes: up to a comment.
  private static func bare(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var end = text.startIndex
    while end < text.endIndex {
      if text[end] == UInt8(ascii: "#"), end == text.startIndex || isBlank(text[end - 1]) { break }
      end += 1
    }
    return Array(text[..<end].reversed().drop { isBlank($0) }.reversed())
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
