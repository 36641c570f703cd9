import Longformer
import Safetensors
import TransformerLayers

/// One of the reference's models with its inputs and results.
struct Golden {
  /// One input: its name, ids, and positions with global attention.
  struct Case {
    let name: String
    let ids: [Int32]
    let global: [Int]
  }

  let model: LongformerModel
  let cases: [Case]
  private let results: SafetensorsFile

  /// A checkpoint with cases of its own, or `windows/…`: a configuration and results for the common
  /// checkpoint and inputs of the folder above.
  init(_ name: String) throws {
    let folder = Golden.folder(name)
    results = try SafetensorsFile(path: "\(folder)/cases.safetensors")
    guard name.hasPrefix("windows/") else {
      model = try LongformerModel(folder: folder)
      cases = try Golden.cases(in: results)
      return
    }
    let above = Golden.folder("windows")
    model = try LongformerModel(
      LongformerConfiguration(ConfigurationFile(folder: folder)),
      weights: SafetensorsFile(path: "\(above)/model.safetensors"))
    cases = try Golden.cases(in: SafetensorsFile(path: "\(above)/inputs.safetensors"))
  }

  static func folder(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden/\(name)"
  }

  private static func cases(in file: SafetensorsFile) throws -> [Case] {
    func integers(_ name: String) throws -> [Int32] {
      try file.array(of: name, as: Int32.self, shape: file.tensor(named: name).shape)
    }
    let names = file.names.filter { $0.hasSuffix(".ids") }.map { String($0.dropLast(4)) }.sorted()
    return try names.map { name in
      let global = file.names.contains("\(name).global") ? try integers("\(name).global") : []
      return Case(name: name, ids: try integers("\(name).ids"), global: global.map(Int.init))
    }
  }

  func `case`(_ name: String) throws -> Case {
    guard let found = cases.first(where: { $0.name == name }) else {
      throw SafetensorsError.tensorNotFound(file: results.file, tensor: "\(name).ids")
    }
    return found
  }

  func logits(_ input: Case) throws -> [Float] { try floats("\(input.name).logits") }

  /// Hidden states, where the file has them.
  func hidden(_ input: Case) throws -> [Float]? {
    results.names.contains("\(input.name).hidden") ? try floats("\(input.name).hidden") : nil
  }

  private func floats(_ name: String) throws -> [Float] {
    try results.float32Array(of: name, shape: results.tensor(named: name).shape)
  }
}

/// Infinite where the sizes differ or either side has a NaN.
func largestDifference(_ left: some Collection<Float>, _ right: some Collection<Float>) -> Float {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { worst, pair in
    let difference = abs(pair.0 - pair.1)
    return difference.isNaN ? .infinity : max(worst, difference)
  }
}
