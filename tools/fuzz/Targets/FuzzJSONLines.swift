internal import SecMask
internal import SecMaskJSONLines

private let masker = SecretMasker.patternsOnly()

/// Lines that come out are JSON as those that went in were, and pieces give the same as the whole.
func fuzzJSONLines(_ input: inout FuzzInput) {
  let settings = input.byte()
  let pieces = input.pieces()
  let path = settings & 1 == 1 ? try? JSONFieldPath("a.*") : nil
  let options = JSONLinesMasker.Options(
    fields: [JSONLineField(path: path, takesNested: settings & 2 == 2, isRequired: settings & 4 == 4)],
    keepsInvalid: settings & 8 == 8)
  let whole = masked([pieces.flatMap { $0 }[...]], options)
  precondition(masked(pieces, options) == whole, "pieces")
  if options.keepsInvalid { return }
  for line in whole.split(separator: 0x0A) {
    do { _ = try JSONLineField(path: nil).strings(in: Array(line)) } catch { preconditionFailure("no JSON") }
  }
}

private func masked(_ pieces: [ArraySlice<UInt8>], _ options: JSONLinesMasker.Options) -> [UInt8] {
  let lines = JSONLinesMasker(masker, options) { precondition(!"\($0)".isEmpty) }
  return pieces.reduce(into: []) { $0 += lines.append($1) } + lines.finish()
}
