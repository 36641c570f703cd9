internal import SecMask
internal import SecMaskFiles
internal import SecretPatterns

private let word = "Tulip-Garden9"

private let masker: SecretMasker? = {
  var configuration = SecretMasker.Configuration()
  configuration.experts = .none
  configuration.decodes = false
  configuration.known = KnownSecrets([word])
  return try? SecretMasker(configuration: configuration)
}()

/// Whatever a text of some notation looks like, edits are in order and apart, and no secret is left.
func fuzzNotations(_ input: inout FuzzInput) {
  let names = ["a.json", "a.yaml", "a.toml", ".env", "a.xml"]
  let name = names[Int(input.byte()) % names.count]
  let placeholder = String(decoding: input.part(), as: UTF8.self)
  // A letter stands for the secret, so that it is met often.
  let text = input.text.flatMap { $0 == UInt8(ascii: "S") ? Array(word.utf8) : [$0] }
  guard let masker, let notation = Notation(path: name), !placeholder.contains(word),
    let found = masker.found(in: [text], path: name).findings.first,
    let edits = notation.edits(hiding: found, in: text, style: .text(placeholder))
  else { return }
  var (output, end) = ([UInt8](), 0)
  for edit in edits {
    precondition(edit.range.lowerBound >= end && edit.range.upperBound <= text.count, "order")
    output += text[end..<edit.range.lowerBound] + edit.replacement
    end = edit.range.upperBound
  }
  output += text[end...]
  let kept = edits.reduce(into: text.count) { $0 -= $1.range.count }
  precondition(output.count == edits.reduce(kept) { $0 + $1.replacement.count }, "length")
  for finding in found where finding.type == KnownSecrets.type && finding.range.count == word.utf8.count {
    precondition(edits.contains { $0.range.overlaps(finding.range) }, "left")
  }
}
