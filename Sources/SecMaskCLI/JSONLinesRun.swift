internal import SecMask
internal import SecMaskFiles
internal import SecMaskJSONLines
internal import SecMaskSystem
internal import SystemPackage

/// The work of `secmask mask --jsonl` on one input after another.
final class JSONLinesRun {
  private let masker: SecretMasker
  private let options: JSONLinesMasker.Options
  private let flushesLines: Bool
  /// Whether each input is one JSON text.
  private let isWhole: Bool
  /// What became of all inputs so far.
  private(set) var tally = Tally()
  private let log: ((MaskLog) -> Void)?

  // Of an input that is something else, a few lines say enough.
  private static let mostMessages = 5

  init(
    _ masker: SecretMasker, _ options: JSONLinesMasker.Options, flushesLines: Bool, isWhole: Bool,
    log: ((MaskLog) -> Void)? = nil
  ) {
    self.log = log
    self.isWhole = isWhole
    self.masker = masker
    self.options = options
    self.flushesLines = flushesLines
  }

  /// Masks one JSON text, and tells why where it is none; nothing is written then.
  /// - Returns: False when it is none.
  func maskDocument(
    _ descriptor: FileDescriptor, path: String, say: (String) -> Void, to sink: ([UInt8]) throws -> Void
  ) throws -> Bool {
    let name = path == "-" ? "standard input" : path.printable
    let clock = ContinuousClock()
    let began = clock.now
    let document = try descriptor.content(upTo: JSONDocumentMasker.longest + 1, path: path)
    let result: JSONDocumentMasker.Result
    do throws(JSONLineError) {
      result = try JSONDocumentMasker(masker, options).mask(document, path: path == "-" ? nil : path)
    } catch {
      say("secmask: \(name): \(error); not written")
      return false
    }
    tally.add(result.tally)
    log?(.begins(characters: result.tally.scalars))
    log?(.ends(seconds: (clock.now - began) / .seconds(1), secrets: result.tally.total))
    if result.nestedCount > 0 { say("secmask: \(name): \(Self.nested(result.nestedCount))") }
    try sink(result.output)
    return true
  }

  /// Masks what a descriptor gives, and tells about the lines that are no such input.
  /// - Returns: False when lines were left out.
  func mask(
    _ descriptor: FileDescriptor, path: String, say: @escaping (String) -> Void,
    to sink: ([UInt8]) throws -> Void
  ) throws -> Bool {
    if isWhole { return try maskDocument(descriptor, path: path, say: say, to: sink) }
    let name = path == "-" ? "standard input" : path.printable
    let keeps = options.keepsInvalid
    var messages = 0
    let clock = ContinuousClock()
    let began = clock.now
    let lines = JSONLinesMasker(masker, options, path: path == "-" ? nil : path) { error in
      messages += 1
      if !keeps, messages <= Self.mostMessages { say("secmask: \(name): \(error); left out") }
    }
    defer {
      tally.add(lines.tally)
      log?(.beginsBatch(texts: lines.lineCount, characters: lines.tally.scalars))
      log?(.ends(seconds: (clock.now - began) / .seconds(1), secrets: lines.tally.total))
      for line in Self.closing(lines, keepsInvalid: keeps) { say("secmask: \(name): \(line)") }
    }
    try lines.mask(descriptor, path: path, flushesLines: flushesLines) {
      try sink($0)
      return true
    }
    return keeps || lines.invalidCount == 0
  }

  private static func closing(_ lines: JSONLinesMasker, keepsInvalid: Bool) -> [String] {
    var messages: [String] = []
    if lines.invalidCount > 0 {
      messages.append(
        keepsInvalid
          ? "\(lines.invalidCount) lines masked as plain text"
          : "\(lines.invalidCount) lines left out; --keep-invalid masks them as plain text")
    }
    if lines.nestedCount > 0 {
      messages.append(nested(lines.nestedCount))
    }
    return messages
  }

  private static func nested(_ count: Int) -> String {
    "\(count) lists or objects at --field left as they are; --all-strings masks inside them"
  }
}
