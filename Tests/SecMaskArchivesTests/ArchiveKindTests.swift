import SecMaskArchives
import Testing

/// What files begin with.
@Suite struct ArchiveKindTests {
  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4, 20], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x1F, 0x8B, 8, 0], .gzip),
      (Array("BZh9".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], .bzip2),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz),
      ([0x28, 0xB5, 0x2F, 0xFD, 4], .zstd), (Array("!<arch>\ndebian-binary".utf8), .ar),
      (Array("BZh9 is no archive".utf8), nil), (Array("PK".utf8), nil), ([], nil),
      ([UInt8](repeating: 0, count: 1_024), nil), ([UInt8](repeating: 0x20, count: 1_024), nil),
    ] as [([UInt8], ArchiveKind?)]) func archives(head: [UInt8], kind: ArchiveKind?)
  {
    #expect(ArchiveKind(head) == kind)
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), .pdf), (Array("GIF89a".utf8), .image),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
      ([0xFF, 0xD8, 0xFF, 0xE0], .image), (Array("RIFF1234WEBPVP8".utf8), .image),
      (Array("BMW is a name".utf8), nil),
      (Array("RIFF1234WAVE".utf8), nil), ([], nil),
    ] as [([UInt8], UnreadKind?)]) func others(head: [UInt8], kind: UnreadKind?)
  {
    #expect(UnreadKind(head) == kind)
  }
}
