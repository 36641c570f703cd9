/// A growing byte buffer that can be read into without being zeroed first, which for a tree of small
/// files would cost more than scanning them.
final class ByteBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes held; valid until the buffer changes.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  func removeAll() { count = 0 }

  /// Appends what `fill` writes into up to `room` bytes; it returns how many it wrote.
  func append(
    room: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> Int {
    reserve(count + room)
    let got = try fill(UnsafeMutableBufferPointer(start: base + count, count: room))
    count += max(0, min(got, room))
    return got
  }

  func append(_ bytes: some Sequence<UInt8>) {
    let copied: Void? = bytes.withContiguousStorageIfAvailable { source in
      reserve(count + source.count)
      if let start = source.baseAddress { (base + count).update(from: start, count: source.count) }
      count += source.count
    }
    guard copied == nil else { return }
    for byte in bytes {
      if count == capacity { reserve(count + 1) }
      base[count] = byte
      count += 1
    }
  }

  func removeFirst(_ distance: Int) {
    guard distance > 0 else { return }
    base.update(from: base + distance, count: count - distance)
    count -= distance
  }

  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
