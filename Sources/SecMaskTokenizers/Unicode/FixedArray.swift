/// Memory of a fixed size that is filled while it is built and only read afterwards, without bounds
/// checks: the tables that the inner loops walk.
final class FixedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable: owns its memory, which nobody writes once the owner's init is done.
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: max(1, count))
  }

  init(_ elements: [Element], emptyValue: Element) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    if elements.isEmpty { base.initialize(to: emptyValue) }
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { base.initialize(from: first, count: source.count) }
    }
  }

  deinit { base.deallocate() }

  /// Unchecked: `index` must be in `0..<count`.
  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) set { base[index] = newValue }
  }
}
