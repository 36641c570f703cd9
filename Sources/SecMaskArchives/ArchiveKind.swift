/// Formats that hold files, or a compressed one, by their first bytes.
package enum ArchiveKind: Sendable, Hashable, CaseIterable {
  /// zip, and what is built on it: jar, whl, docx, xlsx, apk, …
  case zip
  case tar
  /// Archives of `ar`: Debian packages.
  case ar
  case gzip, bzip2, xz, zstd

  /// Bytes that tell.
  package static let probe = 512

  package init?(_ head: some Collection<UInt8>) {
    let bytes = Array(head.prefix(Self.probe))
    func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if begins([0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if begins(Array("BZh".utf8)), bytes.count > 9, 0x31...0x39 ~= bytes[3],
      bytes[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || bytes[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
    {
      self = .bzip2
    } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if begins([0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else if begins(ArReader.mark) {
      self = .ar
    } else if TarHeader.begins(bytes) {
      self = .tar
    } else {
      return nil
    }
  }

  /// What people call it.
  package var name: String {
    switch self {
    case .zip: "zip"
    case .tar: "tar"
    case .ar: "ar"
    case .gzip: "gzip"
    case .bzip2: "bzip2"
    case .xz: "xz"
    case .zstd: "zstd"
    }
  }
}

/// Files that people read and this library does not, by their first bytes.
package enum UnreadKind: Sendable, Hashable {
  case pdf, image

  private static let images: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
    Array("GIF89a".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x00, 0x00, 0x01, 0x00],
  ]

  package init?(_ head: some Collection<UInt8>) {
    let bytes = Array(head.prefix(16))
    func has(_ text: String, at place: Int) -> Bool { bytes.dropFirst(place).starts(with: text.utf8) }
    if has("%PDF-", at: 0) {
      self = .pdf
    } else if Self.images.contains(where: { bytes.starts(with: $0) })
      || has("RIFF", at: 0) && has("WEBP", at: 8)
      || has("BM", at: 0) && bytes.count > 9 && bytes[6..<10].allSatisfy({ $0 == 0 })
      || has("ftyp", at: 4) && ["heic", "heix", "avif", "mif1"].contains(where: { has($0, at: 8) })
    {
      self = .image
    } else {
      return nil
    }
  }
}
