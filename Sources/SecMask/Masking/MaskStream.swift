internal import SecretPatterns

/// Masks a text that arrives in pieces, in bounded memory: log streams, files larger than memory.
///
/// The pieces may cut the text anywhere, inside a secret or a character too; the output is the same
/// as that of ``SecretMasker/mask(_:path:)-([UInt8],_)`` on the whole. Output lags behind the input by up to
/// a window and 80 kB. Not thread safe.
public final class MaskStream {
  /// How many secrets of each type have been masked so far.
  public var counts: [String: Int] { tally.counts }
  /// Length of the text that was handed back so far, before masking, in Unicode scalars.
  public var scalarCount: Int { tally.scalars }
  /// How many secrets have been left as they are because the policy allows the path.
  public var allowedCount: Int { tally.allowed }
  /// Pattern attempts given up at a time limit so far.
  public var abandonedAttempts: Int { tally.abandonedAttempts }

  /// What became of the text so far.
  package var tally: Tally {
    var tally = stream.tally
    if lookalikes > 0 { tally.counts[Vault.lookalike, default: 0] += lookalikes }
    return tally
  }

  private let masker: SecretMasker
  private let stream: FindingStream
  /// With a vault.
  private var reversible: ReversibleOutput?
  private var lookalikes: Int { reversible?.lookalikes ?? 0 }

  /// - Parameter windowSize: Bytes scanned at a time; nil for 1 MiB with rules alone and 64 kB with an expert, so
  ///   that output does not wait for seconds of reading.
  public convenience init(_ masker: SecretMasker, path: String? = nil, windowSize: Int? = nil) {
    self.init(masker, path: path, isAllowed: masker.allows(path: path), windowSize: windowSize)
  }

  /// - Parameter isAllowed: Whether secrets stay, and are counted.
  package init(_ masker: SecretMasker, path: String?, isAllowed: Bool, windowSize: Int? = nil) {
    self.masker = masker
    stream = FindingStream(masker, windowSize: windowSize ?? (masker.usesExperts ? 64 << 10 : 1 << 20))
    stream.begin(path: path, isAllowed: isAllowed)
    reversible = masker.vault.map { ReversibleOutput($0) }
  }

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

  /// The same as ``pump(_:)``, with what stays told from what is replaced.
  package func pumpPieces(
    _ fill: (UnsafeMutableBufferPointer<UInt8>) throws -> Int
  ) rethrows -> [MaskedPiece]? {
    let got = try stream.read(min(stream.wanted, 1 << 20), fill)
    return got == 0 ? nil : drainPieces(final: false)
  }

  /// The same as ``finish()``, with what stays told from what is replaced.
  package func finishPieces() -> [MaskedPiece] { drainPieces(final: true) }

  private func drainPieces(final: Bool) -> [MaskedPiece] {
    var pieces: [MaskedPiece] = []
    stream.drain(final: final) { settled in
      take(settled) {
        pieces.append(.same(Array($0)))
      } replaced: {
        pieces.append(.replaced($0, by: $1))
      }
    }
    if final, let rest = reversible?.finish() { pieces.append(.replaced([], by: rest)) }
    return pieces
  }

  private func drain(final: Bool) -> [UInt8] {
    var output: [UInt8] = []
    stream.drain(final: final) { take($0, into: &output) }
    if final { output += reversible?.finish() ?? [] }
    return output
  }

  private func take(_ settled: TextSession.Settled, into output: inout [UInt8]) {
    take(settled) {
      output += $0
    } replaced: {
      output += $1
    }
  }

  private func take(
    _ settled: TextSession.Settled, same: (Slice<UnsafeBufferPointer<UInt8>>) -> Void,
    replaced: ([UInt8], [UInt8]) -> Void
  ) {
    var copied = settled.range.lowerBound - settled.origin
    for finding in settled.findings {
      let (start, end) = (
        finding.range.lowerBound - settled.origin, finding.range.upperBound - settled.origin
      )
      // What a repeat hid already.
      guard end > copied else { continue }
      if copied < start { copy(settled.text[copied..<start], same, replaced) }
      let secret = Array(settled.text[max(copied, start)..<end])
      replaced(
        secret,
        reversible?.replace(secret, type: finding.type)
          ?? masker.style.replacement(type: finding.type, secret: secret))
      copied = end
    }
    let end = settled.range.upperBound - settled.origin
    if copied < end { copy(settled.text[copied..<end], same, replaced) }
  }

  /// What stays; of a text that is to be restored, what could be taken for a placeholder is replaced.
  private func copy(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ same: (Slice<UnsafeBufferPointer<UInt8>>) -> Void,
    _ replaced: ([UInt8], [UInt8]) -> Void
  ) {
    if reversible == nil { same(bytes) } else { replaced(Array(bytes), reversible?.copy(bytes) ?? []) }
  }
}
