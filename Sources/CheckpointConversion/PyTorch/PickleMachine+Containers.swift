/// Tuples, lists, sets and dictionaries.
extension PickleMachine {
  mutating func executeContainer(_ opcode: PickleOpcode) throws(PyTorchError) {
    switch opcode {
    case .emptyTuple: try push(.tuple([]))
    case .tuple: try push(.tuple(try popToMark()))
    case .tuple1: try pushTuple(1)
    case .tuple2: try pushTuple(2)
    case .tuple3: try pushTuple(3)
    case .emptyList: try push(.list([]))
    case .list: try push(.list(try popToMark()))
    case .append: try append([try pop()])
    case .appends: try append(try popToMark())
    case .emptySet: try push(.set)
    case .frozenSet:
      _ = try popToMark()
      try push(.set)
    case .addItems:
      _ = try popToMark()
      guard case .set = nodes[try top()] else { throw unexpected(try top(), expected: "a set") }
    case .emptyDict: try push(.dictionary([]))
    case .dict:
      let items = try popToMark()
      try push(.dictionary([]))
      try setItems(items)
    case .setItem:
      let value = try pop()
      let key = try pop()
      try setItems([key, value])
    case .setItems: try setItems(try popToMark())
    default: throw failure(.callArguments)
    }
  }

  private mutating func pushTuple(_ count: Int) throws(PyTorchError) {
    var elements: [PickleID] = []
    for _ in 0..<count { elements.append(try pop()) }
    try push(.tuple(elements.reversed()))
  }

  /// Adds to the list on top of the stack.
  private mutating func append(_ more: [PickleID]) throws(PyTorchError) {
    let id = try top()
    guard case .list(var elements) = nodes[id] else { throw unexpected(id, expected: "a list") }
    // Alone in `elements`, the array grows in place.
    replace(id, by: .none)
    elements += more
    replace(id, by: .list(elements))
  }

  /// Adds keys and values, in turn, to the dictionary on top of the stack.
  private mutating func setItems(_ items: [PickleID]) throws(PyTorchError) {
    let id = try top()
    guard case .dictionary(var members) = nodes[id] else {
      throw unexpected(id, expected: "a dictionary")
    }
    guard items.count.isMultiple(of: 2) else { throw failure(.oddItems) }
    replace(id, by: .none)
    for index in stride(from: 0, to: items.count, by: 2) {
      members.append((items[index], items[index + 1]))
    }
    replace(id, by: .dictionary(members))
  }
}
