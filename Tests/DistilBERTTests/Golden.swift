import DistilBERT
import Safetensors
import TransformerLayers

/// One of the reference's models with its inputs and results.
struct Golden {
  let model: DistilBERTModel
  let cases: [String]
  private let file: SafetensorsFile

  init(_ name: String) throws {
    let folder = Golden.folder(name)
    model = try DistilBERTModel(folder: folder)
    let file = try SafetensorsFile(path: "\(folder)/cases.safetensors")
    self.file = file
    cases = file.names.filter { $0.hasSuffix(".ids") }.map { String($0.dropLast(4)) }.sorted()
  }

  static func folder(_ name: String) -> String {
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Golden/\(name)"
  }

  func has(_ name: String) -> Bool { file.names.contains(name) }

  func ids(_ name: String) throws -> [Int32] {
    let name = "\(name).ids"
    return try file.array(of: name, as: Int32.self, shape: file.tensor(named: name).shape)
  }

  func floats(_ name: String) throws -> [Float] {
    try file.float32Array(of: name, shape: file.tensor(named: name).shape)
  }
}

/// Infinite where the sizes differ or either side has a NaN.
func largestDifference(_ left: [Float], _ right: [Float]) -> Float {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { worst, pair in
    let difference = abs(pair.0 - pair.1)
    return difference.isNaN ? .infinity : max(worst, difference)
  }
}
