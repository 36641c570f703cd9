import SecMaskSystem
import SecMaskTestSupport
import Testing

@testable import SecMask

@Suite("Checksums of weights") struct WeightChecksumTests {
  /// SHA-256 of the three bytes "abc", from FIPS 180-4's examples.
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("found and listed")
  func compare() throws {
    let folder = try TemporaryFolder()
    try folder.write("model.safetensors", "abc".utf8)
    var checksum = try WeightChecksum(folder: folder.path)
    #expect(checksum.found == Self.abc && checksum.listed == nil && checksum.matches == nil)
    try folder.write("MODEL_CARD.md", "| `model.safetensors` | SHA-256 `\(Self.abc.uppercased())` |".utf8)
    checksum = try WeightChecksum(folder: folder.path)
    #expect(checksum.matches == true)
    try folder.write("model.safetensors", "abd".utf8)
    #expect(try WeightChecksum(folder: folder.path).matches == false)
  }

  @Test("a file that is missing is an error, not a checksum")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try WeightChecksum(folder: folder.path) }
  }

  @Test("what counts as listed")
  func listed() {
    func listed(_ card: String) -> String? { WeightChecksum.checksum(in: Array(card.utf8)) }
    #expect(listed("") == nil)
    #expect(listed("vocab.txt \(Self.abc)\nmodel.safetensors") == nil)
    #expect(listed("vocab.txt 00\r\nmodel.safetensors:\(Self.abc)\r\n") == Self.abc)
    #expect(listed("model.safetensors \(Self.abc)0") == nil)
    #expect(listed("model.safetensors \(Self.abc.dropLast())g") == nil)
  }
}
