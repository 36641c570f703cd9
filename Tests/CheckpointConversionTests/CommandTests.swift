import CheckpointConversion
import Foundation
import Safetensors
import SecMaskJSON
import Testing

/// The program: its output, its messages, its exit status.
@Suite struct CommandTests {
  @Test("converts, and says what it did") func convert() throws {
    let folder = try TestFolder()
    let run = try Tool.run(Golden.path("bert"), "--out", "out", "--dtype", "int8", in: folder)
    #expect(run.status == 0 && run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines.first.map(String.init)
        == "\(Golden.path("bert"))/pytorch_model.bin: BERT, 3 labels, as DistilBERT")
    #expect(lines.dropFirst().first == "left out the pooler: 'bert.pooler.dense.weight'")
    #expect(lines.last?.hasPrefix("out: 64 tensors, 0.0 MB in ") == true)
    #expect(
      folder.names("out") == ["config.json", "model.safetensors", "tokenizer_config.json", "vocab.txt"])
    #expect(
      try SafetensorsFile(path: "\(folder.path)/out/model.safetensors").metadata["format"] == "secmask-int8")
    // By the subcommand's name it is the same.
    let again = try Tool.run(
      "convert", Golden.path("bert"), "--out", "out", "--dtype", "int8", "--force", in: folder)
    #expect(again.status == 0)
  }

  @Test("low rank: a table of what is kept") func lowRank() throws {
    let folder = try TestFolder()
    let run = try Tool.run(
      Golden.path("roberta"), "--out", "out", "--to", "longformer", "--window", "8", "--positions", "20",
      "--low-rank", "5", in: folder)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.count == 1 + 2 * 9)
    #expect(lines.first == ["layer", "shape", "rank", "energy"])
    #expect(
      lines[1] == [
        "longformer.encoder.layer.0.attention.self.query.weight", "8", "x", "8", "full", "1.000000",
      ])
    let split = lines.filter { $0[0].hasSuffix("intermediate.dense.weight") }
    #expect(split.count == 2)
    for line in split {
      #expect(line[1...4] == ["16", "x", "8", "5"])
      #expect(try #require(Double(line[5])) < 1)
    }
    #expect(run.errors.contains("12 positions repeated to 20"))
    #expect(run.errors.contains("no tokenizer files in "))
  }

  @Test("errors go to standard error, with status 2 and no trace in OUT") func errors() throws {
    let folder = try TestFolder()
    func fail(_ arguments: [String], _ expected: String) throws {
      let run =
        switch arguments.count {
        case 1: try Tool.run(arguments[0], in: folder)
        case 3: try Tool.run(arguments[0], arguments[1], arguments[2], in: folder)
        default:
          try Tool.run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], in: folder)
        }
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix(expected), "\(run.errors)")
    }
    try fail(["nowhere", "--out", "out"], "weights-convert: 'nowhere': no config.json here\n")
    try fail(
      [Golden.path("roberta"), "--out", "out"],
      "weights-convert: '\(Golden.path("roberta"))/config.json': RoBERTa cannot become DistilBERT; "
        + "--to longformer is possible\n"
    )
    try fail(
      [Golden.path("bert"), "--out", "out", "--dtype", "f64"],
      "Error: The value 'f64' is invalid for '--dtype <dtype>'")
    try fail(
      [Golden.path("bert"), "--out", "out", "--to", "bert"],
      "Error: The value 'bert' is invalid for '--to <family>'")
    try fail([Golden.path("bert")], "Error: Missing expected argument '--out <out>'")
    try fail(
      [Golden.path("bert"), "--out", Golden.path("bert")],
      "weights-convert: '\(Golden.path("bert"))': source and result must be different folders\n")
    #expect(folder.names().isEmpty)
    try folder.write(
      "x.bin",
      RawArchive(
        pickle: RawPickle.start
          + RawPickle.call(RawPickle.global("os", "system"), RawPickle.text("touch here")) + RawPickle.stop
      ).bytes)
    let hostile = try Tool.run("inspect", "x.bin", in: folder)
    #expect(hostile.status == 2)
    #expect(
      hostile.errors
        == "weights-convert: 'x.bin': data.pkl, byte 2: refers to 'os.system', which is refused: "
        + "only tensors, dictionaries and plain values are read, nothing is executed\n")
    #expect(folder.names() == ["x.bin"])
  }

  @Test("a signal while the result is written leaves a whole folder, or none") func signals() throws {
    let folder = try TestFolder(copying: "distilbert", only: ["config.json"])
    try folder.edit("config.json", "\"vocab_size\": 20", "\"vocab_size\": 2000000")
    let source = try SafetensorsFile(path: Golden.path("distilbert/model.safetensors"))
    var writer = SafetensorsWriter()
    for name in source.names where !name.hasSuffix("word_embeddings.weight") {
      writer.add(name, copying: try source.storedTensor(named: name))
    }
    let words = "distilbert.embeddings.word_embeddings.weight"
    writer.add(words, shape: [2_000_000, 8], [Float](repeating: 1, count: 16_000_000))
    try writer.write(to: "\(folder.path)/model.safetensors")
    let run = try Tool.shell(
      """
      mkdir place; $CONVERT . --out place/out & until ls -A place | grep -q .; do :; done
      kill -TERM $!; wait $!; echo $?; ls -A place
      """, in: folder)
    // 0 when it had already written everything.
    #expect(["143\nout\n", "0\nout\n"].contains(run.output))
    #expect(
      try SafetensorsFile(path: "\(folder.path)/place/out/model.safetensors").names.count
        == source.names.count)
  }

  @Test("help and version") func help() throws {
    let folder = try TestFolder()
    #expect(try Tool.run("--version", in: folder).output == "0.1.0\n")
    let help = try Tool.run("help", "convert", in: folder)
    #expect(help.status == 0 && help.output.contains("--low-rank <rank>"))
  }

  @Test("inspect lists tensors, counts and checksums") func inspect() throws {
    let folder = try TestFolder()
    var writer = SafetensorsWriter(metadata: ["format": "pt"])
    writer.add("a\u{1B}[2J", shape: [2, 3], [1, -2.5, .nan, .infinity, 0, .nan] as [Float])
    writer.add("b", shape: [2], [3, -4] as [Int64])
    writer.add("c", dtype: .f8E4M3, shape: [4]) { try $0.writeBytes([1, 2, 3, 4]) }
    writer.add("d", shape: [0], [] as [Float])
    try writer.write(to: "\(folder.path)/m.safetensors")
    let text = try Tool.run("inspect", "m.safetensors", in: folder)
    #expect(text.status == 0 && text.errors.isEmpty)
    let checksum = try sha256(of: "m.safetensors", in: folder)
    #expect(
      text.output == """
        tensor      dtype    shape   bytes   min  max  NaN  Inf
        b           I64      [2]        16  -4.0  3.0    0    0
        a\\u{1B}[2J  F32      [2, 3]     24  -2.5  1.0    2    1
        d           F32      [0]         0     -    -    0    0
        c           F8_E4M3  [4]         4     -    -    -    -
        metadata format: pt
        sha256 \(checksum.sum)  \(checksum.size) bytes  m.safetensors
        4 tensors, 6 parameters, 44 bytes, 2 NaN, 1 infinite

        """)
    let json = try Tool.run("inspect", "m.safetensors", "--json", in: folder)
    let value = try JSONValue(parsing: Array(json.output.utf8), file: "json")
    #expect(value["files"]?.elements?.first?["sha256"]?.text == checksum.sum)
    #expect(value["tensors"]?.elements?.map { $0["name"]?.text } == ["b", "a\u{1B}[2J", "d", "c"])
    #expect(value["tensors"]?.elements?[1]["min"]?.double == -2.5)
    #expect(value["tensors"]?.elements?[1]["shape"]?.elements?.map(\.integer) == [2, 3])
    #expect(value["tensors"]?.elements?[3]["nan"] == nil)
    #expect(value["parameters"]?.integer == 6 && value["bytes"]?.integer == 44)
    #expect(value["nan"]?.integer == 2 && value["infinite"]?.integer == 1)
  }

  @Test("inspect takes folders, PyTorch files and indexes") func inspectOthers() throws {
    let folder = try TestFolder(copying: "shards")
    let all = try Tool.run("inspect", ".", in: folder)
    #expect(all.status == 0)
    #expect(
      all.output.contains("./pytorch_model-00001-of-00002.bin")
        && all.output.contains("./pytorch_model-00002-of-00002.bin"))
    #expect(all.output.contains("\n2 tensors, 6 parameters, 64 bytes, 0 NaN, 0 infinite\n"))
    let one = try Tool.run("inspect", "pytorch_model-00001-of-00002.bin", in: folder)
    #expect(one.output.contains("\n1 tensors, 6 parameters, 24 bytes"))
    let index = try Tool.run("inspect", "pytorch_model.bin.index.json", in: folder)
    #expect(index.output.contains("\n2 tensors"))
  }

  /// By the system's own program.
  private func sha256(of name: String, in folder: TestFolder) throws -> (sum: String, size: Int) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", "\(folder.path)/\(name)"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let sum = String(decoding: data.prefix(64), as: UTF8.self)
    return (sum, try contents(of: "\(folder.path)/\(name)").count)
  }
}
