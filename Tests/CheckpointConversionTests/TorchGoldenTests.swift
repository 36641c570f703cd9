import CheckpointConversion
import Safetensors
import Testing

/// Files that PyTorch wrote, beside the same tensors as safetensors; made by
/// tools/weights-convert/make_golden.py.
@Suite struct TorchGoldenTests {
  /// Both have the same tensors, byte for byte.
  private func expectEqual(_ found: any TensorSource, _ expected: any TensorSource) throws {
    #expect(found.names.sorted() == expected.names.sorted())
    for name in expected.names {
      let tensor = try found.storedTensor(named: name)
      let expectedTensor = try expected.storedTensor(named: name)
      #expect(tensor.info.dtype == expectedTensor.info.dtype, "\(name)")
      #expect(tensor.info.shape == expectedTensor.info.shape, "\(name)")
      let bytes = tensor.withUnsafeBytes { Array($0) }
      #expect(bytes == expectedTensor.withUnsafeBytes { Array($0) }, "\(name)")
    }
  }

  @Test("every element type, views, tied and empty tensors") func everyDType() throws {
    let found = try PyTorchCheckpoint(path: Golden.path("torch/every-dtype.bin"))
    let expected = try SafetensorsFile(path: Golden.path("torch/every-dtype.safetensors"))
    #expect(expected.metadata["made by"]?.hasPrefix("torch 2") == true)
    #expect(expected.names.count == 21)
    try expectEqual(found, expected)
    // What lies in order is used where it lies: at the 64-byte boundaries that PyTorch writes to.
    #expect(try found.storedTensor(named: "float").isAligned(to: 64))
    let tied = try found.storedTensor(named: "tied").unsafeBytes.baseAddress
    #expect(try found.storedTensor(named: "float").unsafeBytes.baseAddress == tied)
    #expect(throws: SafetensorsError.tensorNotFound(file: found.file, tensor: "x")) {
      try found.storedTensor(named: "x")
    }
  }

  @Test(
    "protocols, and dictionaries inside others",
    arguments: [
      "protocol-2", "protocol-3", "protocol-4", "protocol-5", "nested", "nested-model",
    ])
  func layouts(name: String) throws {
    try expectEqual(
      PyTorchCheckpoint(path: Golden.path("torch/\(name).bin")),
      SafetensorsFile(path: Golden.path("torch/few.safetensors")))
  }

  @Test("several files and their index") func shards() throws {
    try expectEqual(
      SourceCheckpoint.open(folder: Golden.path("shards")),
      SafetensorsFile(path: Golden.path("torch/few.safetensors")))
  }

  @Test(
    "files that are refused, and why",
    arguments: [
      ("legacy", "in the format of PyTorch before 1.6; load and save it again with a newer PyTorch"),
      ("program", "a TorchScript program, not a checkpoint"),
      (
        "compressed",
        "entry 'protocol-2/data.pkl' is compressed (method 8); PyTorch stores entries as they are"
      ),
      ("list", "no tensors by name in it, but a list"),
      (
        "module",
        "data.pkl, byte 17: refers to 'torch.nn.modules.linear.Linear', which is refused: only tensors, "
          + "dictionaries and plain values are read, nothing is executed"
      ),
    ])
  func refused(name: String, problem: String) {
    let path = Golden.path("torch/\(name).bin")
    let error = #expect(throws: PyTorchError.self) { try PyTorchCheckpoint(path: path) }
    #expect(error.map { "\($0)" } == "'\(path)': \(problem)")
  }

  @Test(
    "what else lies under the name",
    arguments: [
      ("", "empty"),
      (
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n",
        "a Git LFS pointer; fetch the file itself (git lfs pull)"
      ),
      ("<!DOCTYPE html>", "not a PyTorch checkpoint (no ZIP archive)"),
      ("PK\u{3}\u{4}", "the archive has no end; the file is truncated (at byte 4)"),
      (
        String(repeating: "x", count: 257) + "ustar",
        "in the tar format of PyTorch before 0.1.10; load and save it again with a newer PyTorch"
      ),
      ("\u{10}\0\0\0\0\0\0\0{}              ", "a safetensors file; name it so"),
    ])
  func foreign(content: String, problem: String) throws {
    let error = #expect(throws: PyTorchError.self) {
      try PyTorchCheckpoint(bytes: Array(content.utf8), file: "f")
    }
    #expect(error.map { "\($0)" } == "'f': \(problem)")
  }
}
