import SecMask
import SecMaskFiles
import SecMaskSystem
import SystemPackage
import Synchronization
import Testing

@Suite struct TreeOutputTests {
  @Test func ordersWhatThreadsProduce() {
    let written = Mutex<[UInt8]>([])
    let output = TreeOutput { report in written.withLock { $0 += report.messages } }
    let next = Mutex(0)
    WorkThreads.run(8) {
      var report = TreeReport()
      while true {
        let number = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard number < 2_000 else { return }
        if number % 7 == 0 {
          report.messages += "\(number)a ".utf8
          _ = output.write(number, &report)
        }
        report.messages += "\(number) ".utf8
        _ = output.finish(number, &report)
      }
    }
    let expected = (0..<2_000).map { $0 % 7 == 0 ? "\($0)a \($0) " : "\($0) " }.joined()
    #expect(String(decoding: written.withLock { $0 }, as: UTF8.self) == expected)
  }

  @Test func holdsBackOnlySoMuch() {
    // Number 0 takes its time; the others may not pile up more than the limit each.
    let output = TreeOutput { _ in }
    let next = Mutex(0)
    WorkThreads.run(4) {
      while true {
        let number = next.withLock { number in
          defer { number += 1 }
          return number
        }
        guard number < 64 else { return }
        var report = TreeReport()
        report.messages = Array(repeating: 0, count: 1 << 20)
        #expect(output.finish(number, &report))
        #expect(report.size == 0)
      }
    }
  }

  @Test func stopsWhenWritingFails() {
    let output = TreeOutput { _ throws(FileError) in throw FileError("write", "somewhere", .brokenPipe) }
    var report = TreeReport()
    report.messages = [1]
    #expect(!output.finish(0, &report))
    #expect(!output.finish(5, &report))
    #expect(output.error?.isBrokenPipe == true)
  }
}
