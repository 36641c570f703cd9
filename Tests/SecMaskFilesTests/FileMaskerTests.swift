import Foundation
import SecMask
import SecMaskFiles
import SecMaskSystem
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct FileMaskerTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require((attributes[.posixPermissions] as? NSNumber)?.intValue)
  }

  @Test func replacesTheFileAndKeepsItsMode() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 1)
    let text = Array("\u{FEFF}a = \(sample.token())\r\n".utf8) + [0x00, 0xFF]
    let path = try folder.write("file", text)
    chmod(path, 0o640)
    #expect(try FileMasker(masker).maskInPlace(TreeFile(path)) == .masked)
    #expect(try folder.read("file") == Array("\u{FEFF}a = [SECRET]\r\n".utf8) + [0x00, 0xFF])
    #expect(try mode(path) == 0o640)
    #expect(folder.names == ["file"])
  }

  @Test func leavesCleanFilesAlone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", "nothing here\n".utf8)
    let before = try FileManager.default.attributesOfItem(atPath: path)
    chmod(folder.path, 0o500)  // not even a temporary file is needed
    #expect(try FileMasker(masker).maskInPlace(TreeFile(path)) == .clean)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
  }

  @Test func followsLinks() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 2)
    try folder.write("deep/target", "a = \(sample.token())\n".utf8)
    try folder.link("one", to: "deep/target")
    try folder.link("two", to: "one")
    #expect(try FileMasker(masker).maskInPlace(TreeFile(folder.path + "/two")) == .masked)
    #expect(try folder.read("deep/target") == Array("a = [SECRET]\n".utf8))
    let kept = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/two")
    #expect(kept == "one")
  }

  @Test func tellsOfHardLinks() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 3)
    let path = try folder.write("file", "a = \(sample.token())\n".utf8)
    try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/other")
    #expect(try FileMasker(masker).maskInPlace(TreeFile(path)) == .maskedOneOfSeveralNames)
  }

  @Test func anUnfinishedReplacementChangesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", "old".utf8)
    do {
      let replacement = try FileReplacement(Array(path.utf8), path: path)
      try replacement.write(Array("new".utf8))
      #expect(folder.names.count == 2)
      #expect(try folder.read("file") == Array("old".utf8))
    }
    #expect(folder.names == ["file"])
    #expect(try folder.read("file") == Array("old".utf8))
  }

  @Test func failureInTheMiddleChangesNothing() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 4)
    let text = Array("a = \(sample.token())\n".utf8)
    let path = try folder.write("file", text)
    // The style is asked while the new file is being written: somebody appends to the old one then.
    let meddler = SecretMasker.patternsOnly(
      detector: masker.detector,
      style: .custom { _, _ in
        if let handle = FileHandle(forWritingAtPath: path) {
          handle.seekToEndOfFile()
          handle.write(Data("more\n".utf8))
        }
        return "x"
      })
    #expect(throws: FileError.self) { try FileMasker(meddler).maskInPlace(TreeFile(path)) }
    #expect(try folder.read("file").starts(with: text))
    #expect(folder.names == ["file"])
  }

  /// Editors write a new file and give it the name; the open one does not change then.
  @Test(arguments: [nil, ".orig"] as [String?]) func aFileThatTookThePlaceStays(backup: String?) throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 6)
    let path = try folder.write("file", "a = \(sample.token())\n".utf8)
    let text = Array("a = \(sample.token())\n".utf8)
    let other = try folder.write("new", text)
    let meddler = SecretMasker.patternsOnly(
      detector: masker.detector,
      style: .custom { _, _ in
        rename(other, path)
        return "x"
      })
    #expect(throws: FileError.self) { try FileMasker(meddler).maskInPlace(TreeFile(path), backup: backup) }
    #expect(try folder.read("file") == text)
    #expect(folder.names == ["file"])
  }

  /// A log that is rotated has another name then, and no masked copy takes its old one.
  @Test func aFileThatWasRenamedStays() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 7)
    let text = Array("a = \(sample.token())\n".utf8)
    let path = try folder.write("file", text)
    let mark = try folder.write("mark", [])
    let meddler = SecretMasker.patternsOnly(
      detector: masker.detector,
      style: .custom { _, _ in
        // Asked once while the file is only looked at, and again while the new one is written.
        if unlink(mark) != 0 { rename(path, path + ".1") }
        return "x"
      })
    #expect(throws: FileError.self) { try FileMasker(meddler).maskInPlace(TreeFile(path)) }
    #expect(try folder.read("file.1") == text)
    #expect(folder.names == ["file.1"])
  }

  @Test func theModeOfALinkIsNotTaken() throws {
    let folder = try TemporaryFolder()
    try folder.link("link", to: "nothing")
    let path = folder.path + "/link"
    let replacement = try FileReplacement(Array(path.utf8), path: path)
    try replacement.write(Array("new".utf8))
    try replacement.commit()
    #expect(try mode(path) & 0o111 == 0)
  }

  @Test func foldersAndPipesAreErrors() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try FileMasker(masker).maskInPlace(TreeFile(folder.path)) }
    mkfifo(folder.path + "/pipe", 0o600)
    #expect(throws: FileError.self) {
      try FileMasker(masker).maskInPlace(TreeFile(folder.path + "/pipe"))
    }
  }

  @Test func skipsBinaryFilesOnDemand() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 5)
    let text = [0] + Array("a = \(sample.token())\n".utf8)
    let path = try folder.write("file", text)
    #expect(try FileMasker(masker).maskInPlace(TreeFile(path), skippingBinary: true) == .binary)
    #expect(try folder.read("file") == text)
  }
}
