/// Cuts a stream of server-sent events (WHATWG HTML, "Server-sent events") into events.
struct EventLines {
  /// An event as it arrived.
  struct Event {
    /// Its lines with their ends, the empty one behind it included.
    let lines: [[UInt8]]

    var bytes: [UInt8] { lines.flatMap { $0 } }

    /// What its data lines hold, joined by line feeds; nil without any.
    var data: [UInt8]? {
      let data = lines.compactMap { Self.data(of: $0) }
      return data.isEmpty ? nil : Array(data.joined(separator: [0x0A]))
    }

    /// The same event with other data in place of the first line of data, a line of data for each of its lines.
    func with(data: [UInt8]) -> [UInt8] {
      var output: [UInt8] = []
      var isWritten = false
      for line in lines {
        guard Self.data(of: line) != nil else {
          output += line
          continue
        }
        if !isWritten {
          let end = line.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.reversed()
          let parts = data.split(separator: 0x0A, omittingEmptySubsequences: false)
          for (number, part) in parts.enumerated() {
            output += Array("data: ".utf8) + part
            output += number + 1 < parts.count && end.isEmpty ? [0x0A] : Array(end)
          }
        }
        isWritten = true
      }
      return output
    }

    private static func data(of line: [UInt8]) -> [UInt8]? {
      let name = Array("data:".utf8)
      guard line.starts(with: name) else { return nil }
      var value = line[name.count...]
      while value.last == 0x0A || value.last == 0x0D { value.removeLast() }
      if value.first == 0x20 { value.removeFirst() }
      return Array(value)
    }
  }

  /// Bytes that have not ended their line.
  private var rest: [UInt8] = []
  private var searched = 0
  private var lines: [[UInt8]] = []
  private(set) var byteCount = 0

  /// Adds bytes; returns the events that are complete.
  mutating func append(_ bytes: some Sequence<UInt8>) -> [Event] {
    rest += bytes
    var events: [Event] = []
    var start = 0
    while let end = rest[max(start, searched)...].firstIndex(of: 0x0A) {
      let line = Array(rest[start...end])
      start = end + 1
      searched = start
      lines.append(line)
      if line == [0x0A] || line == [0x0D, 0x0A] {
        events.append(Event(lines: lines))
        lines = []
      }
    }
    rest.removeFirst(start)
    searched = rest.count
    byteCount = rest.count + lines.reduce(0) { $0 + $1.count }
    return events
  }

  /// What came after the last event.
  mutating func finish() -> Event? {
    if !rest.isEmpty { lines.append(rest) }
    defer { (rest, lines, searched) = ([], [], 0) }
    return lines.isEmpty ? nil : Event(lines: lines)
  }
}
