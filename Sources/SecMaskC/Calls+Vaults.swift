public import CSecMask
internal import SecMask

/// `secmask_vault_create`.
@_cdecl("secmask_vault_create")
public func createVault(_ vault: UnsafeMutablePointer<secmask_handle>?) -> secmask_status {
  answer { () throws(CallFailure) in
    guard let vault else { throw .null("vault") }
    vault.pointee = HandleTable.shared.add(LoadedVault(Vault()))
  }
}

/// `secmask_vault_unseal`.
@_cdecl("secmask_vault_unseal")
public func unseal(
  _ sealed: UnsafePointer<CChar>?, _ length: Int, _ key: UnsafePointer<CChar>?, _ keyLength: Int,
  _ vault: UnsafeMutablePointer<secmask_handle>?
) -> secmask_status {
  vault?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let vault else { throw .null("vault") }
    let bytes = try CallerBytes.copy(sealed, length, "sealed")
    let key = try CallerBytes.copy(key, keyLength, "key")
    let opened: Vault
    do throws(VaultError) { opened = try Vault(sealed: bytes, key: key) } catch { throw CallFailure(error) }
    vault.pointee = HandleTable.shared.add(LoadedVault(opened))
  }
}

/// `secmask_vault_seal`.
@_cdecl("secmask_vault_seal")
public func seal(
  _ handle: secmask_handle, _ key: UnsafePointer<CChar>?, _ keyLength: Int,
  _ sealed: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  give(sealed) { () throws(CallFailure) in
    let vault = try HandleTable.shared.object(handle, LoadedVault.self, "vault").vault
    let key = try CallerBytes.copy(key, keyLength, "key")
    do throws(VaultError) { return try vault.sealed(with: key) } catch { throw CallFailure(error) }
  }
}

/// `secmask_vault_count`.
@_cdecl("secmask_vault_count")
public func vaultCount(_ handle: secmask_handle, _ count: UnsafeMutablePointer<Int>?) -> secmask_status {
  count?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let count else { throw .null("count") }
    count.pointee = try HandleTable.shared.object(handle, LoadedVault.self, "vault").vault.count
  }
}

/// `secmask_with_vault`.
@_cdecl("secmask_with_vault")
public func withVault(
  _ handle: secmask_handle, _ vault: secmask_handle, _ reversible: UnsafeMutablePointer<secmask_handle>?
) -> secmask_status {
  reversible?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let reversible else { throw .null("reversible") }
    let masker = try HandleTable.shared.object(handle, LoadedMasker.self, "masker")
    let vault = try HandleTable.shared.object(vault, LoadedVault.self, "vault").vault
    reversible.pointee = HandleTable.shared.add(LoadedMasker(masker, into: vault))
  }
}

/// `secmask_restore`.
@_cdecl("secmask_restore")
public func restore(
  _ handle: secmask_handle, _ text: UnsafePointer<CChar>?, _ length: Int, _ context: Int32,
  _ restored: UnsafeMutablePointer<secmask_output>?
) -> secmask_status {
  give(restored) { () throws(CallFailure) in
    let vault = try HandleTable.shared.object(handle, LoadedVault.self, "vault").vault
    return vault.restore(in: try CallerBytes.copy(text, length, "text"), as: try restoring(context))
  }
}

/// `secmask_restore_open`.
@_cdecl("secmask_restore_open")
public func openRestore(
  _ handle: secmask_handle, _ context: Int32, _ stream: UnsafeMutablePointer<secmask_handle>?
) -> secmask_status {
  stream?.pointee = 0
  return answer { () throws(CallFailure) in
    guard let stream else { throw .null("stream") }
    let vault = try HandleTable.shared.object(handle, LoadedVault.self, "vault").vault
    stream.pointee = HandleTable.shared.add(PieceStream(restoring: vault, try restoring(context)))
  }
}

private func restoring(_ context: Int32) throws(CallFailure) -> Vault.Context {
  switch Int(context) {
  case SECMASK_RESTORE_TEXT: .text
  case SECMASK_RESTORE_JSON_STRING: .jsonString
  default: throw CallFailure(SECMASK_WRONG_ARGUMENT, "context must be one of SECMASK_RESTORE_...")
  }
}
