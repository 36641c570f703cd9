package import SecMask
internal import SecMaskJSON

/// Masks string values of whole JSON documents, and keeps everything else byte for byte.
///
/// As with ``JSONLinesMasker``, each value is searched as a text of its own, escapes resolved, and the document is searched
/// for what the names beside a value give away. Memory: some ten times the document.
package struct JSONDocumentMasker {
  /// Bytes of a document that are taken.
  package static let longest = JSONLinesMasker.longestLine

  /// A masked document.
  package struct Result: Sendable {
    package let output: [UInt8]
    package let tally: Tally
    /// Lists and objects where a string was to be masked, which were left as they are.
    package let nestedCount: Int
  }

  private let masker: SecretMasker
  private let options: JSONLinesMasker.Options

  package init(_ masker: SecretMasker, _ options: JSONLinesMasker.Options) {
    self.masker = masker
    self.options = options
  }

  /// Masks a document.
  /// - Parameter path: Path of the file, for rules that look at it.
  /// - Throws: With line and byte, where it is no JSON, has no such field, or is longer than ``longest``.
  package func mask(_ document: [UInt8], path: String?) throws(JSONLineError) -> Result {
    guard document.count <= Self.longest else {
      throw JSONLineError(.tooLong(Self.longest), at: Self.longest)
    }
    let strings: JSONLineStrings
    do throws(JSONLineError) { strings = try options.strings(in: document) } catch {
      throw error.located(in: document)
    }
    let work = JSONLineWork(line: document, values: strings.values)
    let isAllowed = masker.allows(path: path)
    let own = masker.found(in: work.values.map(\.text), path: path, isAllowed: false)
    let shared =
      work.readsLine
      ? options.masker(ofWhole: masker).found(in: [document], path: path, isAllowed: false).findings : []
    var counts: [String: Int] = [:]
    let masked = work.masked(
      own: own.findings[...], shared: shared.first ?? [], by: masker, counts: &counts)
    var tally = Tally()
    tally.scalars = document.withUnsafeBufferPointer(ByteCount.scalars)
    if isAllowed { tally.allowed = counts.values.reduce(0, +) } else { tally.counts = counts }
    return Result(output: isAllowed ? document : masked, tally: tally, nestedCount: strings.nestedCount)
  }
}

extension JSONLineError {
  /// The same with the line of a document, and the byte in that line.
  fileprivate func located(in document: [UInt8]) -> JSONLineError {
    let before = document.prefix(offset)
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    var error = JSONLineError(problem, at: offset - start)
    if case .missingField = problem { return error }
    error.line = before.count { $0 == 0x0A } + 1
    return error
  }
}
