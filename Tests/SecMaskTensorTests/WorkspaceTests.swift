import Testing

@testable import SecMaskTensor

@Suite("Memory")
struct WorkspaceTests {
  @Test("a scope gives its memory back, and the memory grows once")
  func scopes() {
    let workspace = Workspace()
    func pass() {
      workspace.scope {
        let a = workspace.matrix(rows: 3, columns: 5)
        a[2, 4] = 1
        workspace.scope { workspace.matrix(rows: 100, columns: 100)[0, 0] = 2 }
        let b = workspace.matrix(rows: 7, columns: 33)
        b[6, 32] = 3
        #expect(a[2, 4] == 1 && b[6, 32] == 3)
        #expect(a.stride >= 5 && a.stride % 16 == 0 && b.stride >= 33 && b.stride % 16 == 0)
      }
    }
    pass()
    let size = workspace.byteCount
    #expect(size >= 100 * 100 * 4)
    for _ in 0..<10 { pass() }
    #expect(workspace.byteCount == size)
  }

  @Test("matrices begin on cache lines")
  func alignment() {
    let workspace = Workspace()
    workspace.scope {
      for columns in [1, 3, 16, 17] {
        let matrix = workspace.matrix(rows: 2, columns: columns)
        #expect(Int(bitPattern: matrix.base) % 64 == 0 && matrix.stride % 16 == 0)
      }
    }
  }

  @Test("clearing overwrites what was computed, in small memory and in large", arguments: [4, 20_000])
  func clear(rows: Int) {
    let workspace = Workspace()
    for _ in 0..<2 {  // the second pass is in the memory that stays
      workspace.scope {
        let matrix = workspace.matrix(rows: rows, columns: 16)
        for row in 0..<rows { for column in 0..<16 { matrix[row, column] = 9 } }
      }
    }
    workspace.clear()
    workspace.scope {
      #expect(workspace.matrix(rows: rows, columns: 16).elements.allSatisfy { $0 == 0 })
    }
  }

  @Test("memory is zeroed and writable to its end, in the heap or in pages of its own")
  func memory() {
    let limit = AlignedMemory.leastMapped
    for size in [0, 1, 64, 65, limit - 64, limit - 63, limit, limit + 1, 3 * limit + 4_000] {
      for _ in 0..<3 {  // freed memory comes back
        let memory = AlignedMemory(byteCount: size)
        #expect(memory.byteCount >= size && Int(bitPattern: memory.base) % AlignedMemory.alignment == 0)
        let bytes = UnsafeMutableRawBufferPointer(start: memory.base, count: memory.byteCount)
        #expect(bytes.allSatisfy { $0 == 0 })
        bytes.initializeMemory(as: UInt8.self, repeating: 0xFF)
      }
    }
  }

  @Test("a large workspace grows a little further than it must, so that it seldom grows")
  func growth() {
    let workspace = Workspace()
    func pass(_ rows: Int) { workspace.scope { workspace.matrix(rows: rows, columns: 16)[0, 0] = 1 } }
    pass(20_000)
    let size = workspace.byteCount
    pass(21_000)
    #expect(workspace.byteCount == size)
    pass(40_000)
    #expect(workspace.byteCount >= 40_000 * 64)
  }

  @Test("views of rows and columns share the memory")
  func views() throws {
    let matrix = try Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix.columns(1..<3).elements == [2, 3, 5, 6])
    #expect(matrix.rows(1..<2).elements == [4, 5, 6])
    matrix.columns(2..<3)[1, 0] = 7
    #expect(matrix[1, 2] == 7)
    #expect(throws: TensorError.self) { try Matrix(rows: 2, columns: 2, elements: [1]) }
  }

  @Test("a batch packs sequences, none of them empty")
  func batches() throws {
    let batch = try SequenceBatch([[5, 6], [7], [8, 9, 10]])
    #expect(batch.offsets == [0, 2, 3, 6] && batch.tokenIDs == [5, 6, 7, 8, 9, 10])
    #expect(batch.positionIDs == [0, 1, 0, 0, 1, 2] && batch.longest == 3)
    #expect(throws: TensorError.noSequences) { try SequenceBatch([]) }
    #expect(throws: TensorError.emptySequence(sequence: 1)) { try SequenceBatch([[1], []]) }
    let half = [Int32](repeating: 0, count: SequenceBatch.mostTokens / 2 + 1)
    #expect(throws: TensorError.self) { try SequenceBatch([half, half]) }
  }
}
