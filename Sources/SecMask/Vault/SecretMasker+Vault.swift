internal import SecretPatterns

extension SecretMasker {
  /// This masker with a vault: secrets are replaced by the vault's placeholders, `[SECRET_stripe_key_1]`, in texts, batches
  /// and streams. What the vault has by now is hidden wherever it stands; for what other texts add to it, call this again. Costs
  /// nothing; weights and rules are shared.
  public func masking(into vault: Vault) -> SecretMasker {
    var masker = self
    masker.vault = vault
    masker.earlier = vault.repeats
    return masker
  }

  /// A text with its secrets replaced by placeholders of a vault, which can put them back.
  public func mask(_ text: String, into vault: Vault, path: String? = nil) -> MaskResult {
    masking(into: vault).mask(text, path: path)
  }

  /// What comes in place of a part of a text.
  package struct Replacement: Sendable {
    package let range: Range<Int>
    package let bytes: [UInt8]
    /// Type of the secret; nil where something only looked like a placeholder.
    package let type: String?
  }

  /// What is replaced in a text, sorted and disjoint: findings, and with a vault what looks like its placeholders.
  package func replacements(in text: [UInt8], _ findings: [Detection]) -> [Replacement] {
    var result: [Replacement] = []
    var copied = 0
    let inside = findings.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count }
    for span in inside.map(\.finding).sorted().mergedSpans() {
      result += lookalikes(in: text[copied..<span.range.lowerBound])
      let bytes = replacement(type: span.type, secret: Array(text[span.range]))
      result.append(Replacement(range: span.range, bytes: bytes, type: span.type))
      copied = span.range.upperBound
    }
    return result + lookalikes(in: text[copied...])
  }

  func replacement(type: String, secret: [UInt8]) -> [UInt8] {
    vault?.placeholder(for: secret, type: type) ?? style.replacement(type: type, secret: secret)
  }

  private func lookalikes(in text: ArraySlice<UInt8>) -> [Replacement] {
    guard let vault else { return [] }
    var result: [Replacement] = []
    var position = text.startIndex
    while let start = PlaceholderScan.candidate(in: text, from: position) {
      position = start + 1
      guard case .placeholder(let end, _, _) = PlaceholderScan.look(at: start, in: text) else { continue }
      let bytes = vault.placeholder(for: Array(text[start..<end]), type: Vault.lookalike)
      result.append(Replacement(range: start..<end, bytes: bytes, type: nil))
      position = end
    }
    return result
  }
}
