import Synchronization
import Testing

@testable import SecMaskTensor

@Suite("Blocks of rows")
struct RowBlockTests {
  @Test("every row once, in blocks of the wanted sizes", arguments: [1, 2, 3, 8])
  func everyRow(threads: Int) throws {
    let context = ComputeContext(pool: ThreadPool(threadCount: threads))
    for rows in [0, 1, 7, 16, 33, 64, 100, 513] {
      for (least, most) in [(1, 8), (16, 64), (16, .max), (1000, .max)] {
        let seen = Mutex<[Range<Int>]>([])
        try context.forEachRowBlock(rows: rows, least: least, most: most) { range, inner in
          #expect(inner === context || inner.pool.threadCount == 1)
          // Where the threads share a block, it is the only one.
          #expect(inner !== context || range == 0..<rows)
          seen.withLock { $0.append(range) }
        }
        let blocks = seen.withLock { $0.sorted { $0.lowerBound < $1.lowerBound } }
        #expect(blocks.flatMap(Array.init) == Array(0..<rows))
        if blocks.count > 1 { #expect(blocks.allSatisfy { $0.count <= max(most, 8) }) }
        if threads > 1, rows > 0, (rows + threads - 1) / threads < least { #expect(blocks.count == 1) }
      }
    }
  }

  @Test("an error of a block is thrown, and forgotten then", arguments: [1, 2, 4])
  func errors(threads: Int) throws {
    let context = ComputeContext(pool: ThreadPool(threadCount: threads))
    for _ in 0..<3 {
      #expect(throws: TensorError.noSequences) {
        try context.forEachRowBlock(rows: 100, least: 1, most: 16) { range, _ throws(TensorError) in
          if range.contains(60) { throw .noSequences }
        }
      }
      try context.forEachRowBlock(rows: 100, least: 1, most: 16) { _, _ in }
    }
  }

  @Test("workspaces of blocks are apart")
  func workspaces() throws {
    let context = ComputeContext(pool: ThreadPool(threadCount: 4))
    let out = Matrix(rows: 256, columns: 32)
    for _ in 0..<50 {
      try context.forEachRowBlock(rows: 256, least: 1, most: 16) { range, inner throws(TensorError) in
        try inner.workspace.scope { () throws(TensorError) in
          let own = inner.workspace.matrix(rows: range.count, columns: 32)
          for row in 0..<range.count {
            for column in 0..<32 { own[row, column] = Float(range.lowerBound + row) }
          }
          for row in 0..<range.count {
            for column in 0..<32 { out[range.lowerBound + row, column] = own[row, column] }
          }
        }
      }
      for row in 0..<256 { #expect(out.elements[row * 32] == Float(row)) }
    }
  }
}
