internal import CSecMask
internal import SecMask

/// Why a call is not answered with `SECMASK_OK`. Never holds text of the caller's.
struct CallFailure: Error {
  let status: secmask_status
  let message: String

  /// A status of the header's enumeration, and what was wrong in one sentence.
  init(_ status: Int, _ message: String) {
    self.status = secmask_status(truncatingIfNeeded: status)
    self.message = message
  }

  /// A pointer that must not be null.
  static func null(_ name: String) -> CallFailure { CallFailure(SECMASK_WRONG_ARGUMENT, "\(name) is null") }

  init(_ error: MaskerError) {
    switch error {
    case .weights, .expert: self.init(SECMASK_WRONG_WEIGHTS, "\(error)")
    case .setting, .allowPattern: self.init(SECMASK_WRONG_OPTION, "\(error)")
    }
  }

  init(_ error: VaultError) { self.init(SECMASK_WRONG_VAULT, "vault: \(error)") }
}

/// Answers a call of C: with `SECMASK_OK`, or with a status and a text for `secmask_last_error`.
func answer(_ body: () throws(CallFailure) -> Void) -> secmask_status {
  do throws(CallFailure) {
    try body()
    return secmask_status(SECMASK_OK)
  } catch {
    var message = error.message
    message.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        if let start = $0.baseAddress { secmask_keep_error(start, $0.count) }
      }
    }
    return error.status
  }
}
