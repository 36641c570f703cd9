package import SecMask
internal import SecMaskJSON

/// Masks string values of JSON Lines, in bounded memory, and keeps the order of lines.
///
/// Lines are taken together, so that what an expert has to read of them shares its passes; what comes out
/// does not depend on that, nor on the pieces in which the text arrives. Everything that masking a value by
/// itself would mask is masked, and what the names beside a short value give away.
///
/// A line that is no JSON, misses a field, or is longer than ``longestLine`` is left out, because nothing is
/// known of what it holds, and reported; or, if the options say so, it is masked as plain text.
/// Memory: some six times the longest line, and a few hundred kB a thread. Not thread safe.
package final class JSONLinesMasker: LineWiseMasker {
  /// What is masked.
  package struct Options: Sendable {
    /// Which strings; none for every string of a line.
    package var fields: [JSONLineField]
    /// Whether lines that cannot be masked as JSON are masked as plain text.
    package var keepsInvalid: Bool

    package init(fields: [JSONLineField] = [], keepsInvalid: Bool = false) {
      self.fields = fields.isEmpty ? [JSONLineField(path: nil)] : fields
      self.keepsInvalid = keepsInvalid
    }
  }

  /// Bytes of a line that are taken.
  package static let longestLine = 64 << 20

  /// What became of the lines so far.
  package private(set) var tally = Tally()
  /// Lines that could not be masked as JSON.
  package private(set) var invalidCount = 0
  /// Lists and objects where a string was to be masked, which were left as they are.
  package private(set) var nestedCount = 0

  private let masker: SecretMasker
  /// Searches lines for what their values do not tell.
  private let lineMasker: SecretMasker
  private let options: Options
  private let path: String?
  private let report: (JSONLineError) -> Void
  private let longest: Int
  private let isAllowed: Bool
  private var lines: LineQueue
  /// Lines taken so far.
  package private(set) var lineCount = 0
  /// What a run of lines that are no JSON goes through.
  private var plain: MaskStream?

  /// - Parameters:
  ///   - path: Path of the file, for rules that look at it.
  ///   - report: Is told of every line that cannot be masked as JSON.
  package convenience init(
    _ masker: SecretMasker, _ options: Options, path: String? = nil,
    report: @escaping (JSONLineError) -> Void
  ) {
    self.init(masker, options, path: path, longest: Self.longestLine, report: report)
  }

  init(
    _ masker: SecretMasker, _ options: Options, path: String? = nil, longest: Int,
    report: @escaping (JSONLineError) -> Void
  ) {
    self.masker = masker
    lineMasker = options.masker(ofWhole: masker)
    self.options = options
    self.path = path
    isAllowed = masker.allows(path: path)
    self.longest = longest
    self.report = report
    lines = LineQueue(longest: longest)
  }

  package func append(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    lines.append(bytes, batch: masker.batchBytes) { output += masked($0) }
    return output
  }

  package func flushLines() -> [UInt8] { masked(lines.takeLines()) + (plain?.flushLines() ?? []) }

  package func finish() -> [UInt8] {
    lines.finish()
    return masked(lines.takeLines()) + endPlain()
  }

  // MARK: Lines

  /// What becomes of a line.
  private enum Entry {
    /// With the places of its values, and of the line itself, among the texts to search.
    case json(JSONLineWork, values: Range<Int>, line: Int?)
    case plain([UInt8])
  }

  private func masked(_ lines: [LineQueue.Line]) -> [UInt8] {
    var texts: [[UInt8]] = []
    var whole: [[UInt8]] = []
    var entries: [Entry] = []
    var isPlain = plain != nil
    for line in lines {
      if line.beginsLine { lineCount += 1 }
      do throws(JSONLineError) {
        guard line.isWhole else { throw JSONLineError(.tooLong(longest), at: longest) }
        let work = JSONLineWork(line: line.bytes, values: try values(in: line.bytes))
        // Key blocks have empty lines, too.
        if isPlain, work.isBlank {
          entries.append(.plain(line.bytes))
          continue
        }
        isPlain = false
        let range = texts.count..<texts.count + work.values.count
        tally.scalars += line.bytes.withUnsafeBufferPointer(ByteCount.scalars)
        entries.append(.json(work, values: range, line: work.readsLine ? whole.count : nil))
        texts += work.values.map(\.text)
        if work.readsLine { whole.append(work.line) }
      } catch {
        if line.beginsLine { tell(error) }
        guard options.keepsInvalid else {
          tally.scalars += line.bytes.withUnsafeBufferPointer(ByteCount.scalars)
          continue
        }
        entries.append(.plain(line.bytes))
        isPlain = true
      }
    }
    let own = masker.found(in: texts, path: path, isAllowed: false).findings
    let shared = lineMasker.found(in: whole, path: path, isAllowed: false).findings
    var output: [UInt8] = []
    for entry in entries {
      switch entry {
      case .json(let work, let values, let line):
        output += endPlain()
        var found: [String: Int] = [:]
        let masked = work.masked(
          own: own[values], shared: line.map { shared[$0] } ?? [], by: masker, counts: &found)
        output += isAllowed ? work.line : masked
        count(found)
      case .plain(let bytes):
        let stream = plain ?? MaskStream(masker, path: path, isAllowed: isAllowed)
        plain = stream
        output += stream.append(bytes)
      }
    }
    return output
  }

  private func values(in line: [UInt8]) throws(JSONLineError) -> [JSONString] {
    let strings = try options.strings(in: line)
    nestedCount += strings.nestedCount
    return strings.values
  }

  private func tell(_ error: JSONLineError) {
    invalidCount += 1
    var error = error
    error.line = lineCount
    report(error)
  }

  private func endPlain() -> [UInt8] {
    guard let stream = plain else { return [] }
    plain = nil
    let rest = stream.finish()
    tally.add(stream.tally)
    return rest
  }

  private func count(_ found: [String: Int]) {
    if isAllowed {
      tally.allowed += found.values.reduce(0, +)
    } else {
      tally.counts.merge(found, uniquingKeysWith: +)
    }
  }
}
