internal import SecMaskJSON
internal import SecMaskSystem

/// A baseline as a file: JSON, an entry a line, sorted, so that two versions of it compare well.
extension Baseline {
  static let version = 1

  /// The file's content.
  package var text: [UInt8] {
    var output: [UInt8] = []
    output +=
      "{\n\"secmask_baseline\": \(Self.version),\n\"key\": \"\(HexDigits.text(key))\",\n\"findings\": [".utf8
    for (index, entry) in entries.enumerated() {
      output += (index == 0 ? "\n" : ",\n").utf8
      var members: [(key: String, value: JSONValue)] = [
        ("path", .string(String(decoding: entry.path, as: UTF8.self))), ("type", .string(entry.type)),
        ("hash", .string(entry.hash)), ("lines", .array(entry.lines.map { .integer($0) })),
      ]
      if !entry.path.elementsEqual(String(decoding: entry.path, as: UTF8.self).utf8) {
        members.append(("path_hex", .string(HexDigits.text(entry.path))))
      }
      if let decision = entry.decision { members.append(("decision", .string(decision.rawValue))) }
      output += JSONValue.object(members).compactText
    }
    output += (entries.isEmpty ? "]\n}\n" : "\n]\n}\n").utf8
    return output
  }

  init(_ root: JSONValue, file: String) throws(BaselineError) {
    guard root["secmask_baseline"]?.integer == Self.version else {
      throw BaselineError(file, "is of another version than \(Self.version), which this program reads")
    }
    guard let key = root["key"]?.text.flatMap(HexDigits.bytes), key.count == Self.keySize else {
      throw BaselineError(file, "\"key\" must be \(2 * Self.keySize) hexadecimal digits")
    }
    guard let list = root["findings"]?.elements else {
      throw BaselineError(file, "\"findings\" must be a list")
    }
    var entries: [Entry] = []
    var seen: Set<String> = []
    for (index, item) in list.enumerated() {
      let entry = try Self.entry(item, file: file, name: "findings[\(index)]")
      guard seen.insert(entry.hash).inserted else {
        throw BaselineError(file, "findings[\(index)] has the hash of another finding")
      }
      entries.append(entry)
    }
    self.init(key: key, entries: entries)
  }

  private static func entry(_ item: JSONValue, file: String, name: String) throws(BaselineError) -> Entry {
    guard let path = item["path"]?.text, let type = item["type"]?.text else {
      throw BaselineError(file, "\(name) has no path, or no type")
    }
    guard let hash = item["hash"]?.text, HexDigits.bytes(hash)?.count == 32 else {
      throw BaselineError(file, "\(name).hash must be 64 hexadecimal digits")
    }
    let lines = item["lines"]?.elements?.compactMap(\.integer) ?? []
    guard !lines.isEmpty, lines.count == item["lines"]?.elements?.count else {
      throw BaselineError(file, "\(name).lines must be a list of line numbers")
    }
    var decision: Decision?
    if let value = item["decision"] {
      decision = value.text.flatMap(Decision.init)
      if decision == nil { throw BaselineError(file, "\(name).decision must be \"real\" or \"false\"") }
    }
    let bytes = item["path_hex"]?.text.flatMap(HexDigits.bytes) ?? Array(path.utf8)
    return Entry(path: bytes, type: type, hash: hash, lines: lines, decision: decision)
  }
}

/// What is wrong with a baseline. Names the file and the place.
package struct BaselineError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  package let reason: String

  init(_ file: String, _ reason: String) {
    self.file = file
    self.reason = reason
  }

  package var description: String { "\(file.printable): \(reason)" }
}
