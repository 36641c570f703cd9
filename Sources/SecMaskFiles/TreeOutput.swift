package import SecMask
package import SecMaskSystem

/// Puts what several threads produce into one order, and holds back only little of it.
///
/// Work is numbered from 0. The thread whose number is due writes straight through; the others leave
/// their output here, or wait when too much has gathered. The due thread never waits, so there is
/// always one that gets on.
package final class TreeOutput: @unchecked Sendable {
  // Sendable: everything mutable is guarded by the lock.
  private let monitor = Monitor()
  private var due = 0
  private var waiting: [Int: TreeReport] = [:]
  private var waitingBytes = 0
  private var sleepers = 0
  private var failure: FileError?
  private let sink: (TreeReport) throws(FileError) -> Void
  private let progress: ((Int) -> Void)?
  private static let waitingLimit = 4 << 20

  /// - Parameters:
  ///   - progress: Called with the number of texts that are done, each time it grows; not from two threads at a time.
  ///   - sink: Called with one report at a time, in order.
  package init(progress: ((Int) -> Void)? = nil, _ sink: @escaping (TreeReport) throws(FileError) -> Void) {
    self.sink = sink
    self.progress = progress
  }

  /// Takes a part of the output of work that goes on; waits until it is due. Empties the report.
  /// - Returns: False when writing has failed and there is no point in going on.
  package func write(_ number: Int, _ report: inout TreeReport) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    while due != number, failure == nil { sleep() }
    pass(report)
    report.removeAll()
    return failure == nil
  }

  /// Takes the rest of the output of work that is done. Empties the report.
  /// - Returns: False when writing has failed and there is no point in going on.
  package func finish(_ number: Int, _ report: inout TreeReport) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    while due != number, failure == nil, waitingBytes > Self.waitingLimit {
      sleep()
    }
    if due == number {
      pass(report)
      due += 1
      while let next = waiting.removeValue(forKey: due) {
        waitingBytes -= next.size
        pass(next)
        due += 1
      }
      progress?(due)
    } else {
      waitingBytes += report.size
      waiting[number] = report
    }
    report.removeAll()
    if sleepers > 0 { monitor.announce() }
    return failure == nil
  }

  /// What made writing fail, if anything did.
  package var error: FileError? {
    monitor.lock()
    defer { monitor.unlock() }
    return failure
  }

  private func sleep() {
    sleepers += 1
    monitor.wait()
    sleepers -= 1
  }

  private func pass(_ report: TreeReport) {
    guard failure == nil, report.size > 0 else { return }
    do throws(FileError) { try sink(report) } catch {
      failure = error
      monitor.announce()
    }
  }
}

/// Output that belongs together: findings, and messages about files.
package struct TreeReport: Sendable {
  package private(set) var records: [FindingRecord] = []
  private var recordBytes = 0
  /// Messages for standard error, each with a line feed.
  package var messages: [UInt8] = []
  /// Groups of texts that end here, see ``SourceItem/reached(_:)``.
  package var reached: [String] = []

  package init() {}

  package var size: Int { recordBytes + messages.count + 64 * reached.count }

  package mutating func append(_ record: FindingRecord) {
    records.append(record)
    recordBytes += record.size
  }

  mutating func removeAll() {
    // Keeps small buffers, gives large ones back.
    records.removeAll(keepingCapacity: records.capacity < 1 << 12)
    recordBytes = 0
    messages.removeAll(keepingCapacity: messages.capacity < 1 << 20)
    reached.removeAll()
  }
}
