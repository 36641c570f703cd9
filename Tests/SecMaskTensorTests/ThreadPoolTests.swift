import CSecMaskKernels
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@testable import SecMaskTensor

@Suite("Thread pool and engine")
struct ThreadPoolTests {
  private final class Counters: Sendable {
    let seen = Mutex<[Int]>([])
    let busy = Mutex<Set<Int>>([])
  }

  @Test("every task runs once, and no worker twice at a time", arguments: [1, 2, 3, 8])
  func everyTask(threads: Int) {
    let pool = ThreadPool(threadCount: threads)
    for count in [0, 1, 2, 7, 100, 1000] {
      let counters = Counters()
      pool.run(count) { task, worker in
        #expect(worker >= 0 && worker < threads)
        #expect(counters.busy.withLock { $0.insert(worker).inserted })
        counters.seen.withLock { $0.append(task) }
        counters.busy.withLock { _ = $0.remove(worker) }
      }
      #expect(counters.seen.withLock { $0.sorted() } == Array(0..<count))
    }
  }

  @Test("thousands of small calls in a row, with rests in which the workers park")
  func manyCalls() {
    let pool = ThreadPool(threadCount: 4)
    let total = Atomic<Int>(0)
    for call in 0..<20_000 {
      pool.run(1 + call % 9) { task, _ in total.wrappingAdd(task + 1, ordering: .relaxed) }
      if call % 4_000 == 0 { for _ in 0..<100_000 { _ = total.load(ordering: .relaxed) } }
    }
    let expected = (0..<20_000).reduce(0) { sum, call in
      let tasks = 1 + call % 9
      return sum + tasks * (tasks + 1) / 2
    }
    #expect(total.load(ordering: .relaxed) == expected)
  }

  @Test("workers that were woken may run on all cores again", arguments: [2, 4])
  func coresAfterWaking(threads: Int) {
    let all = secmask_core_set_of_thread().count
    let pool = ThreadPool(threadCount: threads)
    for _ in 0..<20 {
      pool.run(threads * 4) { _, _ in
        #expect(secmask_core_set_of_thread().count == all)
        usleep(100)
      }
      usleep(3_000)  // longer than workers spin
    }
  }

  @Test("pools come and go")
  func lifetimes() {
    for threads in 1...6 {
      for _ in 0..<20 {
        let pool = ThreadPool(threadCount: threads)
        let total = Atomic<Int>(0)
        pool.run(10) { _, _ in total.wrappingAdd(1, ordering: .relaxed) }
        #expect(total.load(ordering: .relaxed) == 10)
      }
    }
  }

  @Test("requests of many callers", arguments: [ComputeEngine.Mode.latency, .throughput])
  func callers(mode: ComputeEngine.Mode) async throws {
    let engine = ComputeEngine(threads: 3, mode: mode)
    await withTaskGroup(of: Bool.self) { group in
      for seed in 0..<16 {
        group.addTask {
          var numbers = Generator(seed)
          guard let x = try? numbers.matrix(30, 40), let weights = try? numbers.parameter(50, 40),
            let layer = try? LinearLayer(weights: .float32(weights), bias: nil)
          else { return false }
          let expected = Reference.linear(x, weights, nil)
          return (0..<10).allSatisfy { _ in
            let result = try? engine.run { context in
              try context.workspace.scope {
                let out = context.workspace.matrix(rows: 30, columns: 50)
                try context.linear(x, layer, into: out)
                return out.elements
              }
            }
            return largestDifference(result ?? [], expected) < 1e-4
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test("independent requests each run once; the first error wins")
  func forEach() throws {
    struct Odd: Error, Equatable { let index: Int }
    for mode in [ComputeEngine.Mode.latency, .throughput] {
      let engine = ComputeEngine(threads: 4, mode: mode)
      let counters = Counters()
      engine.forEach(50) { index, _ in counters.seen.withLock { $0.append(index) } }
      #expect(counters.seen.withLock { $0.sorted() } == Array(0..<50))
      #expect(throws: Odd.self) {
        try engine.forEach(50) { index, _ throws(Odd) in if index % 2 == 1 { throw Odd(index: index) } }
      }
    }
  }
}
