import Foundation
import SecMaskFuzzing
import Testing

/// What fuzzing starts from runs through every target: the targets themselves do not rot.
@Suite("Fuzzing") struct SeedTests {
  private static let seeds: [[UInt8]] = {
    let folder = URL(filePath: "\(#filePath)/../../../tools/fuzz/corpus").standardizedFileURL
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.compactMap { ($0 as? URL).flatMap { try? Data(contentsOf: $0) }.map(Array.init) } ?? [])
      .sorted { $0.count < $1.count }
  }()

  @Test("seeds, and their beginnings", arguments: FuzzTarget.allCases) func seeds(target: FuzzTarget) {
    #expect(Self.seeds.count >= FuzzTarget.allCases.count)
    for seed in Self.seeds {
      for count in Set([0, 1, seed.count / 3, seed.count / 2, seed.count]) {
        Array(seed.prefix(count)).withUnsafeBytes { target.run($0) }
      }
    }
  }
}
