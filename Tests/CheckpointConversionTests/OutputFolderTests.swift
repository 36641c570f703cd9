import CheckpointConversion
import Foundation
import Safetensors
import Testing

/// Where the result goes.
@Suite struct OutputFolderTests {
  private func convert(_ source: String = Golden.path("bert"), to out: String, force: Bool = false) throws {
    _ = try Conversion(ConversionPlan(folder: source)).write(to: out, force: force)
  }

  private let files = ["config.json", "model.safetensors", "tokenizer_config.json", "vocab.txt"]

  @Test("new and empty folders are filled, trailing slash or not") func fresh() throws {
    let folder = try TestFolder()
    try convert(to: "\(folder.path)/new")
    try convert(to: "\(folder.path)/slash//")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/empty", withIntermediateDirectories: false)
    try convert(to: "\(folder.path)/empty")
    for name in ["new", "slash", "empty"] { #expect(folder.names(name) == files) }
    #expect(folder.names() == ["empty", "new", "slash"])
  }

  @Test("what is there is kept unless --force, and others' files even then") func existing() throws {
    let folder = try TestFolder()
    let out = "\(folder.path)/out"
    try convert(Golden.path("longformer"), to: out)
    let old = try contents(of: "\(out)/model.safetensors")
    #expect(throws: ConversionError.outputExists(folder: out)) { try convert(to: out) }
    #expect(try contents(of: "\(out)/model.safetensors") == old)
    try folder.write("out/notes.md", "mine")
    #expect(throws: ConversionError.outputHoldsOthers(folder: out, name: "notes.md")) {
      try convert(to: out, force: true)
    }
    #expect(try contents(of: "\(out)/model.safetensors") == old)
    try FileManager.default.removeItem(atPath: "\(out)/notes.md")
    // A mapping of the old weights outlives them.
    let mapped = try SafetensorsFile(path: "\(out)/model.safetensors")
    try convert(to: out, force: true)
    #expect(folder.names("out") == files && folder.names() == ["out"])
    #expect(try contents(of: "\(out)/model.safetensors") != old)
    #expect(try mapped.float32Array(of: "classifier.bias", shape: [3]).count == 3)
  }

  @Test("neither the source nor a file is replaced, and a missing parent is no folder to make")
  func wrongPlaces() throws {
    let folder = try TestFolder(copying: "distilbert", only: ["config.json", "model.safetensors"])
    #expect(throws: ConversionError.outputIsSource(folder: "\(folder.path)/.")) {
      try convert(folder.path, to: "\(folder.path)/.", force: true)
    }
    #expect(throws: ConversionError.outputIsFile(path: "\(folder.path)/config.json")) {
      try convert(to: "\(folder.path)/config.json", force: true)
    }
    #expect(throws: SafetensorsError.systemCall(file: "\(folder.path)/a/b", operation: "mkdir", code: ENOENT))
    {
      try convert(to: "\(folder.path)/a/b")
    }
    #expect(folder.names() == ["config.json", "model.safetensors"])
  }

  @Test("a conversion that fails leaves nothing behind") func failure() throws {
    let folder = try TestFolder()
    var writer = SafetensorsWriter()
    let source = try SafetensorsFile(path: Golden.path("distilbert/model.safetensors"))
    for name in source.names {
      let shape = try source.tensor(named: name).shape
      var values = try source.float32Array(of: name, shape: shape)
      if name.hasSuffix("layer.1.ffn.lin1.weight") { values[0] = 1e6 }
      writer.add(name, shape: shape, values)
    }
    let checkpoint = try TestFolder(copying: "distilbert", only: ["config.json"])
    try writer.write(to: "\(checkpoint.path)/model.safetensors")
    var options = ConversionOptions()
    options.format = .f16
    let plan = try ConversionPlan(folder: checkpoint.path, options: options)
    #expect(
      throws: ConversionError.overflow(
        file: "\(checkpoint.path)/model.safetensors",
        tensor: "distilbert.transformer.layer.1.ffn.lin1.weight", format: .f16, count: 1)
    ) { try Conversion(plan).write(to: "\(folder.path)/out") }
    #expect(folder.names().isEmpty)
  }
}
