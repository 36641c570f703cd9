internal import SecretPatterns

/// Masks lines each of which is a text of its own, in bounded memory, and keeps their order.
///
/// What comes out is what masking each line alone gives, whatever the pieces in which the text arrives. A line's
/// text is what stands before its line feed, a carriage return included; any bytes will do. Lines are taken together:
/// what an expert has to read of them shares its passes, in throughput mode on several threads.
///
/// What it does not do: a secret of several lines, such as a key block, is not seen as one, and a comment for the
/// next line excuses nothing. Memory: a few times ``longestLine``, and some hundred kB a thread. Not thread safe.
package final class PlainLinesMasker: LineWiseMasker {
  /// Longer lines are masked by themselves, in parts, as a stream.
  package static let longestLine = 1 << 20

  /// What became of the lines so far.
  package private(set) var tally = Tally()
  /// Lines masked so far.
  package private(set) var lineCount = 0

  private let masker: SecretMasker
  private let path: String?
  private let isAllowed: Bool
  private var lines: LineQueue
  /// What the line goes through that comes in parts.
  private var long: MaskStream?

  /// - Parameters:
  ///   - path: Path of the file, for rules that look at it.
  ///   - isAllowed: Whether secrets stay; nil to ask the policy about the path.
  package convenience init(_ masker: SecretMasker, path: String? = nil, isAllowed: Bool? = nil) {
    self.init(masker, path: path, isAllowed: isAllowed, longest: Self.longestLine)
  }

  init(_ masker: SecretMasker, path: String? = nil, isAllowed: Bool? = nil, longest: Int) {
    self.masker = masker
    self.path = path
    self.isAllowed = isAllowed ?? masker.allows(path: path)
    lines = LineQueue(longest: longest)
  }

  package func append(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    lines.append(bytes, batch: masker.batchBytes) { output += masked($0) }
    return output
  }

  package func flushLines() -> [UInt8] { masked(lines.takeLines()) }

  package func finish() -> [UInt8] {
    lines.finish()
    return flushLines() + endLong()
  }

  private func masked(_ lines: [LineQueue.Line]) -> [UInt8] {
    let found = masker.found(
      in: lines.filter(\.isWhole).map { Array($0.text) }, path: path, isAllowed: isAllowed)
    tally.add(found.tally)
    var findings = found.findings[...]
    var output: [UInt8] = []
    for line in lines {
      if line.beginsLine {
        output += endLong()
        lineCount += 1
      }
      if let own = line.isWhole ? findings.popFirst() : nil {
        tally.scalars += line.hasFeed ? 1 : 0
        output += own.isEmpty && masker.vault == nil ? line.bytes : masker.masked(line.bytes, own)
      } else {
        let stream = long ?? MaskStream(masker, path: path, isAllowed: isAllowed)
        long = stream
        output += stream.append(line.text)
        if line.hasFeed {
          output += endLong() + [0x0A]
          tally.scalars += 1
        }
      }
    }
    return output
  }

  private func endLong() -> [UInt8] {
    guard let stream = long else { return [] }
    long = nil
    let rest = stream.finish()
    tally.add(stream.tally)
    return rest
  }
}
