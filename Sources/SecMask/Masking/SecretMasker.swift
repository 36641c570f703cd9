internal import SecMaskSystem
package import SecMaskTensor
public import SecretPatterns

/// Finds and masks secrets in text: the library's front door.
///
/// ```swift
/// let masker = try SecretMasker()                     // the bundled experts, default policy
/// let result = masker.mask("export STRIPE_KEY=…")     // result.text, result.findings
/// ```
///
/// Rules find what has a form; experts find what only its surroundings give away. Loading maps weights, which
/// takes milliseconds, and happens once: share one masker between threads. The same text gives the same findings,
/// whatever the number of threads and whatever else is masked at the time.
///
/// What it does not do: it does not tell whether a secret is live, and it does not find a secret that neither its
/// shape nor the words beside it give away.
public struct SecretMasker: Sendable {
  /// Finds what has a form.
  public let detector: SecretsDetector
  /// Decides which findings count.
  public private(set) var policy: Policy
  /// What they are replaced by, where there is no vault.
  public package(set) var style: RedactionStyle
  /// Where secrets are kept that are replaced reversibly; nil: they are replaced for good. See ``masking(into:)``.
  public internal(set) var vault: Vault?
  /// The vault's secrets when it was taken: those that come later do not count, or what is found would depend on the order of texts.
  var earlier: RepeatedSecrets?
  /// Decides what experts read.
  public package(set) var router: any Router
  /// Decides what is told of what was found; the policy.
  package private(set) var filter: any FindingFilter
  /// What rule files have to say about findings; nil without such files.
  package var review: FindingReview?
  /// Nil when only rules are used.
  private(set) var reader: (any SegmentReader)?
  /// Whether rules look into what is encoded, too.
  let decodes: Bool
  /// Looks for the values that are known; nil without any.
  let known: KnownSearch?
  let log: (@Sendable (MaskLog) -> Void)?
  /// Texts of a batch that are searched at a time.
  private(set) var lanes: Int

  /// The bundled experts and the default policy. Throws when no weights are found.
  public init() throws(MaskerError) { try self.init(configuration: Configuration()) }

  /// Loads what a configuration asks for.
  public init(configuration: Configuration) throws(MaskerError) {
    self.init(configuration, reader: try configuration.reader())
  }

  private init(_ configuration: Configuration, reader: ExpertReader?) {
    detector = configuration.detector
    policy = configuration.policy
    filter = configuration.policy
    style = configuration.style
    router = configuration.router
    log = configuration.log
    lanes = configuration.lanes
    decodes = configuration.decodes
    known = configuration.known?.search
    self.reader = reader
  }

  /// Rules alone, without any weights: some thousand times faster, and blind to what has no form.
  public static func patternsOnly(
    detector: SecretsDetector = .shared, policy: Policy = Policy(), style: RedactionStyle = .text("[SECRET]")
  ) -> SecretMasker {
    var configuration = Configuration()
    configuration.experts = .none
    configuration.detector = detector
    configuration.policy = policy
    configuration.style = style
    return SecretMasker(configuration, reader: nil)
  }

  /// This masker with another policy; experts and rules are shared.
  /// - Throws: ``MaskerError/setting(name:expected:)`` where the threshold is none.
  package func following(_ policy: Policy) throws(MaskerError) -> SecretMasker {
    guard 0...1 ~= policy.threshold else { throw .setting(name: "threshold", expected: "between 0 and 1") }
    var masker = self
    masker.policy = policy
    masker.filter = policy
    if var reader = reader as? ExpertReader {
      reader.threshold = policy.threshold
      masker.reader = reader
    }
    return masker
  }

  /// This masker with threads of its own; experts and rules are shared.
  /// - Parameter threads: Nil for as many as there are cores.
  package func computing(threads: Int?, mode: ComputeEngine.Mode) -> SecretMasker {
    var masker = self
    masker.lanes = mode == .throughput ? max(1, threads ?? WorkThreads.available) : 1
    if var reader = reader as? ExpertReader {
      reader.engine = ComputeEngine(threads: threads, mode: mode)
      masker.reader = reader
    }
    return masker
  }

