import SecMask
import SecMaskTestSupport
import Testing

@Suite struct VaultSealTests {
  private let key = Array("0123456789abcdef".utf8)

  private func filled() -> Vault {
    let vault = Vault()
    for number in 0..<5 {
      _ = vault.placeholder(for: [UInt8](repeating: 7, count: number * 40), type: "x\(number / 2)")
    }
    return vault
  }

  @Test func comesBackAndGoesOn() throws {
    let vault = filled()
    let opened = try Vault(sealed: vault.sealed(with: key), key: key)
    #expect(opened.entries == vault.entries)
    #expect(opened.placeholder(for: [9], type: "x1") == Array("[SECRET_x1_3]".utf8))
    #expect(try Vault(sealed: Vault().sealed(with: key), key: key).count == 0)
  }

  @Test func noSecretInTheBytes() throws {
    let secret = Array("correct horse battery staple".utf8)
    let vault = Vault()
    _ = vault.placeholder(for: secret, type: "password")
    let sealed = try vault.sealed(with: key)
    #expect(!(0...(sealed.count - 7)).contains { sealed[$0..<$0 + 7].elementsEqual(secret[..<7]) })
    #expect(try vault.sealed(with: key) != sealed)
  }

  @Test func errors() throws {
    let sealed = try filled().sealed(with: key)
    #expect(throws: VaultError.wrongKey) { try Vault(sealed: sealed, key: Array("0123456789abcdeF".utf8)) }
    #expect(throws: VaultError.shortKey(count: 3)) { try Vault(sealed: sealed, key: [1, 2, 3]) }
    #expect(throws: VaultError.shortKey(count: 0)) { try Vault().sealed(with: []) }
    #expect(throws: VaultError.notAVault) { try Vault(sealed: [], key: key) }
    #expect(throws: VaultError.notAVault) {
      try Vault(sealed: Array("hello, this is another file".utf8), key: key)
    }
  }

  /// No changed byte goes unnoticed, and no entry can be moved or taken out of the middle.
  @Test func everyChangedByte() throws {
    let vault = filled()
    let sealed = try vault.sealed(with: key)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      if let opened = try? Vault(sealed: changed, key: key) {
        // A length that grew: the last entries are as if they had not been written.
        #expect(opened.count < vault.count && Array(vault.entries[..<opened.count]) == opened.entries)
      }
    }
    for end in sealed.indices {
      if let opened = try? Vault(sealed: Array(sealed[..<end]), key: key) {
        #expect(Array(vault.entries[..<opened.count]) == opened.entries && opened.count < vault.count)
      }
    }
  }

  @Test func errorsSayWhatIsWrong() {
    let errors: [VaultError] = [.notAVault, .wrongKey, .damaged(entry: 2), .shortKey(count: 3)]
    #expect(Set(errors.map(\.description)).count == 4)
    #expect(VaultError.damaged(entry: 2).description.contains("entry 2"))
  }
}
