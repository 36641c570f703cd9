extension Vault {
  /// What a restored text is part of.
  public enum Context: Sendable, Hashable {
    /// Plain text: secrets are put back byte for byte.
    case text
    /// The inside of a JSON string: secrets are put back with JSON's escapes. For JSON that travels as text, such as the
    /// arguments of a tool call.
    case jsonString
  }

  /// The text with the secrets back in place of their placeholders.
  ///
  /// Placeholders may have changed on the way: other case, backticks or asterisks inside the brackets, hyphens for
  /// underscores, escapes of Markdown, JSON (`\u005b`) and URLs (`%5B`); a secret in place of an escaped one gets the same
  /// escapes. What this vault has not issued stays as it is. Linear time.
  public func restore(in text: String, as context: Context = .text) -> String {
    String(decoding: restore(in: Array(text.utf8), as: context), as: UTF8.self)
  }

  /// The same for bytes, which need not be UTF-8.
  public func restore(in bytes: [UInt8], as context: Context = .text) -> [UInt8] {
    let stream = RestoreStream(self, as: context)
    return stream.append(bytes) + stream.finish()
  }
}
