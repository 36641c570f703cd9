import Foundation
import SecMaskArchives
import SecMaskTestSupport

/// Archives made up byte by byte, and what is in them.
enum Made {
  /// A number with its lowest byte first.
  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A member of tar.
  static func member(
    _ name: [UInt8], _ content: [UInt8], type: Character = "0", size: [UInt8]? = nil
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    block.replaceSubrange(0..<min(100, name.count), with: name.prefix(100))
    let digits = size ?? Array(String(content.count, radix: 8).utf8)
    block.replaceSubrange(124..<124 + digits.count, with: digits)
    block[156] = type.asciiValue ?? 0
    block.replaceSubrange(257..<263, with: Array("ustar\0".utf8))
    block.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    let sum = block.reduce(0) { $0 + Int($1) }
    let octal = Array(String(sum, radix: 8).utf8)
    block.replaceSubrange(148..<148 + octal.count + 1, with: octal + [0])
    return block + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static func tar(_ members: [UInt8]...) -> [UInt8] {
    members.flatMap { $0 } + [UInt8](repeating: 0, count: 1_024)
  }

  /// A zip archive of files that are not compressed; each name stands so many times in its list.
  static func zip(
    _ files: [(name: [UInt8], content: [UInt8])], times: Int = 1, method: Int = 0, flags: Int = 0
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for (name, content) in files {
      let offset = bytes.count
      let sizes = number(0, 4) + number(content.count, 4) + number(content.count, 4)
      let head = number(20, 2) + number(flags, 2) + number(method, 2) + number(0, 4) + sizes
      bytes += [0x50, 0x4B, 3, 4] + head + number(name.count, 2) + number(0, 2) + name + content
      for _ in 0..<times {
        list += [0x50, 0x4B, 1, 2] + number(20, 2) + head + number(name.count, 2) + number(0, 12)
        list += number(offset, 4) + name
      }
    }
    let count = files.count * times
    let end = [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
    return bytes + list + end + number(list.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  static func ar(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    files.reduce(into: Array("!<arch>\n".utf8)) { bytes, file in
      bytes += arMember(file.name + "/", file.content)
    }
  }

  /// A member of ar, with its name as it stands there.
  static func arMember(_ name: String, _ content: [UInt8], size: String? = nil) -> [UInt8] {
    func field(_ text: String, _ count: Int) -> [UInt8] {
      Array((text + String(repeating: " ", count: count)).utf8.prefix(count))
    }
    var bytes = field(name, 16) + field("0", 12) + field("0", 6) + field("0", 6) + field("100644", 8)
    bytes += field(size ?? "\(content.count)", 10) + [0x60, 0x0A] + content
    if content.count % 2 == 1 { bytes.append(0x0A) }
    return bytes
  }

  /// What programs of the system make of bytes.
  static func piped(_ command: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write("in", bytes)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(command) < in > out"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return try folder.read("out")
  }
}

/// All that a walk comes upon.
struct Walked {
  var contents: [String: [UInt8]] = [:]
  var failures: [String: ArchiveError] = [:]
  var isInOrder: [String] = []

  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits(), knowsSize: Bool = true) throws {
    var walked = Walked()
    var rest = bytes[...]
    let stream = ByteStream { buffer in
      // In odd pieces.
      let piece = rest.prefix(min(buffer.count, 777))
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    let walk = ArchiveWalk(limits: limits, packed: knowsSize ? bytes.count : nil) { visit in
      switch visit {
      case .content(let path, let content):
        var all: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1_000, alignment: 1)
        defer { buffer.deallocate() }
        while case let got = try content.read(into: buffer), got > 0 { all += buffer[..<got] }
        walked.contents[String(decoding: path, as: UTF8.self)] = all
        walked.isInOrder.append(String(decoding: path, as: UTF8.self))
      case .failed(let path, let error):
        walked.failures[String(decoding: path, as: UTF8.self)] = error
      }
    }
    try walk.run(Array("a".utf8), stream)
    self = walked
  }

  private init() {}
}
