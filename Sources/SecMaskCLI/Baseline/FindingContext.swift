internal import SecMask
internal import SecMaskSystem
internal import SystemPackage

/// The lines round findings, from their files as they are now.
struct FindingContext {
  let hidesValues: Bool
  /// The file that was read last: findings of one file come together.
  private var file: (path: [UInt8], content: [UInt8])?

  private static let linesAround = 2
  private static let lineLimit = 160

  init(hidesValues: Bool) { self.hidesValues = hidesValues }

  /// The finding's lines and two before and after, each with its number; what cannot be read any more is the excerpt alone.
  mutating func lines(_ record: FindingRecord) -> String {
    let number = record.finding.start.line
    if hidesValues { return "  \(number) | \(record.excerpt.text.printable)\n" }
    guard let content = content(of: record.path), content.count >= record.finding.range.upperBound,
      content[record.finding.range].elementsEqual(record.secret)
    else { return "  \(number) | \(record.excerpt.text.printable)\n  (the file has changed since)\n" }
    let range = record.finding.range
    var low = range.lowerBound
    var before = 0
    for line in 0...Self.linesAround {
      while low > 0, content[low - 1] != 0x0A { low -= 1 }
      if line == Self.linesAround || low == 0 { break }
      low -= 1
      before += 1
    }
    let lastLine = record.finding.end.line + Self.linesAround
    var result = ""
    for (index, line) in content[low...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let current = number - before + index
      // Behind the last line feed there is no line.
      if current > lastLine || (line.isEmpty && line.endIndex == content.endIndex) { break }
      let isHit = (number...max(number, record.finding.end.line)).contains(current)
      let shown = String(decoding: line.prefix(isHit ? Int.max : Self.lineLimit), as: UTF8.self).printable
      result += "\(isHit ? ">" : " ") \(current) | \(shown)\n"
      if index > 60 { break }
    }
    return result
  }

  /// The bytes of a file; nil when it cannot be read.
  mutating func content(of path: [UInt8]) -> [UInt8]? {
    if let file, file.path == path { return file.content }
    guard let content = Self.read(path) else { return nil }
    file = (path, content)
    return content
  }

  static func read(_ path: [UInt8]) -> [UInt8]? {
    let name = path.map { CChar(bitPattern: $0) } + [0]
    guard let descriptor = try? FileDescriptor.currentFolder.open(name, .readOnly, options: .closeOnExec)
    else {
      return nil
    }
    defer { try? descriptor.close() }
    var content: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while let got = try? descriptor.read(into: buffer, path: "-"), got > 0 {
      content += UnsafeRawBufferPointer(rebasing: buffer[..<got])
    }
    return content
  }
}
