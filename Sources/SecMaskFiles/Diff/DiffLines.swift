internal import SecMaskSystem

/// Lines of a diff, with where each begins. Very long ones come in pieces.
struct DiffLines {
  struct Line {
    /// With its line feed, if it has one.
    let bytes: ArraySlice<UInt8>
    /// Offset in the input.
    let offset: Int
    /// Whether it goes on with the line before.
    let continues: Bool

    /// Without what ends it.
    var text: ArraySlice<UInt8> {
      var text = bytes
      if text.last == 0x0A { text = text.dropLast() }
      if text.last == 0x0D { text = text.dropLast() }
      return text
    }
  }

  static let longest = 1 << 20

  private let read: (UnsafeMutableRawBufferPointer) throws(FileError) -> Int
  private var buffer: [UInt8] = []
  private var at = 0
  private var offset = 0
  private var isOver = false
  private var continues = false

  init(_ read: @escaping (UnsafeMutableRawBufferPointer) throws(FileError) -> Int) { self.read = read }

  mutating func next() throws(FileError) -> Line? {
    var searched = at
    while true {
      let feed = buffer[searched...].firstIndex(of: 0x0A)
      searched = buffer.count
      if let feed { return take(upTo: feed + 1) }
      if buffer.count - at >= Self.longest || isOver, at < buffer.count { return take(upTo: buffer.count) }
      if isOver { return nil }
      searched -= at
      buffer.removeFirst(at)
      at = 0
      let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
      defer { space.deallocate() }
      let got = try read(space)
      buffer += space[..<got]
      isOver = got == 0
    }
  }

  private mutating func take(upTo end: Int) -> Line {
    let bytes = buffer[at..<end]
    defer {
      at = end
      offset += bytes.count
      continues = bytes.last != 0x0A
    }
    return Line(bytes: bytes, offset: offset, continues: continues)
  }
}
