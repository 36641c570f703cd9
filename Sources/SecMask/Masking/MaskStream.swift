internal import SecretPatterns

/// Masks a text that arrives in pieces, in bounded memory: log streams, files larger than memory.
///
/// The pieces may cut the text anywhere, inside a secret or a character too; the output is the same
/// as that of ``SecretMasker/mask(_:path:)-([UInt8],_)`` on the whole. Output lags behind the input by up to
/// a window and 80 kB. Not thread safe.
public final class MaskStream {
  /// How many secrets of each type have been masked so far.
  public private(set) var counts: [String: Int] = [:]
  /// Length of the text that was handed back so far, before masking, in Unicode scalars.
  public private(set) var scalarCount = 0

  /// How many secrets have been left as they are because the policy allows the path.
  public private(set) var allowedCount = 0

  private let masker: SecretMasker
  private let stream: FindingStream
  private let isAllowed: Bool

  /// - Parameter windowSize: Bytes scanned at a time; nil for 1 MiB with rules alone and 64 kB with an expert, so
  ///   that output does not wait for seconds of reading.
  public convenience init(_ masker: SecretMasker, path: String? = nil, windowSize: Int? = nil) {
    self.init(masker, path: path, isAllowed: masker.policy.allows(path: path), windowSize: windowSize)
  }

  /// - Parameter isAllowed: Whether secrets stay, and are counted.
  init(_ masker: SecretMasker, path: String?, isAllowed: Bool, windowSize: Int? = nil) {
    self.masker = masker
    self.isAllowed = isAllowed
    stream = FindingStream(masker, windowSize: windowSize ?? (masker.usesExperts ? 64 << 10 : 1 << 20))
    stream.begin(path: path)
  }

  /// Pattern attempts given up at a time limit so far.
  public var abandonedAttempts: Int { stream.abandonedAttempts }

  /// Takes the next piece of the text; returns the masked text that is complete.
  public func append(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    stream.append(bytes)
    return drain(final: false)
  }

  /// Ends the text; returns the rest of the masked text.
  public func finish() -> [UInt8] { drain(final: true) }

  /// Reads a piece of the text straight into the window, and returns the masked text that is
  /// complete; nil at the end of the text.
  package func pump(
    _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> [UInt8]? {
    let got = try stream.read(min(stream.wanted, 1 << 20), fill)
    return got == 0 ? nil : drain(final: false)
  }

  /// Returns the masked text of all complete lines taken so far, without waiting for more: for logs that
  /// are followed as they grow. A key block that has begun and not ended is held back; other secrets of
  /// several lines may be missed when the text pauses inside them.
  public func flushLines() -> [UInt8] {
    var output: [UInt8] = []
    stream.drainLines { take($0, into: &output) }
    return output
  }

  private func drain(final: Bool) -> [UInt8] {
    var output: [UInt8] = []
    stream.drain(final: final) { take($0, into: &output) }
    return output
  }

  private func take(_ settled: TextDetector.Settled, into output: inout [UInt8]) {
    let local = settled.findings.map { $0.finding(from: settled.origin) }
    var copied = settled.range.lowerBound - settled.origin
    let all = UnsafeBufferPointer(
      rebasing: settled.text[copied..<settled.range.upperBound - settled.origin])
    scalarCount += ByteCount.scalars(in: all)
    for span in local.mergedSpans() {
      if isAllowed {
        allowedCount += 1
        continue
      }
      output += settled.text[copied..<span.range.lowerBound]
      output += masker.style.replacement(type: span.type, secret: Array(settled.text[span.range]))
      counts[span.type, default: 0] += 1
      copied = span.range.upperBound
    }
    output += settled.text[copied..<settled.range.upperBound - settled.origin]
  }
}
