package import SecMask
internal import SecMaskJSON
package import SecMaskSystem

/// A baseline of any program that is known here, told apart by its content.
package enum BaselineFile {
  /// Reads what a file says is known.
  ///
  /// - Parameters:
  ///   - content: SecMask's baseline, detect-secrets' `.secrets.baseline`, a JSON report of gitleaks, or fingerprints as in
  ///     `.gitleaksignore`.
  ///   - file: The path of the file, for errors.
  ///   - paths: Names below the folder of the file.
  package static func known(
    _ content: [UInt8], file: String, paths: FolderRelativePaths
  ) throws(BaselineError) -> any KnownFindings {
    guard let first = content.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }),
      [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first)
    else {
      return try GitleaksBaseline(
        fingerprints: String(decoding: content, as: UTF8.self), file: file, paths: paths)
    }
    let root = try parse(content, file: file)
    if root.elements != nil { return try GitleaksBaseline(report: root, file: file, paths: paths) }
    if root["secmask_baseline"] != nil { return BaselineMatch(try Baseline(root, file: file), paths: paths) }
    if root["plugins_used"] != nil || root["results"] != nil {
      return try DetectSecretsBaseline(root, file: file, paths: paths)
    }
    throw BaselineError(file, "neither a baseline of SecMask or detect-secrets, nor a report of gitleaks")
  }

  /// Reads a baseline of SecMask.
  package static func own(_ content: [UInt8], file: String) throws(BaselineError) -> Baseline {
    let root = try parse(content, file: file)
    guard root["secmask_baseline"] != nil else {
      throw BaselineError(file, "not a baseline of SecMask; `secmask baseline create` makes one")
    }
    return try Baseline(root, file: file)
  }

  private static func parse(_ content: [UInt8], file: String) throws(BaselineError) -> JSONValue {
    do {
      return try JSONCursor<JSONError>.read(content, leniency: [.byteOrderMark, .loneSurrogates]) {
        cursor throws(JSONError) in
        try cursor.readValue()
      }
    } catch { throw BaselineError(file, "\(error)") }
  }
}
