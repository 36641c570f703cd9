internal import Safetensors

/// Names, calls and storages: the opcodes that in Python run code, and here stand for a few fixed
/// objects.
extension PickleMachine {
  mutating func executeCall(_ opcode: PickleOpcode) throws(PyTorchError) {
    switch opcode {
    case .global:
      let module = try readLine()
      try pushGlobal(module: module, name: try readLine())
    case .stackGlobal:
      let name = try popText()
      try pushGlobal(module: try popText(), name: name)
    case .reduce, .newObj:
      let arguments = try elements(of: try pop())
      let callable = try pop()
      guard case .global(let global) = nodes[callable] else {
        throw unexpected(callable, expected: "a class or function")
      }
      try call(global, arguments)
    case .build:
      // Attributes of a dictionary (PyTorch's `_metadata`), which say nothing about its members.
      _ = try pop()
      let object = try top()
      guard case .dictionary = nodes[object] else {
        throw unexpected(object, expected: "a dictionary")
      }
    case .binPersid: try pushStorage(try elements(of: try pop()))
    default: throw failure(.callArguments)
    }
  }

  private mutating func pushGlobal(module: String, name: String) throws(PyTorchError) {
    guard let global = PickleGlobal(module: module, name: name) else {
      throw .refusedName(file: cursor.file, offset: opcodeOffset, name: "\(module).\(name)")
    }
    try push(.global(global))
  }

  private mutating func call(
    _ global: PickleGlobal, _ arguments: [PickleID]
  ) throws(PyTorchError) {
    switch global {
    case .orderedDictionary:
      guard arguments.isEmpty else { throw failure(.callArguments) }
      try push(.dictionary([]))
    case .size:
      guard arguments.count == 1 else { throw failure(.callArguments) }
      try push(.tuple(try elements(of: arguments[0])))
    case .rebuildTensor:
      // Storage, offset, size, stride, and what training needs.
      guard arguments.count >= 4 else { throw failure(.callArguments) }
      guard case .storage(let storage) = nodes[arguments[0]] else {
        throw unexpected(arguments[0], expected: "a storage")
      }
      let shape = try counts(arguments[2])
      let strides = try counts(arguments[3])
      guard shape.count == strides.count else { throw failure(.callArguments) }
      let offset = try count(arguments[1])
      try push(.tensor(PickledTensor(storage: storage, offset: offset, shape: shape, strides: strides)))
    case .rebuildParameter:
      guard let tensor = arguments.first else { throw failure(.callArguments) }
      guard case .tensor = nodes[tensor] else { throw unexpected(tensor, expected: "a tensor") }
      stack.append(tensor)
    case .storage: throw failure(.callArguments)
    }
  }

  /// Takes `("storage", class, key, location, element count)`.
  private mutating func pushStorage(_ description: [PickleID]) throws(PyTorchError) {
    guard description.count >= 5, case .text("storage") = nodes[description[0]],
      case .global(.storage(let dtype)) = nodes[description[1]],
      case .text(let key) = nodes[description[2]]
    else { throw failure(.persistentID) }
    let count = try count(description[4])
    try push(.storage(PickledStorage(dtype: dtype, key: key, elementCount: count)))
  }

  private mutating func popText() throws(PyTorchError) -> String {
    let id = try pop()
    guard case .text(let text) = nodes[id] else { throw unexpected(id, expected: "a string") }
    return text
  }

  /// Elements of a tuple; never of a list, which may still grow and would then have to be copied.
  private func elements(of id: PickleID) throws(PyTorchError) -> [PickleID] {
    guard case .tuple(let elements) = nodes[id] else { throw unexpected(id, expected: "a tuple") }
    return elements
  }

  /// Sizes or strides. Their number is bounded, because a tuple may be used for many tensors.
  private func counts(_ id: PickleID) throws(PyTorchError) -> [Int] {
    let elements = try elements(of: id)
    guard elements.count <= Self.dimensionLimit else { throw failure(.tooManyDimensions) }
    var counts: [Int] = []
    for element in elements { counts.append(try count(element)) }
    return counts
  }

  private func count(_ id: PickleID) throws(PyTorchError) -> Int {
    guard case .integer(let value) = nodes[id] else { throw unexpected(id, expected: "an integer") }
    guard value >= 0 else { throw failure(.negativeSize) }
    return value
  }
}
