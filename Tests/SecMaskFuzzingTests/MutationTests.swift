import Foundation
import SecMaskFuzzing
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Seeds with bytes changed, doubled, cut out and exchanged with those of others: some minutes of a fuzzer in seconds.
@Suite("Fuzzing, mutations") struct MutationTests {
  private static func seeds(_ target: FuzzTarget) -> [[UInt8]] {
    let folder = URL(filePath: "\(#filePath)/../../../tools/fuzz/corpus/\(target.rawValue)")
      .standardizedFileURL
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).compactMap { try? Array(Data(contentsOf: $0)) }.sorted { $0.count < $1.count }
  }

  private static let signs = Array("\"'\\#:-[]{},|>&*!?\n\t =<>/S\0".utf8)

  @Test(arguments: [FuzzTarget.archives, .notations]) func mutations(target: FuzzTarget) throws {
    let seeds = Self.seeds(target)
    #expect(!seeds.isEmpty)
    var random = SampleText(seed: 11).random
    for _ in 0..<3_000 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = [0, 0xFF, 0x80, 0x7F].randomElement(using: &random) ?? 0
        case 2: bytes.insert(Self.signs.randomElement(using: &random) ?? 0, at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
        case 4: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
        default:
          let other = seeds.randomElement(using: &random) ?? []
          bytes.replaceSubrange(place..<bytes.count, with: other.suffix(bytes.count - place))
        }
      }
      bytes.withUnsafeBytes { target.run($0) }
    }
  }
}
