/// Bytes that come one after another; the next ones can be looked at before they are taken.
///
/// Not thread safe, and of use only as long as what it reads from.
package final class ByteStream {
  /// Reads the next bytes into a buffer; returns how many, 0 at the end.
  package typealias Read = (UnsafeMutableRawBufferPointer) throws -> Int

  private let source: Read
  private var ahead: ArraySlice<UInt8> = []
  // A terminal that has ended is not asked again.
  private var isAtEnd = false
  private static let chunk = 64 << 10

  package init(_ source: @escaping Read) { self.source = source }

  /// The next bytes, up to so many; fewer at the end. They stay to be read.
  ///
  /// Takes memory for what there is, however many are asked for.
  package func peek(_ count: Int) throws -> ArraySlice<UInt8> {
    while ahead.count < count, !isAtEnd {
      let more = try [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
        filled = try source(UnsafeMutableRawBufferPointer(buffer))
      }
      isAtEnd = more.isEmpty
      if ahead.isEmpty { ahead = more[...] } else { ahead += more }
    }
    return ahead.prefix(count)
  }

  /// What can be looked at without reading more.
  package var atHand: ArraySlice<UInt8> { ahead }

  /// Reads the next bytes into a buffer; returns how many, 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if ahead.isEmpty {
      guard !isAtEnd, buffer.count > 0 else { return 0 }
      let got = try source(buffer)
      isAtEnd = got == 0
      return got
    }
    let piece = ahead.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    ahead = ahead.dropFirst(piece.count)
    return piece.count
  }

  /// Reads what is left of a member into a buffer; returns how many bytes, 0 at the member's end.
  /// - Throws: ``ArchiveError/cutOff`` where the stream ends before the member.
  func read(into buffer: UnsafeMutableRawBufferPointer, of left: inout Int) throws -> Int {
    let room = min(buffer.count, left)
    guard room > 0 else { return 0 }
    let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
    guard got > 0 else { throw ArchiveError.cutOff }
    left -= got
    return got
  }

  /// Takes so many bytes; nil where there are none at all.
  /// - Throws: ``ArchiveError/cutOff`` where there are some, but fewer.
  func take(_ count: Int) throws -> [UInt8]? {
    let bytes = try peek(count)
    if bytes.isEmpty { return count == 0 ? [] : nil }
    guard bytes.count == count else { throw ArchiveError.cutOff }
    ahead = ahead.dropFirst(count)
    return Array(bytes)
  }

  /// Passes over bytes.
  func skip(_ count: Int) throws {
    var left = count
    while left > 0 {
      let there = try peek(1).isEmpty ? 0 : ahead.count
      guard there > 0 else { throw ArchiveError.cutOff }
      let passed = min(left, there)
      ahead = ahead.dropFirst(passed)
      left -= passed
    }
  }

  /// All that is left, if it is not more than so many bytes.
  func rest(upTo most: Int) throws -> [UInt8]? {
    var all = Array(ahead)
    ahead = []
    while all.count <= most {
      let more = try peek(Self.chunk)
      if more.isEmpty { return all }
      all += more
      ahead = ahead.dropFirst(more.count)
    }
    return nil
  }
}
