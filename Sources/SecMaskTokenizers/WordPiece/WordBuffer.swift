/// One word as the normaliser left it: its UTF-8, and for each byte the range of the original text
/// that it came from. Holds at most the scalars that a word may have; what a longer word adds only
/// moves its end.
struct WordBuffer: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var sources: UnsafeMutablePointer<Range<Int>>
  private var capacity = 512
  private(set) var byteCount = 0
  private(set) var scalarCount = 0
  private(set) var start = 0  // of the word in the original text
  private(set) var end = 0
  private let longest: Int

  /// - Parameter longest: Scalars that a word may have.
  init(longest: Int) {
    self.longest = longest
    bytes = .allocate(capacity: capacity)
    sources = .allocate(capacity: capacity)
  }

  deinit {
    bytes.deallocate()
    sources.deallocate()
  }

  var isTooLong: Bool { scalarCount > longest }

  mutating func removeAll() {
    byteCount = 0
    scalarCount = 0
  }

  /// Appends a scalar that came from `source`.
  @inline(__always)
  mutating func append(_ scalar: UInt32, from source: Range<Int>) {
    if scalarCount == 0 { start = source.lowerBound }
    end = source.upperBound
    scalarCount += 1
    if isTooLong { return }
    if byteCount + 4 > capacity { grow() }
    if scalar < 0x80 {
      put(scalar, source)
    } else if scalar < 0x800 {
      put(0xC0 | scalar >> 6, source)
      put(0x80 | scalar & 0x3F, source)
    } else if scalar < 0x10000 {
      put(0xE0 | scalar >> 12, source)
      put(0x80 | scalar >> 6 & 0x3F, source)
      put(0x80 | scalar & 0x3F, source)
    } else {
      put(0xF0 | scalar >> 18, source)
      put(0x80 | scalar >> 12 & 0x3F, source)
      put(0x80 | scalar >> 6 & 0x3F, source)
      put(0x80 | scalar & 0x3F, source)
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt32, _ source: Range<Int>) {
    bytes[byteCount] = UInt8(truncatingIfNeeded: byte)
    sources[byteCount] = source
    byteCount += 1
  }

  private mutating func grow() {
    let newBytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    let newSources = UnsafeMutablePointer<Range<Int>>.allocate(capacity: capacity * 2)
    newBytes.update(from: bytes, count: byteCount)
    newSources.update(from: sources, count: byteCount)
    bytes.deallocate()
    sources.deallocate()
    bytes = newBytes
    sources = newSources
    capacity *= 2
  }
}
