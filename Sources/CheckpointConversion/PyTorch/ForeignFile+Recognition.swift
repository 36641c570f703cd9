internal import Safetensors

extension ForeignFile {
  /// What a file is by its first bytes; nil when it may be a ZIP archive.
  init?(of storage: ByteStorage) {
    let start = storage.copy(0..<min(storage.count, 512)) ?? []
    func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
    if start.isEmpty {
      self = .empty
    } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return nil
    } else if Self.isLegacyPickle(start) {
      self = .legacyPickle
    } else if start.dropFirst(257).starts(with: "ustar".utf8) {
      self = .legacyTar
    } else if begins("version https://git-lfs") {
      self = .largeFilePointer
    } else if start.count > 9, start[8] == UInt8(ascii: "{"), start[6] == 0, start[7] == 0 {
      self = .safetensors
    } else {
      self = .unknown
    }
  }

  /// The old format begins with a pickle of this number and nothing else.
  private static func isLegacyPickle(_ start: [UInt8]) -> Bool {
    let magic: [UInt8] = [0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19]
    return start.first == 0x80 && start.dropFirst(2).starts(with: [0x8A, 0x0A] + magic)
  }
}
