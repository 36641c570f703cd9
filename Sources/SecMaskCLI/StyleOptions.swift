internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecretPatterns

/// What secrets are replaced by.
struct StyleOptions: ParsableArguments {
  /// Kinds of replacement.
  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, label, fill, keep, tag, reversible
  }

  @Option(
    help: """
      text: always the same, [SECRET]. label: with the type, [SECRET:stripe_key]. fill: as many * as \
      the secret has characters. keep: like fill, but the first and last few stay. tag: type and a \
      keyed hash, [SECRET:stripe_key:3f9a1c20be44], the same for the same secret. reversible: type and \
      number, [SECRET_stripe_key_1], the same for the same secret, which `secmask restore` puts back; needs --vault.
      """)
  var style: Style?

  @Option(
    help: ArgumentHelp(
      """
      File that keeps the secrets, sealed with the key, so that they can be restored; it is made where there is none, \
      and goes on where there is one. Means --style reversible.
      """, valueName: "file"), completion: .file())
  var vault: String?

  @Flag(help: "Make the file of --key-file, with 32 random bytes, where there is none.")
  var createKey = false

  @Option(
    help: ArgumentHelp(
      """
      The text of style text, the first word of label and tag, the fill character of fill and keep. \
      Given alone, the style is text.
      """, valueName: "text"))
  var placeholder: String?

  @Option(
    help: ArgumentHelp("Characters that style keep leaves at the beginning.", valueName: "n"))
  var keepFirst = 4

  @Option(help: ArgumentHelp("Characters that style keep leaves at the end.", valueName: "n"))
  var keepLast = 0

  @Option(
    help: ArgumentHelp(
      """
      File with the key of style tag or of the vault, without its last line feed. Otherwise the key is taken from \
      the environment variable SECMASK_KEY. At least 16 random bytes.
      """, valueName: "file"), completion: .file())
  var keyFile: String?

  func validate() throws {
    guard keepFirst >= 0, keepLast >= 0 else {
      throw ValidationError("--keep-first and --keep-last cannot be negative")
    }
    if chosen == .fill || chosen == .keep, let placeholder, placeholder.count != 1 {
      throw ValidationError("--placeholder must be one character for --style \(chosen.rawValue)")
    }
    if chosen == .reversible, vault == nil {
      throw ValidationError("--style reversible needs --vault FILE, which keeps the secrets")
    }
    if vault != nil, chosen != .reversible {
      throw ValidationError("--vault is for --style reversible, not \(chosen.rawValue)")
    }
    if placeholder != nil, chosen == .reversible {
      throw ValidationError("--placeholder cannot be chosen with --vault: secrets are restored by theirs")
    }
    if keyFile != nil, chosen != .tag, chosen != .reversible {
      throw ValidationError("--key-file is for --style tag and --vault")
    }
    if createKey, keyFile == nil { throw ValidationError("--create-key needs --key-file FILE") }
  }

  private var chosen: Style { style ?? (vault == nil ? .text : .reversible) }

  func redactionStyle() throws -> RedactionStyle {
    let word = placeholder ?? "SECRET"
    let fill = placeholder?.first ?? "*"
    return switch chosen {
    case .text: .text(placeholder ?? "[SECRET]")
    case .label: .label(word)
    case .fill: .fill(fill)
    case .keep: .keep(first: keepFirst, last: keepLast, fill: fill)
    case .tag: .keyedTag(key: try tagKey(), word: word)
    case .reversible: .text("[SECRET]")  // of what the vault does not take
    }
  }

  /// The vault that secrets go into; nil when they are masked for good.
  func vaultFile() throws -> VaultFile? {
    guard let vault else { return nil }
    let key = try KeyFile.key(keyFile, creates: createKey, for: "--vault")
    return try VaultOptions.naming(vault) { try VaultFile(vault, key: key) }
  }

  private func tagKey() throws -> [UInt8] {
    let key = try KeyFile.key(keyFile, creates: createKey, for: "--style tag")
    if key.count < 16 {
      Console.say("secmask: the key of --style tag has fewer than 16 bytes and can be guessed")
    }
    return key
  }
}
