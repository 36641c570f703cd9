public import Logging
public import SecMask

/// How log events are masked.
///
/// By default rules alone look at them, in the thread that logs, and comments in a text excuse nothing.
public struct LogMasking: Sendable {
  /// What hides secrets.
  public var masker: SecretMasker
  /// Whether what stands under a key of metadata is hidden whole, whatever it is.
  public var hidesKey: @Sendable (String) -> Bool
  /// What comes in place of a value that is hidden whole.
  public var hidden = "[SECRET]"

  /// Rules alone, with the policy for logs.
  public init() { self.init(SecretMasker.patternsOnly(policy: Policy(.logs))) }

  /// A masker of your own. One with experts takes milliseconds for a line that may hold a secret: give it a ``LogQueue``.
  public init(_ masker: SecretMasker, hidesKey: @escaping @Sendable (String) -> Bool = SecretLikeKey.matches)
  {
    self.masker = masker
    self.hidesKey = hidesKey
  }

  /// The event without secrets in message, metadata, source and error.
  public func masked(_ event: LogEvent) -> LogEvent {
    var event = event
    if let message = changed(event.message.description) {
      event.message = Logger.Message(stringLiteral: message)
    }
    if let metadata = event.metadata { event.metadata = masked(metadata) }
    if let source = changed(event.source) { event.source = source }
    if let error = event.error { event.error = masked(error) }
    return event
  }

  /// Metadata without secrets, however deep they are. Names are looked at, too.
  public func masked(_ metadata: Logger.Metadata) -> Logger.Metadata {
    var result: Logger.Metadata = [:]
    for (key, value) in metadata { result[changed(key) ?? key] = masked(value, for: key) }
    return result
  }

  func masked(_ value: Logger.MetadataValue, for key: String) -> Logger.MetadataValue {
    hidesKey(key) ? replaced(value, by: hidden) : masked(value)
  }

  private func masked(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
    switch value {
    case .string(let text): changed(text).map { .string($0) } ?? value
    case .stringConvertible(let convertible):
      changed(convertible.description).map { replaced(value, by: $0) } ?? value
    case .dictionary(let metadata): .dictionary(masked(metadata))
    case .array(let values): .array(values.map { masked($0) })
    }
  }

  /// A text in place of a value, with the value's attributes.
  private func replaced(_ value: Logger.MetadataValue, by text: String) -> Logger.MetadataValue {
    var result = Logger.MetadataValue.string(text)
    if case .stringConvertible = value { result.attributes = value.attributes }
    return result
  }

  /// The same error where nothing of it is a secret.
  func masked(_ error: any Error) -> any Error {
    let (text, debug) = ("\(error)", String(reflecting: error))
    let (maskedText, maskedDebug) = (changed(text), changed(debug))
    if maskedText == nil, maskedDebug == nil { return error }
    return MaskedError(
      description: maskedText ?? text, debugDescription: maskedDebug ?? debug,
      type: String(reflecting: type(of: error)))
  }

  /// The masked text; nil where it has no secret.
  private func changed(_ text: String) -> String? {
    if text.utf8.count < 4 { return nil }
    let result = masker.mask(text) as MaskResult
    return result.findings.isEmpty ? nil : result.text
  }
}

/// What is logged in place of an error that has a secret in its text.
public struct MaskedError: Error, CustomStringConvertible, CustomDebugStringConvertible {
  public let description: String
  public let debugDescription: String
  /// Type of the error, with its module.
  public let type: String
}
