internal import CSecMask
internal import SecMask
internal import SecMaskTensor
internal import SecretPatterns

/// What a caller's options ask for, checked.
struct Options {
  var configuration = SecretMasker.Configuration()
  var alarming = Policy(purpose: .alarming)
  /// Threads that the caller allows; nil for as many as there are cores.
  var threads: Int? { configuration.threads }

  private static let mostThreads = 256
  private static let leastKey = 16

  /// - Parameter options: Nil: all as it is by itself.
  init(_ options: UnsafePointer<secmask_options>?) throws(CallFailure) {
    var given = secmask_options()
    secmask_options_init(&given)
    if let options {
      guard options.pointee.size >= MemoryLayout<secmask_options>.size else {
        throw CallFailure(
          SECMASK_WRONG_ARGUMENT,
          "the size in the options is not that of secmask_options; use secmask_options_init")
      }
      given = options.pointee
    }
    try takeExperts(given)
    try takePolicy(given)
    configuration.style = try Self.style(given)
    configuration.decodes = given.flags & UInt32(SECMASK_NO_DECODE) == 0
    if given.flags & UInt32(SECMASK_ONE_CORE_A_CALL) != 0 { configuration.mode = .throughput }
    if given.threads > 0 {
      guard given.threads <= Self.mostThreads else {
        throw CallFailure(SECMASK_WRONG_OPTION, "threads must be at most \(Self.mostThreads)")
      }
      configuration.threads = Int(given.threads)
    }
    let known = try CallerBytes.copies(given.known, given.known_count, "known")
    if !known.isEmpty { configuration.known = KnownSecrets(bytes: known) }
  }

  private mutating func takeExperts(_ given: secmask_options) throws(CallFailure) {
    switch Int(given.experts) {
    case SECMASK_EXPERTS_BOTH: configuration.experts = .both
    case SECMASK_EXPERTS_FAST: configuration.experts = .fast
    case SECMASK_EXPERTS_NONE: configuration.experts = .none
    default: throw CallFailure(SECMASK_WRONG_OPTION, "experts must be one of SECMASK_EXPERTS_...")
    }
    configuration.fastModel = try CallerBytes.text(given.fast_model, "fast_model")
    configuration.longModel = try CallerBytes.text(given.long_model, "long_model")
    let weights = try CallerBytes.text(given.weights, "weights")
    guard configuration.experts != .none, configuration.fastModel == nil else { return }
    configuration.weights = try LibraryWeights.root(named: weights)
  }

  private mutating func takePolicy(_ given: secmask_options) throws(CallFailure) {
    let name = try CallerBytes.text(given.preset, "preset") ?? Preset.default.rawValue
    guard let preset = Preset(rawValue: name) else {
      let names = Preset.allCases.map(\.rawValue).joined(separator: ", ")
      throw CallFailure(SECMASK_WRONG_OPTION, "preset must be one of \(names)")
    }
    let purposes: (mask: Purpose, scan: Purpose)
    switch Int(given.purpose) {
    case SECMASK_PURPOSE_OF_CALL: purposes = (.hiding, .alarming)
    case SECMASK_PURPOSE_HIDING: purposes = (.hiding, .hiding)
    case SECMASK_PURPOSE_ALARMING: purposes = (.alarming, .alarming)
    default: throw CallFailure(SECMASK_WRONG_OPTION, "purpose must be one of SECMASK_PURPOSE_...")
    }
    configuration.policy = try policy(Policy(preset, purpose: purposes.mask), given)
    alarming = try policy(Policy(preset, purpose: purposes.scan), given)
  }

  private func policy(_ preset: Policy, _ given: secmask_options) throws(CallFailure) -> Policy {
    var policy = preset
    if let number = try Self.share(given.threshold, "threshold") { policy.threshold = number }
    if let number = try Self.share(given.min_confidence, "min_confidence") { policy.minConfidence = number }
    if given.flags & UInt32(SECMASK_NO_MARKERS) != 0 { policy.honoursMarkers = false }
    policy.allowedValues = Set(try CallerBytes.copies(given.allowed, given.allowed_count, "allowed"))
    policy.ignoredTypes = Set(
      try CallerBytes.names(given.ignored_types, given.ignored_types_count, "ignored_types"))
    return policy
  }

  /// A number from 0 to 1; nil where it is negative, which means the usual one.
  private static func share(_ number: Double, _ name: String) throws(CallFailure) -> Double? {
    if number < 0 { return nil }
    // Not a number is not in the range either.
    guard 0...1 ~= number else {
      throw CallFailure(
        SECMASK_WRONG_OPTION, "\(name) must be between 0 and 1, or negative for the usual one")
    }
    return number
  }

  private static func style(_ given: secmask_options) throws(CallFailure) -> RedactionStyle {
    let placeholder = try CallerBytes.text(given.placeholder, "placeholder")
    let word = placeholder ?? "SECRET"
    func fill() throws(CallFailure) -> Character {
      guard let placeholder else { return "*" }
      guard placeholder.count == 1, let fill = placeholder.first else {
        throw CallFailure(
          SECMASK_WRONG_OPTION, "placeholder must be one character for the styles fill and keep")
      }
      return fill
    }
    switch try CallerBytes.text(given.style, "style") ?? "text" {
    case "text": return .text(placeholder ?? "[SECRET]")
    case "label": return .label(word)
    case "fill": return .fill(try fill())
    case "keep": return .keep(first: 4, last: 0, fill: try fill())
    case "tag":
      let key = try CallerBytes.copy(given.key, given.key_length, "key")
      guard key.count >= leastKey else {
        throw CallFailure(SECMASK_WRONG_OPTION, "style tag needs a key of at least \(leastKey) bytes")
      }
      return .keyedTag(key: key, word: word)
    default: throw CallFailure(SECMASK_WRONG_OPTION, "style must be one of text, label, fill, keep, tag")
    }
  }
}
