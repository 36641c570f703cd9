internal import Safetensors

/// The tensors of a pickle, by name.
struct StateDict {
  /// In the order of the pickle.
  var tensors: [(name: String, tensor: PickledTensor)] = []

  /// Keys under which training programs put the weights beside other things.
  private static let nestingKeys = ["state_dict", "model"]

  /// Reads what `torch.save(model.state_dict(), …)` wrote, or such a dictionary under one of the usual
  /// keys. Entries that are no tensors are left out.
  init(parsing pickle: [UInt8], file: String) throws(PyTorchError) {
    var machine = PickleMachine(pickle, file: file)
    let root = try machine.run()
    let nodes = machine.nodes
    guard case .dictionary(var members) = nodes[root] else {
      throw .noTensors(file: file, found: nodes[root].kind)
    }
    for key in Self.nestingKeys {
      let nested = members.last { member in
        if case .text(key) = nodes[member.key] { true } else { false }
      }
      if let nested, case .dictionary(let inner) = nodes[nested.value] {
        members = inner
        break
      }
    }
    for (key, value) in members {
      if case .text(let name) = nodes[key], case .tensor(let tensor) = nodes[value] {
        tensors.append((name, tensor))
      }
    }
    guard !tensors.isEmpty else {
      throw .noTensors(file: file, found: "a dictionary of \(members.count) other entries")
    }
    if let name = NameIndex(tensors.map(\.name)).firstDuplicate {
      throw .duplicateTensor(file: file, tensor: name)
    }
  }
}
