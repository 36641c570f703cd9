internal import ArgumentParser
internal import CheckpointConversion
internal import Safetensors
internal import SecMaskJSON

/// `weights-convert inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what a checkpoint's files hold.",
    discussion: """
      Lists the tensors of a safetensors file, a pytorch_model.bin, an index of several files, or a \
      folder that has one of them: element type, shape, size, range of the values, and how many are not \
      numbers or infinite.
      """)

  @Argument(help: "A file of weights, or a folder.", completion: .file())
  var path: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let summary = try CheckpointSummary(path: path)
    var checksums: [FileChecksum] = []
    for file in summary.files { checksums.append(try FileChecksum(file: file)) }
    try Console.write(json ? Self.json(summary, checksums) : Self.text(summary, checksums))
  }

  static func text(_ summary: CheckpointSummary, _ checksums: [FileChecksum]) -> String {
    var table = TextTable([
      ("tensor", .left), ("dtype", .left), ("shape", .left), ("bytes", .right), ("min", .right),
      ("max", .right), ("NaN", .right), ("Inf", .right),
    ])
    for tensor in summary.tensors {
      table.add([
        printable(tensor.info.name), tensor.info.dtype.rawValue,
        "[\(tensor.info.shape.map(String.init).joined(separator: ", "))]",
        Numbers.grouped(tensor.info.byteCount),
        tensor.range.map { "\($0.lowerBound)" } ?? "-", tensor.range.map { "\($0.upperBound)" } ?? "-",
        tensor.nonFinite.map { "\($0.nan)" } ?? "-", tensor.nonFinite.map { "\($0.infinite)" } ?? "-",
      ])
    }
    var text = table.text
    for (key, value) in summary.metadata { text += "metadata \(printable(key)): \(printable(value))\n" }
    for checksum in checksums {
      let size = Numbers.grouped(checksum.byteCount)
      text += "sha256 \(checksum.sha256)  \(size) bytes  \(printable(checksum.file))\n"
    }
    let totals = [
      (summary.tensors.count, "tensors"), (summary.parameterCount, "parameters"),
      (summary.byteCount, "bytes"), (summary.nanCount, "NaN"), (summary.infiniteCount, "infinite"),
    ]
    return text + totals.map { "\(Numbers.grouped($0)) \($1)" }.joined(separator: ", ") + "\n"
  }

  static func json(_ summary: CheckpointSummary, _ checksums: [FileChecksum]) -> String {
    func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }
    func bound(_ value: Float?) -> JSONValue { value.map { .number("\($0)") } ?? .null }
    let tensors = summary.tensors.map { tensor in
      JSONValue.object([
        ("name", .string(tensor.info.name)), ("dtype", .string(tensor.info.dtype.rawValue)),
        ("shape", .array(tensor.info.shape.map(JSONValue.integer))),
        ("bytes", .integer(tensor.info.byteCount)),
        ("min", bound(tensor.range?.lowerBound)), ("max", bound(tensor.range?.upperBound)),
        ("nan", optional(tensor.nonFinite?.nan)), ("infinite", optional(tensor.nonFinite?.infinite)),
      ])
    }
    let files = checksums.map { checksum in
      JSONValue.object([
        ("file", .string(checksum.file)), ("bytes", .integer(checksum.byteCount)),
        ("sha256", .string(checksum.sha256)),
      ])
    }
    let report = JSONValue.object([
      ("files", .array(files)),
      ("metadata", .object(summary.metadata.map { ($0.key, .string($0.value)) })),
      ("tensors", .array(tensors)), ("tensor_count", .integer(summary.tensors.count)),
      ("parameters", .integer(summary.parameterCount)), ("bytes", .integer(summary.byteCount)),
      ("nan", .integer(summary.nanCount)), ("infinite", .integer(summary.infiniteCount)),
    ])
    return String(decoding: report.text(.everyValue), as: UTF8.self)
  }

  /// A name without anything that a terminal would obey.
  private static func printable(_ name: String) -> String { String(quoted(name).dropFirst().dropLast()) }
}