  /// This masker with its rules alone.
  package func withoutExperts() -> SecretMasker {
    var masker = self
    masker.reader = nil
    return masker
  }

  /// This masker, whose experts read only what a rule is unsure of: for texts that are mostly structure.
  package func readingOnRequest() -> SecretMasker {
    var masker = self
    masker.router = OnRequestRouter(router: router)
    return masker
  }

  /// Whether an expert reads what the router picks.
  public var usesExperts: Bool { reader != nil }

  /// Which experts read: `fast`, `long`, or none.
  package var expertNames: [String] {
    guard let reader = reader as? ExpertReader else { return [] }
    return reader.long == nil ? ["fast"] : ["fast", "long"]
  }

  /// Bytes of a file that are searched at a time: with an expert no more than it reads in a second or so, otherwise what
  /// fits the second-level cache together with the scanner's tables.
  package var windowBytes: Int { usesExperts ? 64 << 10 : 256 << 10 }

  /// Bytes of lines that are searched together.
  package var batchBytes: Int { windowBytes * lanes }

  // MARK: Findings

  /// Secrets in a text, sorted by start; offsets are UTF-8 bytes into the text.
  /// - Parameter path: Path of the file it comes from, for rules that look at it.
  public func findings(in text: String, path: String? = nil) -> [SecretFinding] {
    findings(in: Array(text.utf8), path: path)
  }

  /// Secrets in bytes, which need not be valid UTF-8.
  public func findings(in bytes: [UInt8], path: String? = nil) -> [SecretFinding] {
    located(detections(in: bytes, path: path), in: bytes)
  }

  /// A text with its secrets replaced, and what they were. Everything else stays byte for byte.
  public func mask(_ text: String, path: String? = nil) -> MaskResult {
    let (bytes, findings) = mask(Array(text.utf8), path: path)
    return MaskResult(text: String(decoding: bytes, as: UTF8.self), findings: findings, vault: vault)
  }

  /// Bytes with their secrets replaced, and what they were; invalid UTF-8 outside the secrets stays as it is.
  public func mask(_ bytes: [UInt8], path: String? = nil) -> (bytes: [UInt8], findings: [SecretFinding]) {
    guard let log else { return masked(bytes, path) }
    let clock = ContinuousClock()
    log(.begins(characters: bytes.withUnsafeBufferPointer(ByteCount.scalars)))
    let began = clock.now
    let result = masked(bytes, path)
    log(.ends(seconds: (clock.now - began) / .seconds(1), secrets: result.findings.count))
    return result
  }

  /// Begins a text that arrives in pieces.
  public func makeStream(path: String? = nil) -> MaskStream { MaskStream(self, path: path) }

  private func detections(in bytes: [UInt8], path: String?) -> [Detection] {
    found(in: [bytes], path: path).findings[0]
  }

  // MARK: Steps

  /// Whether nothing in a file counts: by the policy, or by a rule file's allowlists.
  package func allows(path: String?) -> Bool {
    guard let path else { return false }
    return filter.allows(path: path) || review?.skipsPath(path) ?? false
  }

  private func masked(_ bytes: [UInt8], _ path: String?) -> (bytes: [UInt8], findings: [SecretFinding]) {
    let found = detections(in: bytes, path: path)
    return (masked(bytes, found), located(found, in: bytes))
  }

  package func masked(_ bytes: [UInt8], _ detections: [Detection]) -> [UInt8] {
    guard vault != nil else { return SecretCensor(style: style).censor(bytes, detections.map(\.finding)) }
    var result: [UInt8] = []
    var copied = 0
    for part in replacements(in: bytes, detections) {
      result += bytes[copied..<part.range.lowerBound] + part.bytes
      copied = part.range.upperBound
    }
    return result + bytes[copied...]
  }

  package func located(_ detections: [Detection], in bytes: [UInt8]) -> [SecretFinding] {
    var tracker = PositionTracker()
    return bytes.withUnsafeBufferPointer { text in
      detections.map { tracker.locate($0, in: text, origin: 0) }
    }
  }
}
