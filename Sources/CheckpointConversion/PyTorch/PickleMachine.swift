/// Reads a pickle of tensors (Python's `pickle`, protocols 2 to 5, as described in CPython's
/// `pickletools`) without running anything.
///
/// A pickle is a program for a stack machine. This machine knows the opcodes that build plain values
/// and, of the ones that call, only calls of what ``PickleGlobal`` lists, which it answers itself.
/// Everything else is an error that says what was asked for. Time and memory are bounded by the
/// pickle's length, and no nesting of objects is nesting of calls here.
struct PickleMachine {
  /// Objects, and entries of the memo, that a pickle may have: 100 times those of the largest models.
  static let objectLimit = 1 << 22
  /// Dimensions that a tensor may have, PyTorch's own limit.
  static let dimensionLimit = 64

  private(set) var cursor: PickleCursor
  private(set) var nodes: [PickleNode] = []
  var stack: [PickleID] = []
  private var marks: [Int] = []
  private var memo: [Int: PickleID] = [:]
  /// Where the opcode that is being carried out stands, for errors.
  private(set) var opcodeOffset = 0

  init(_ bytes: [UInt8], file: String) {
    cursor = PickleCursor(bytes, file: file)
  }

  /// The object that the pickle describes.
  mutating func run() throws(PyTorchError) -> PickleID {
    while true {
      opcodeOffset = cursor.offset
      let byte = try cursor.readByte()
      guard let opcode = PickleOpcode(rawValue: byte) else {
        throw .refusedOpcode(file: cursor.file, offset: opcodeOffset, opcode: byte)
      }
      if opcode == .stop { break }
      try execute(opcode)
    }
    guard cursor.isAtEnd else { throw cursor.failure(.trailingBytes) }
    return try pop()
  }

  private mutating func execute(_ opcode: PickleOpcode) throws(PyTorchError) {
    switch opcode {
    case .stop: break
    case .proto:
      guard try cursor.readByte() <= 5 else { throw failure(.protocolVersion) }
    case .frame: _ = try cursor.readCount(byteCount: 8)
    case .mark: marks.append(stack.count)
    case .pop: if marks.last == stack.count { marks.removeLast() } else { _ = try pop() }
    case .popMark: _ = try popToMark()
    case .dup: stack.append(try top())
    case .binPut: try remember(try cursor.readCount(byteCount: 1))
    case .longBinPut: try remember(try cursor.readCount(byteCount: 4))
    case .memoize: try remember(memo.count)
    case .binGet: try recall(try cursor.readCount(byteCount: 1))
    case .longBinGet: try recall(try cursor.readCount(byteCount: 4))
    case .none: try push(.none)
    case .newTrue, .newFalse: try push(.boolean)
    case .binInt: try pushInteger(byteCount: 4)
    case .binInt1: try push(.integer(try cursor.readCount(byteCount: 1)))
    case .binInt2: try push(.integer(try cursor.readCount(byteCount: 2)))
    case .long1: try pushInteger(byteCount: try cursor.readCount(byteCount: 1))
    case .long4: try pushInteger(byteCount: try cursor.readCount(byteCount: 4))
    case .binFloat: try pushOpaque(byteCount: 8)
    case .binUnicode: try push(.text(try cursor.readText(try cursor.readCount(byteCount: 4))))
    case .shortBinUnicode: try push(.text(try cursor.readText(try cursor.readCount(byteCount: 1))))
    case .binUnicode8: try push(.text(try cursor.readText(try cursor.readCount(byteCount: 8))))
    case .binString: try pushByteString(try cursor.readCount(byteCount: 4))
    case .shortBinString: try pushByteString(try cursor.readCount(byteCount: 1))
    case .binBytes: try pushOpaque(byteCount: try cursor.readCount(byteCount: 4))
    case .shortBinBytes: try pushOpaque(byteCount: try cursor.readCount(byteCount: 1))
    case .binBytes8: try pushOpaque(byteCount: try cursor.readCount(byteCount: 8))
    case .emptyTuple, .tuple, .tuple1, .tuple2, .tuple3, .emptyList, .list, .append, .appends,
      .emptyDict, .dict, .setItem, .setItems, .emptySet, .addItems, .frozenSet:
      try executeContainer(opcode)
    case .global, .stackGlobal, .reduce, .newObj, .build, .binPersid: try executeCall(opcode)
    }
  }

  func failure(_ problem: PickleProblem) -> PyTorchError {
    .pickle(file: cursor.file, offset: opcodeOffset, problem: problem)
  }

  func unexpected(_ id: PickleID, expected: String) -> PyTorchError {
    .unexpectedObject(
      file: cursor.file, offset: opcodeOffset, expected: expected, found: nodes[id].kind)
  }

  // MARK: Stack and memo

  mutating func push(_ node: PickleNode) throws(PyTorchError) {
    guard nodes.count < Self.objectLimit else { throw failure(.tooManyObjects) }
    stack.append(nodes.count)
    nodes.append(node)
  }

  mutating func pop() throws(PyTorchError) -> PickleID {
    let id = try top()
    stack.removeLast()
    return id
  }

  /// The topmost object; what lies below a mark is out of reach.
  func top() throws(PyTorchError) -> PickleID {
    guard let id = stack.last, stack.count > marks.last ?? 0 else { throw failure(.emptyStack) }
    return id
  }

  mutating func popToMark() throws(PyTorchError) -> [PickleID] {
    guard let mark = marks.popLast() else { throw failure(.noMark) }
    defer { stack.removeSubrange(mark...) }
    return Array(stack[mark...])
  }

  mutating func replace(_ id: PickleID, by node: PickleNode) { nodes[id] = node }

  mutating func readLine() throws(PyTorchError) -> String { try cursor.readLine() }

  private mutating func remember(_ index: Int) throws(PyTorchError) {
    guard memo.count < Self.objectLimit else { throw failure(.tooManyObjects) }
    memo[index] = try top()
  }

  private mutating func recall(_ index: Int) throws(PyTorchError) {
    guard let id = memo[index] else { throw failure(.unknownMemo) }
    stack.append(id)
  }

  // MARK: Plain values

  private mutating func pushInteger(byteCount: Int) throws(PyTorchError) {
    let value = try cursor.readInteger(byteCount: byteCount)
    try push(value.map { PickleNode.integer($0) } ?? .opaque)
  }

  private mutating func pushOpaque(byteCount: Int) throws(PyTorchError) {
    _ = try cursor.readBytes(byteCount)
    try push(.opaque)
  }

  /// Python 2's strings, which may be names.
  private mutating func pushByteString(_ byteCount: Int) throws(PyTorchError) {
    let text = PickleCursor.text(try cursor.readBytes(byteCount))
    try push(text.map { PickleNode.text($0) } ?? .opaque)
  }
}
