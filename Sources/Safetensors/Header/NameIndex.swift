/// Finds names by their UTF-8 bytes.
///
/// Swift compares strings by canonical equivalence, under which two different names of a file can be
/// equal; so names are neither dictionary keys nor compared with `==` here. A sorted list also has
/// no worst case that a hostile file could aim at.
package struct NameIndex: Sendable {
  private let names: [String]
  /// Positions in `names`, by the names' bytes.
  private let order: [Int]

  package init(_ names: [String]) {
    self.names = names
    order = names.indices.sorted { names[$0].utf8Precedes(names[$1]) }
  }

  /// A name that is there more than once.
  package var firstDuplicate: String? {
    for (left, right) in zip(order, order.dropFirst())
    where !names[left].utf8Precedes(names[right]) {
      return names[left]
    }
    return nil
  }

  /// Position of a name in the list that the index was made of.
  package func position(of name: String) -> Int? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if names[order[middle]].utf8Precedes(name) { low = middle + 1 } else { high = middle }
    }
    guard low < order.count, !name.utf8Precedes(names[order[low]]) else { return nil }
    return order[low]
  }
}

extension String {
  /// Order by UTF-8 bytes.
  func utf8Precedes(_ other: String) -> Bool {
    let comparison = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        compareBytes(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
      }
    }
    guard let result = comparison ?? nil else { return utf8.lexicographicallyPrecedes(other.utf8) }
    return result < 0
  }
}
