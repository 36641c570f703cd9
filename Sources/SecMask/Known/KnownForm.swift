internal import SecretPatterns

/// One way in which a known value may stand in a text.
struct KnownForm: Hashable {
  /// How a form was made, for people and reports.
  enum Encoding: Hashable {
    case plain, base64, hex, percent, escapes, entities, shell

    /// The layer that it corresponds to; nil where there is none.
    var layer: LayerKind? {
      switch self {
      case .plain, .shell: nil
      case .base64: .base64
      case .hex: .hex
      case .percent: .percent
      case .escapes: .escapes
      case .entities: .entities
      }
    }

    /// Why a candidate is a secret.
    var reason: String {
      switch self {
      case .plain: "one of the values that are known"
      case .shell: "one of the values that are known, quoted for a shell"
      default: "one of the values that are known, in \(layer?.rawValue ?? "")"
      }
    }
  }

  /// What stands in the text.
  let bytes: [UInt8]
  let encoding: Encoding
  /// Whether a digit of base64 beside it holds some bits of the value, too.
  var leads = false
  var trails = false

  /// Whether it counts inside of words.
  var standsAlone: Bool { bytes.count < KnownSecrets.wholeWordLength }

  /// All forms of a value, each once; the plain one first.
  static func all(of value: [UInt8]) -> [KnownForm] {
    var forms = [KnownForm(bytes: value, encoding: .plain)]
    // Nobody escapes what has nothing but letters and digits.
    let isPlain = value.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    if !isPlain { forms += escapedForms(of: value) }
    forms += KnownBase64.forms(value)
    if value.count * 2 >= KnownSecrets.wholeWordLength {
      let small = Array(HexBytes.digits(value, small: true))
      forms += [small, HexBytes.digits(value, small: false)].map { KnownForm(bytes: $0, encoding: .hex) }
    }
    var seen: Set<[UInt8]> = []
    return forms.filter {
      !$0.bytes.isEmpty && $0.bytes.count <= Rule.longestReach && seen.insert($0.bytes).inserted
    }
  }

  private static func escapedForms(of value: [UInt8]) -> [KnownForm] {
    var forms = TextEscapes.percent(value).map { KnownForm(bytes: $0, encoding: .percent) }
    forms += TextEscapes.json(value).map { KnownForm(bytes: $0, encoding: .escapes) }
    forms += TextEscapes.entities(value).map { KnownForm(bytes: $0, encoding: .entities) }
    forms += ShellQuotes.forms(value).map { KnownForm(bytes: $0, encoding: .shell) }
    return forms
  }
}

/// Bytes as two digits each.
enum HexBytes {
  static func digits(_ bytes: some Sequence<UInt8>, small: Bool) -> [UInt8] {
    bytes.flatMap { [digit($0 >> 4, small), digit($0 & 15, small)] }
  }

  private static func digit(_ value: UInt8, _ small: Bool) -> UInt8 {
    value < 10 ? 0x30 + value : (small ? 0x57 : 0x37) + value
  }
}
