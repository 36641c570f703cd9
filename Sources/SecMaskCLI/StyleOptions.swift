internal import ArgumentParser
internal import SecMask
internal import SecMaskSystem
internal import SecretPatterns

/// What secrets are replaced by.
struct StyleOptions: ParsableArguments {
  /// Kinds of replacement.
  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, label, fill, keep, tag
  }

  @Option(
    help: """
      text: always the same, [SECRET]. label: with the type, [SECRET:stripe_key]. fill: as many * as \
      the secret has characters. keep: like fill, but the first and last few stay. tag: type and a \
      keyed hash, [SECRET:stripe_key:3f9a1c20be44], the same for the same secret.
      """)
  var style = Style.text

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
      File with the key of style tag, without its last line feed. Otherwise the key is taken from the \
      environment variable SECMASK_KEY. At least 16 random bytes.
      """, valueName: "file"), completion: .file())
  var keyFile: String?

  func validate() throws {
    guard keepFirst >= 0, keepLast >= 0 else {
      throw ValidationError("--keep-first and --keep-last cannot be negative")
    }
    if style == .fill || style == .keep, let placeholder, placeholder.count != 1 {
      throw ValidationError("--placeholder must be one character for --style \(style.rawValue)")
    }
    if keyFile != nil, style != .tag {
      throw ValidationError("--key-file is for --style tag")
    }
  }

  func redactionStyle() throws -> RedactionStyle {
    let word = placeholder ?? "SECRET"
    let fill = placeholder?.first ?? "*"
    return switch style {
    case .text: .text(placeholder ?? "[SECRET]")
    case .label: .label(word)
    case .fill: .fill(fill)
    case .keep: .keep(first: keepFirst, last: keepLast, fill: fill)
    case .tag: .keyedTag(key: try key(), word: word)
    }
  }

  private func key() throws -> [UInt8] {
    var key: [UInt8]
    if let keyFile {
      key = try SmallFile.read(keyFile, limit: 1 << 16)
      if key.last == 0x0A { key.removeLast() }
      if key.last == 0x0D { key.removeLast() }
    } else if let value = CLibrary.environment("SECMASK_KEY") {
      key = Array(value.utf8)
    } else {
      throw CommandFailure("--style tag needs a key: --key-file FILE, or SECMASK_KEY in the environment")
    }
    if key.isEmpty { throw CommandFailure("the key of --style tag is empty") }
    if key.count < 16 {
      Console.say("secmask: the key of --style tag has fewer than 16 bytes and can be guessed")
    }
    return key
  }
}
