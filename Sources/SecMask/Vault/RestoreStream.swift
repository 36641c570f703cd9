internal import SecMaskJSON
internal import SecMaskSystem

/// Puts secrets back into a text that arrives in pieces, which may cut placeholders anywhere.
///
/// What may be the beginning of one of the vault's placeholders is held back until it is certain: some hundred bytes at
/// most, nothing else. The output is that of ``Vault/restore(in:as:)-(String,_)`` on the whole. Not thread safe.
public final class RestoreStream {
  /// Placeholders replaced so far.
  public private(set) var count = 0

  private let vault: Vault
  private let context: Vault.Context
  private var rewriter = PlaceholderRewriter()

  public init(_ vault: Vault, as context: Vault.Context = .text) {
    self.vault = vault
    self.context = context
  }

  /// Bytes held back now.
  package var heldCount: Int { rewriter.heldCount }

  /// Takes the next piece; returns the restored text that is certain.
  public func append(_ bytes: some Sequence<UInt8>) -> [UInt8] { take(bytes, ends: false) }

  /// Ends the text; returns the rest of it.
  public func finish() -> [UInt8] { take([], ends: true) }

  private func take(_ bytes: some Sequence<UInt8>, ends: Bool) -> [UInt8] {
    rewriter.take(bytes, ends: ends, mayBegin: vault.hasName(beginningWith:)) { name, _, spelling in
      guard let secret = vault.secret(named: name) else { return nil }
      count += 1
      return spelled(secret, spelling)
    }
  }

  private func spelled(_ secret: [UInt8], _ spelling: PlaceholderScan.Spelling) -> [UInt8] {
    var output: [UInt8] = []
    switch (spelling, context) {
    case (.plain, .text): output = secret
    case (.plain, .jsonString), (.json, _): JSONText.appendCharacters(secret, to: &output)
    case (.percent, _):
      for byte in secret {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: output.append(byte)
        default: output += "%\(HexDigits.text([byte]).uppercased())".utf8
        }
      }
    }
    return output
  }
}
