import Safetensors

/// One sequence: token ids, and the positions with global attention.
struct ModelInput {
  let ids: [Int32]
  let globalPositions: [Int]

  /// `count` ids of all parts of the vocabulary; the same ones that the engines of tools/peers run.
  init(tokens count: Int) {
    ids = (0..<Int32(count)).map { ($0 * 7_919 + 101) % 30_000 }
    globalPositions = []
  }

  init(_ index: Int, of file: SafetensorsFile) throws {
    func integers(_ name: String) throws -> [Int32] {
      try file.array(of: name, as: Int32.self, shape: file.tensor(named: name).shape)
    }
    ids = try integers("ids.\(index)")
    let global = "global.\(index)"
    globalPositions = file.names.contains(global) ? try integers(global).map(Int.init) : []
  }

  /// The inputs `ids.0`, `ids.1`, … of a file.
  static func all(of file: SafetensorsFile) throws -> [ModelInput] {
    let count = file.names.count { $0.hasPrefix("ids.") }
    return try (0..<count).map { try ModelInput($0, of: file) }
  }
}
