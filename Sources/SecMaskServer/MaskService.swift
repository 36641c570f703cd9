internal import NIOPosix
internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem
internal import SecretPatterns
internal import Synchronization

/// What the service's endpoints share.
final class MaskService: Sendable {
  let metrics = ServiceMetrics()
  let sessions: SessionStore
  let queue: MaskQueue
  let masking: MaskEndpoint
  let restoring: RestoreEndpoint
  let streaming: StreamEndpoint
  let explaining: ExplainEndpoint
  /// The answer of `/v1/info`.
  let info: JSONValue
  private let draining = Atomic(false)

  /// - Parameter masker: One thread each has its texts, so it should be in throughput mode.
  init(_ masker: SecretMasker, _ settings: ServiceSettings) {
    sessions = SessionStore(
      limit: settings.sessionCount, time: settings.sessionTime, vaultLimits: settings.sessionLimits)
    queue = MaskQueue(settings, threads: settings.threads ?? WorkThreads.available, metrics: metrics)
    masking = MaskEndpoint(masker: masker, queue: queue, sessions: sessions, metrics: metrics)
    restoring = RestoreEndpoint(sessions: sessions, limit: 4 * settings.bodyLimit)
    streaming = StreamEndpoint(
      masker: masker, queue: queue, slots: StreamEndpoint.Slots(settings.streamCount))
    explaining = ExplainEndpoint(masker: masker, queue: queue, slots: StreamEndpoint.Slots(8))
    info = .object([
      ("name", .string("secmask")), ("version", .string(SecMaskService.version)),
      ("experts", .boolean(masker.usesExperts)), ("rules", .integer(masker.detector.rules.count)),
      ("presets", .array(Preset.allCases.map { .string($0.rawValue) })),
      ("styles", .array(MaskRequest.Style.allCases.map { .string($0.rawValue) })),
      ("body_limit", .integer(settings.bodyLimit)),
    ])
  }

  /// Whether the service ends when its last request has.
  var isDraining: Bool { draining.load(ordering: .relaxed) }

  func drain() { draining.store(true, ordering: .relaxed) }
}
