package import SecMask
package import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// Scans files and folders on several threads, with the output in the order of the walk.
///
/// The threads take one file after another from one walk; each has a buffer of its own. Memory: about
/// 1 MB a thread and the folder listings, whatever the sizes of the files.
package struct TextScan: Sendable {
  /// Turns a finding into output; gets the path, the finding and the secret's bytes.
  package typealias Format =
    @Sendable (String, SecretFinding, UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  /// Turns something left out into a message; nil for none.
  package typealias Message = @Sendable (String, TreeSkip) -> String?

  private struct Source {
    let walk: TreeWalk
    var number = 0

    mutating func take() -> (number: Int, item: TreeWalk.Item)? {
      guard let item = walk.next() else { return nil }
      defer { number += 1 }
      return (number, item)
    }
  }

  package var masker: SecretMasker
  package var options: TreeWalk.Options
  package var jobs: Int
  package var scansBinary: Bool

  private static let reportLimit = 256 << 10

  package init(
    masker: SecretMasker, options: TreeWalk.Options = .init(), jobs: Int = WorkThreads.available,
    scansBinary: Bool = false
  ) {
    self.masker = masker
    self.options = options
    self.jobs = jobs
    self.scansBinary = scansBinary
  }

  /// Scans all paths. Throws only when the output cannot be written.
  package func run(
    _ paths: [String], format: @escaping Format, message: @escaping Message,
    output: TreeOutput
  ) throws(FileError) -> ScanSummary {
    let source = Mutex(Source(walk: TreeWalk(paths, options: options)))
    let total = Mutex(ScanSummary())
    WorkThreads.run(jobs) {
      let worker = Worker(scan: self, format: format, message: message, output: output)
      while let (number, item) = source.withLock({ $0.take() }) {
        guard worker.work(number, item) else { break }
      }
      worker.summary.tally = worker.scanner.tally
      total.withLock { $0.add(worker.summary) }
    }
    if let error = output.error { throw error }
    return total.withLock { $0 }
  }

  /// One thread's share.
  private final class Worker {
    let scanner: FileScanner
    let format: Format
    let message: Message
    let output: TreeOutput
    var summary = ScanSummary()
    var report = TreeReport()

    private struct Stopped: Error {}

    init(
      scan: TextScan, format: @escaping Format, message: @escaping Message, output: TreeOutput
    ) {
      scanner = FileScanner(scan.masker, scansBinary: scan.scansBinary)
      self.format = format
      self.message = message
      self.output = output
    }

    func work(_ number: Int, _ item: TreeWalk.Item) -> Bool {
      switch item {
      case .skipped(let path, let reason, let named): skip(path, reason, named: named)
      case .file(let file):
        do {
          try scan(file, number)
        } catch let error as FileError {
          skip(file.path, .failed(error), named: file.isNamed)
        } catch {
          return false
        }
      }
      return output.finish(number, &report)
    }

    private func scan(_ file: TreeFile, _ number: Int) throws {
      try file.withDescriptor { descriptor in
        let outcome = try scanner.scan(descriptor, of: file) { finding, secret in
          summary.findings += 1
          format(file.path, finding, secret, &report.findings)
          if report.findings.count > TextScan.reportLimit, !output.write(number, &report) {
            throw Stopped()
          }
        }
        switch outcome {
        case .binary: skip(file.path, .binary, named: file.isNamed)
        case .allowed: skip(file.path, .allowed, named: file.isNamed)
        case .scanned(let bytes):
          if bytes == 0, file.isNamed, Self.isIdlePipe(descriptor, file.path) {
            return skip(file.path, .idlePipe, named: true)
          }
          summary.files += 1
          summary.bytes += bytes
        }
      }
    }

    private func skip(_ path: String, _ reason: TreeSkip, named: Bool) {
      summary.count(reason, named: named)
      guard let text = message(path, reason) else { return }
      report.messages += text.utf8
      report.messages.append(0x0A)
    }

    /// A shell's `<(command)` that prints nothing is an empty pipe too, and nothing is wrong with it.
    private static func isIdlePipe(_ descriptor: FileDescriptor, _ path: String) -> Bool {
      path != "-" && !path.hasPrefix("/dev/") && (try? descriptor.stat().type) == .fifo
    }
  }
}
