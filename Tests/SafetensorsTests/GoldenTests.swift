import Safetensors
import Testing

/// A file of every element type that the reference implementation can write, made by it, and what
/// numpy converts its tensors to. Both come from `tools/interop/safetensors/check.py --golden`;
/// their metadata says which versions made them.
@Suite struct GoldenTests {
  @Test("every dtype of the reference, converted bit for bit")
  func everyDType() throws {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/") + "/Golden"
    let file = try SafetensorsFile(path: "/\(folder)/every-dtype.safetensors")
    let floats = try SafetensorsFile(path: "/\(folder)/every-dtype.floats.safetensors")
    // The reference cannot write 6-bit elements from Python.
    #expect(Set(file.tensors.map(\.dtype)) == Set(DType.allCases).subtracting([.f6E2M3, .f6E3M2]))
    #expect(file.metadata["made by"]?.hasPrefix("safetensors ") == true)
    #expect(floats.names.count == 9)
    var largest: Float = 0
    for name in floats.names {
      let shape = try file.tensor(named: name).shape
      let expected = try floats.array(of: name, as: Float.self, shape: shape)
      let found = try file.float32Array(of: name, shape: shape)
      for (found, expected) in zip(found, expected) {
        #expect(found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN, "\(name)")
        if found.isFinite { largest = max(largest, abs(found - expected)) }
      }
    }
    print("largest difference from numpy: \(largest)")
    // Written again, the file is the same byte for byte.
    var writer = SafetensorsWriter(
      metadata: Dictionary(file.metadata.entries.map { ($0.key, $0.value) }) { first, _ in first })
    for name in file.names { writer.add(name, copying: try file.storedTensor(named: name)) }
    #expect(try writer.serialized() == contents(of: file.file))
  }
}
