import SecMask
import SecMaskFiles
import SecMaskSystem
import SecMaskTestSupport
import SystemPackage
import Testing

@Suite struct VaultFileTests {
  private let key = Array("0123456789abcdef".utf8)

  private func add(_ secret: String, to vault: Vault) -> String {
    String(decoding: vault.placeholder(for: Array(secret.utf8), type: "x"), as: UTF8.self)
  }

  @Test func numbersGoOnFromRunToRun() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/v"
    for number in 1...3 {
      let file = try VaultFile(path, key: key)
      #expect(add("secret \(number)", to: file.vault) == "[SECRET_x_\(number)]")
      #expect(add("secret 1", to: file.vault) == "[SECRET_x_1]")
      try file.finish()
    }
    #expect(
      try VaultFile.read(path, key: key).restore(in: "[SECRET_x_1] [SECRET_x_3]") == "secret 1 secret 3")
  }

  @Test func nobodyElseMayReadIt() throws {
    let folder = try TemporaryFolder()
    _ = try VaultFile(folder.path + "/v", key: key)
    #expect(try Stat(folder.path + "/v").permissions == [.ownerReadWrite])
  }

  /// What is masked is in the file before anybody sees its placeholder.
  @Test func keptAtOnce() throws {
    let folder = try TemporaryFolder()
    let file = try VaultFile(folder.path + "/v", key: key)
    let placeholder = add("a secret", to: file.vault)
    #expect(try VaultFile.read(folder.path + "/v", key: key).restore(in: placeholder) == "a secret")
  }

  @Test func anEntryThatWasNotWrittenToItsEnd() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/v"
    let file = try VaultFile(path, key: key)
    for secret in ["one", "two"] { _ = add(secret, to: file.vault) }
    try folder.write("v", try folder.read("v").dropLast(3))
    let again = try VaultFile(path, key: key)
    #expect(again.vault.count == 1)
    #expect(add("three", to: again.vault) == "[SECRET_x_2]")
    #expect(try VaultFile.read(path, key: key).restore(in: "[SECRET_x_2]") == "three")
  }

  /// Two programs would give the same number to different secrets.
  @Test func theSecondWriterIsRefused() throws {
    let folder = try TemporaryFolder()
    let first = try VaultFile(folder.path + "/v", key: key)
    let second = try VaultFile(folder.path + "/v", key: key)
    #expect(add("one", to: first.vault) == "[SECRET_x_1]")
    #expect(add("two", to: second.vault) == "[SECRET]")
    #expect(second.vault.lostCount == 1 && second.failure?.code == .resourceBusy)
    #expect(throws: FileError.self) { try second.finish() }
    #expect(throws: Never.self) { try first.finish() }
  }

  @Test func errors() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try VaultFile.read(folder.path + "/none", key: key) }
    try folder.write("text", "some other file, long enough for a header".utf8)
    #expect(throws: VaultError.notAVault) { try VaultFile(folder.path + "/text", key: key) }
    _ = try VaultFile(folder.path + "/v", key: key)
    #expect(throws: VaultError.wrongKey) {
      try VaultFile(folder.path + "/v", key: Array("another key, also long".utf8))
    }
  }
}
