package import SecMask
internal import SecMaskArchives
package import SecMaskSystem
internal import Synchronization

/// Scans the texts of a source on several threads, with the output in the order of the source.
///
/// The threads take one text after another; each has a buffer of its own. Memory: about 1 MB a thread and what the source
/// takes, whatever the sizes of the texts.
package struct TextScan: Sendable {
  /// Turns something left out into a message; nil for none.
  package typealias Message = @Sendable (String, TreeSkip) -> String?

  private struct Numbered<Text: SourceText> {
    let next: () -> SourceItem<Text>?
    var number = 0

    mutating func take() -> (number: Int, item: SourceItem<Text>)? {
      guard let item = next() else { return nil }
      defer { number += 1 }
      return (number, item)
    }
  }

  package var masker: SecretMasker
  package var jobs: Int
  package var scansBinary: Bool
  /// Whether archives are looked into.
  package var readsArchives = true
  /// Whether the summary tells of the slowest texts.
  package var timesTexts = false
  /// Findings that do not count.
  package var known: (any KnownFindings)?
  /// Whether findings that do not count are told of, too.
  package var tellsSuppressed = false

  private static let reportLimit = 256 << 10

  package init(
    masker: SecretMasker, jobs: Int = WorkThreads.available, scansBinary: Bool = false
  ) {
    self.masker = masker
    self.jobs = jobs
    self.scansBinary = scansBinary
  }

  /// Scans all texts. Throws only when the output cannot be written.
  package func run<Text>(
    _ source: sending some TextSource<Text>, message: @escaping Message, output: TreeOutput
  ) throws(FileError) -> ScanSummary {
    var source = source
    let texts = Mutex(Numbered { source.next() })
    let total = Mutex(ScanSummary())
    WorkThreads.run(jobs) {
      let worker = Worker(scan: self, message: message, output: output)
      while let (number, item) = texts.withLock({ $0.take() }) {
        guard worker.work(number, item) else { break }
      }
      worker.summary.tally = worker.scanner.tally
      worker.summary.known = worker.scanner.knownCount
      total.withLock { $0.add(worker.summary) }
    }
    if let error = output.error { throw error }
    return total.withLock { $0 }
  }

  /// One thread's share.
  private final class Worker {
    let scanner: TextScanner
    let message: Message
    let output: TreeOutput
    let scansBinary: Bool
    let readsArchives: Bool
    let timesTexts: Bool
    var summary = ScanSummary()
    var report = TreeReport()

    private struct Stopped: Error {}

    init(scan: TextScan, message: @escaping Message, output: TreeOutput) {
      scanner = TextScanner(
        scan.masker, scansBinary: scan.scansBinary, known: scan.known, tellsSuppressed: scan.tellsSuppressed)
      self.message = message
      self.output = output
      scansBinary = scan.scansBinary
      readsArchives = scan.readsArchives
      timesTexts = scan.timesTexts
    }

    func work(_ number: Int, _ item: SourceItem<some SourceText>) -> Bool {
      switch item {
      case .skipped(let path, let reason, let named): skip(path, reason, named: named)
      case .reached(let name):
        summary.commits += 1
        report.reached.append(name)
      case .text(let text):
        do {
          if timesTexts { try timed(text) { try scan(text, number) } } else { try scan(text, number) }
        } catch let error as FileError {
          skip(text.path, .failed(error), named: text.isNamed)
        } catch is Stopped {
          return false
        } catch {
          // What a source of its own throws.
          skip(text.path, .broken("\(text.path): \(error)"), named: true)
        }
      }
      return output.finish(number, &report)
    }

    private func timed(_ text: some SourceText, _ body: () throws -> Void) throws {
      let start = ContinuousClock.now
      let (before, tally, effort) = (summary, scanner.tally, scanner.effort)
      defer {
        let after = scanner.tally
        summary.slowest.take(
          TextCost(
            path: text.path, seconds: start.duration(to: .now) / .seconds(1),
            bytes: summary.bytes - before.bytes, findings: summary.findings - before.findings,
            effort: scanner.effort.since(effort),
            abandonedAttempts: after.abandonedAttempts - tally.abandonedAttempts,
            stoppedRules: after.stoppedRules.subtracting(tally.stoppedRules).sorted()))
      }
      try body()
    }

    private func scan(_ text: some SourceText, _ number: Int) throws {
      guard text.mayBeArchive else {
        let isUTF16 = text.placement.byteOrder != nil
        return try text.withBytes { try scan(text, number, isUTF16: isUTF16, reading: $0) }
      }
      try text.withPlaces { read, places in
        try withoutActuallyEscaping(read) { read in
          let stream = ByteStream(read)
          let head = try stream.peek(ArchiveKind.probe)
          if readsArchives, ArchiveKind(head) != nil {
            try scanArchive(text, number, stream, places())
          } else {
            try scan(text, number, head, stream)
          }
        }
      }
    }

    /// Scans all that is in an archive.
    private func scanArchive(
      _ text: some SourceText, _ number: Int, _ stream: ByteStream, _ places: RandomBytes?
    ) throws {
      summary.archives += 1
      let walk = ArchiveWalk(packed: places?.count) { [unowned self] visit in
        switch visit {
        case .content(let path, let content):
          try scan(
            ArchivedText(path, content, in: text), number, try content.peek(ArchiveKind.probe), content)
        case .failed(let path, let error):
          skip(text.path, .broken("\(String(decoding: path, as: UTF8.self)): \(error)"), named: text.isNamed)
        }
      }
      try walk.run(text.pathBytes, stream, random: places)
    }

    /// Scans what a stream gives, unless it begins like something that is not read.
    private func scan(
      _ text: some SourceText, _ number: Int, _ head: ArraySlice<UInt8>, _ stream: ByteStream
    ) throws {
      switch scansBinary ? nil : UnreadKind(head) {
      case .image?: skip(text.path, .image, named: text.isNamed)
      case .pdf?: skip(text.path, .pdf, named: text.isNamed)
      case nil:
        guard let order = UTF16Decoder.Order(head) else {
          return try scan(text, number) { try stream.read(into: $0) }
        }
        let decoder = UTF16Decoder(order) { try stream.read(into: $0) }
        try scan(text, number, isUTF16: true) { try decoder.read(into: $0) }
      }
    }

    private func scan<Text: SourceText>(
      _ text: Text, _ number: Int, isUTF16: Bool = false, reading read: Text.Read
    ) throws {
      let outcome = try scanner.scan(text, reading: read, isUTF16: isUTF16) { record in
        if record.suppression == nil { summary.findings += 1 }
        report.append(record)
        if report.size > TextScan.reportLimit, !output.write(number, &report) {
          throw Stopped()
        }
      }
      switch outcome {
      case .binary: skip(text.path, .binary, named: text.isNamed)
      case .allowed: skip(text.path, .allowed, named: text.isNamed)
      case .scanned(let bytes):
        if bytes == 0, text.isNamed, text.isIdlePipe { return skip(text.path, .idlePipe, named: true) }
        if text.placement.countsAsFile { summary.files += 1 }
        summary.bytes += bytes
      }
    }

    private func skip(_ path: String, _ reason: TreeSkip, named: Bool) {
      summary.count(reason, named: named)
      guard let text = message(path, reason) else { return }
      report.messages += text.utf8
      report.messages.append(0x0A)
    }
  }
}
