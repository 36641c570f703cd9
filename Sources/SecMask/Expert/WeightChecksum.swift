internal import Crypto
package import SecMaskSystem
internal import SystemPackage

/// SHA-256 (FIPS 180-4) of an expert's weights, and what its model card says that it should be.
package struct WeightChecksum: Sendable, Hashable {
  /// Of model.safetensors, 64 hex digits.
  package let found: String
  /// The one that MODEL_CARD.md gives; nil when there is no such file or no checksum in it.
  package let listed: String?

  /// Reads the whole file: some seconds a gigabyte.
  ///
  /// It protects against a file that was damaged on its way, not against somebody who can write it: they can
  /// write the model card too.
  package init(folder: String) throws(FileError) {
    var hash = SHA256()
    try FileDescriptor.read("\(folder)/model.safetensors") { hash.update(bufferPointer: $0) }
    found = HexDigits.text(hash.finalize())
    var card: [UInt8] = []
    do throws(FileError) {
      try FileDescriptor.read("\(folder)/MODEL_CARD.md", limit: Self.largestCard) { card += $0 }
    } catch  where error.code == .noSuchFileOrDirectory {}
    listed = Self.checksum(in: card)
  }

  /// Nil when nothing is listed.
  package var matches: Bool? { listed.map { $0 == found } }

  private static let largestCard = 1 << 20

  /// The first run of 64 hex digits in a line that names the weights' file.
  static func checksum(in card: [UInt8]) -> String? {
    for line in card.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = String(decoding: line, as: UTF8.self)
      guard text.contains("model.safetensors") else { continue }
      let runs = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      if let run = runs.first(where: { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) }) {
        return run.lowercased()
      }
    }
    return nil
  }
}
