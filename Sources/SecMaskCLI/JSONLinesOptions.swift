internal import ArgumentParser
internal import SecMaskJSONLines

/// How JSON Lines are masked.
struct JSONLinesOptions: ParsableArguments {
  @Flag(name: .customLong("jsonl"), help: "The input is one JSON text a line; mask its string values.")
  var jsonl = false

  @Flag(
    name: .customLong("json"),
    help: "Each input is one JSON text, on however many lines; mask its string values.")
  var json = false

  @Option(
    help: ArgumentHelp(
      """
      Mask the strings at this path alone: names and indexes with dots between them, * for all, \\ before a dot \
      that belongs to a name. Repeatable.
      """, valueName: "path"))
  var field: [String] = []

  @Flag(help: "Mask the strings inside lists and objects at --field, too.")
  var allStrings = false

  @Flag(help: "A line without the --field is written as it is, and is no error.")
  var allowMissing = false

  @Flag(
    help: "Write lines that are no JSON, or have no --field, too, masked as plain text; they are no error.")
  var keepInvalid = false

  func validate() throws {
    if json, jsonl {
      throw ValidationError("--json and --jsonl exclude each other: one text, or one on each line")
    }
    if !jsonl, !json, !field.isEmpty || allStrings || allowMissing {
      throw ValidationError("--field, --all-strings and --allow-missing need --jsonl or --json")
    }
    if !jsonl, keepInvalid { throw ValidationError("--keep-invalid needs --jsonl") }
    if field.isEmpty, allStrings || allowMissing {
      throw ValidationError("--all-strings and --allow-missing need --field")
    }
  }

  /// Nil when the input is plain text.
  func options() throws -> JSONLinesMasker.Options? {
    guard jsonl || json else { return nil }
    let fields = try field.map { path in
      do throws(JSONFieldPathError) {
        return try JSONLineField(path: path, takesNested: allStrings, isRequired: !allowMissing)
      } catch { throw CommandFailure("--field \(error)") }
    }
    return .init(fields: fields, keepsInvalid: keepInvalid)
  }
}
