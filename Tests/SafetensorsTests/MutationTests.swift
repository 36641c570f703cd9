import Safetensors
import SecMaskFuzzing
import Testing

/// Damaged files are refused or read, and never crash. The seeds are fixed.
@Suite struct MutationTests {
  private func seedFile() throws -> [UInt8] {
    var writer = SafetensorsWriter(metadata: ["format": "pt"])
    writer.add("a\u{1F600}\n", shape: [2, 2], [1, .nan, 3, -4] as [Float])
    writer.add("b", shape: [3], [1, 2, 3] as [Int8])
    writer.add("c", dtype: .f16, shape: [1, 2]) { try $0.writeBytes([0, 60, 1, 0]) }
    writer.add("d", shape: [0], [] as [Int64])
    return try writer.serialized()
  }

  @Test("random damage", arguments: 0..<8)
  func randomDamage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let original = try seedFile()
    for _ in 0..<1500 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&bytes, using: &generator) }
      bytes.withUnsafeBytes { FuzzTarget.safetensors.run($0) }
    }
  }

  @Test("every truncation and every single changed byte of the header")
  func systematicDamage() throws {
    let original = try seedFile()
    for count in 0..<original.count {
      #expect(throws: SafetensorsError.self) {
        try SafetensorsFile(bytes: Array(original.prefix(count)))
      }
    }
    for position in 0..<original.count - 23 {
      for byte in Array("\"\\{}[],:09-. \n\0".utf8) + [0x80, 0xC3, 0xFF] {
        var bytes = original
        bytes[position] = byte
        bytes.withUnsafeBytes { FuzzTarget.safetensors.run($0) }
      }
    }
  }

  @Test("random damage of a checkpoint's index")
  func damagedIndex() throws {
    var generator = SeededGenerator(seed: 9)
    let folder = try TemporaryFolder()
    try folder.write(try seedFile(), to: "1")
    let original = Array(#"{"metadata":{"total_size":27},"weight_map":{"b":"1","c":"1"}}"#.utf8)
    for _ in 0..<500 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&bytes, using: &generator) }
      let path = try folder.write(bytes, to: "index")
      do {
        let checkpoint = try ShardedCheckpoint(indexPath: path, allowingUnlisted: true)
        for name in checkpoint.names { _ = try checkpoint.tensor(named: name) }
      } catch { _ = "\(error)" }
    }
  }

  /// Changes, removes, repeats or inserts something, often with regard to JSON.
  private func damage(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let position = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, position + Int.random(in: 1...30, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 2: bytes.removeSubrange(position..<end)
    case 3: bytes.insert(contentsOf: bytes[position..<end], at: position)
    case 4: bytes.removeLast(min(bytes.count, Int.random(in: 1...40, using: &generator)))
    case 5:
      let token = tokens.randomElement(using: &generator) ?? ""
      bytes.insert(contentsOf: token.utf8, at: position)
    default:
      // Keep the length true, so that damage inside the header is looked at.
      guard bytes.count >= 8 else { return }
      let brace = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 8
      let length = UInt64(max(0, brace - 7))
      bytes.replaceSubrange(
        0..<8, with: (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
    }
  }

  private let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud800", "null", "-1", "1e9",
    "18446744073709551616",
    "9223372036854775807", "\"dtype\":\"F4\"", "\"shape\":[0]", "\u{301}", "__metadata__", "    ",
  ]
}
