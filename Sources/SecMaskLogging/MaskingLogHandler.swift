public import Logging
public import SecMask

/// Hides secrets in log events before another handler gets them: in messages, in metadata however deep, in sources, and in the
/// texts of errors. What stands under a key such as `password` is hidden whole.
///
/// ```swift
/// LoggingSystem.bootstrapMasking { StreamLogHandler.standardError(label: $0) }
/// ```
///
/// Metadata is masked when it is set, so the handler inside never holds a secret. What it does not do: see that parts of a secret
/// stand in different events, or in message and metadata of one.
public struct MaskingLogHandler: LogHandler {
  private var inner: any LogHandler
  private let masking: LogMasking
  private let rulesAlone: LogMasking
  private let queue: LogQueue?
  private var provider: Logger.MetadataProvider?

  /// - Parameters:
  ///   - inner: What writes the events.
  ///   - queue: Where events are masked; nil: in the thread that logs.
  public init(_ inner: any LogHandler, masking: LogMasking = LogMasking(), queue: LogQueue? = nil) {
    self.inner = inner
    self.masking = masking
    self.queue = queue
    var rulesAlone = masking
    rulesAlone.masker = masking.masker.withoutExperts()
    self.rulesAlone = rulesAlone
    self.inner.metadata = masking.masked(inner.metadata)
    metadataProvider = inner.metadataProvider
  }

  public func log(event: LogEvent) {
    guard let queue else { return inner.log(event: masking.masked(event)) }
    var event = event
    // What it provides belongs to the task that logs.
    if let provider { event.metadata = provider.get().merging(event.metadata ?? [:]) { $1 } }
    queue.add { [inner, masking, rulesAlone, event] isShort in
      inner.log(event: (isShort ? masking : rulesAlone).masked(event))
    }
  }

  public var metadataProvider: Logger.MetadataProvider? {
    get { provider }
    set {
      provider = newValue
      guard queue == nil else {
        inner.metadataProvider = nil
        return
      }
      inner.metadataProvider = newValue.map { provider in
        Logger.MetadataProvider { [rulesAlone] in rulesAlone.masked(provider.get()) }
      }
    }
  }

  /// Masked by rules alone.
  public var metadata: Logger.Metadata {
    get { inner.metadata }
    set { inner.metadata = rulesAlone.masked(newValue) }
  }

  public subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { inner[metadataKey: key] }
    set { inner[metadataKey: key] = newValue.map { rulesAlone.masked($0, for: key) } }
  }

  public var logLevel: Logger.Level {
    get { inner.logLevel }
    set { inner.logLevel = newValue }
  }
}

extension LoggingSystem {
  /// Has all loggers of the program masked; once in a program, in place of `bootstrap`.
  ///
  /// - Parameters:
  ///   - masking: How.
  ///   - queue: Where events are masked; nil: in the threads that log. For maskers with experts.
  ///   - metadataProvider: What adds metadata to every event.
  ///   - factory: Makes what writes the events.
  public static func bootstrapMasking(
    _ masking: LogMasking = LogMasking(), queue: LogQueue? = nil,
    metadataProvider: Logger.MetadataProvider? = nil,
    _ factory: @escaping @Sendable (_ label: String) -> any LogHandler
  ) {
    bootstrap(
      { label, provider in
        var handler = MaskingLogHandler(factory(label), masking: masking, queue: queue)
        handler.metadataProvider = provider
        return handler
      }, metadataProvider: metadataProvider)
  }
}
