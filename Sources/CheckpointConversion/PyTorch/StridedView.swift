/// A view of a storage as PyTorch describes it, checked to lie inside.
struct StridedView {
  let offset: Int
  let shape: [Int]
  let strides: [Int]
  /// Product of the shape.
  let count: Int

  /// Nil when the view leaves its storage, or repeats elements of it: a few bytes of pickle could
  /// otherwise describe a tensor of any size.
  init?(_ tensor: PickledTensor) {
    var count = 1
    for size in tensor.shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      count = product
    }
    if count > 0 {
      guard tensor.offset < tensor.storage.elementCount,
        count <= tensor.storage.elementCount - tensor.offset
      else { return nil }
      var last = tensor.offset
      for (size, stride) in zip(tensor.shape, tensor.strides) {
        let (distance, overflow) = (size - 1).multipliedReportingOverflow(by: stride)
        let (sum, carry) = last.addingReportingOverflow(distance)
        if overflow || carry { return nil }
        last = sum
      }
      guard last < tensor.storage.elementCount else { return nil }
    }
    // A view of nothing may begin anywhere.
    offset = count > 0 ? tensor.offset : 0
    shape = tensor.shape
    // Where there is no second element, the stride may be any number.
    strides = zip(tensor.shape, tensor.strides).map { size, stride in size > 1 ? stride : 0 }
    self.count = count
  }

  /// Whether the elements lie one after the other in row-major order.
  var isContiguous: Bool {
    if count == 0 { return true }
    var expected = 1
    for (size, stride) in zip(shape, strides).reversed() {
      if size > 1, stride != expected { return false }
      expected *= size
    }
    return true
  }

  /// The view's elements in row-major order, out of all the storage's bytes.
  func gather(from storage: [UInt8], elementByteCount: Int) -> [UInt8] {
    var gathered: [UInt8] = []
    gathered.reserveCapacity(count * elementByteCount)
    var position = [Int](repeating: 0, count: shape.count)
    var element = offset
    for _ in 0..<count {
      let start = element * elementByteCount
      gathered += storage[start..<start + elementByteCount]
      var dimension = shape.count - 1
      while dimension >= 0 {
        position[dimension] += 1
        element += strides[dimension]
        if position[dimension] < shape[dimension] { break }
        element -= strides[dimension] * shape[dimension]
        position[dimension] = 0
        dimension -= 1
      }
    }
    return gathered
  }
}
