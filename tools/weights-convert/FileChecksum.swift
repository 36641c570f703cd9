internal import Crypto
internal import Safetensors

/// SHA-256 (FIPS 180-4) of a file.
struct FileChecksum {
  let file: String
  let byteCount: Int
  /// 64 hex digits.
  let sha256: String

  init(file: String) throws(SafetensorsError) {
    let storage = try ByteStorage(mapping: file)
    var hash = SHA256()
    var offset = 0
    while offset < storage.count {
      let end = min(offset + 1 << 20, storage.count)
      hash.update(data: storage.copy(offset..<end) ?? [])
      offset = end
    }
    self.file = file
    byteCount = storage.count
    sha256 = hash.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
