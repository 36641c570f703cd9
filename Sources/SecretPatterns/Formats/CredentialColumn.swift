/// Names of table columns whose values are credentials.
enum CredentialColumn {
  /// Words one of which ends the name of such a column, without blanks, hyphens and underscores.
  static let endings = [
    "password", "passwd", "pass", "passphrase", "passcode", "passwort", "kennwort", "pwd", "secret", "token",
    "apikey", "accesskey",
    "secretkey", "privatekey", "authkey", "licensekey", "clientsecret", "pin", "pincode", "totp", "otpauth",
    "totpsecret",
    "psk", "presharedkey", "sharedsecret", "community", "recoverycode", "backupcode", "motdepasse", "mdp",
    "contraseña", "senha", "credentials",
    "пароль", "密码", "パスワード", "비밀번호", "wachtwoord", "hasło", "şifre", "parola",
  ]

  /// Whether a column of this name holds credentials. Quotes, blanks and case do not count.
  static func isOne(_ name: [UInt8]) -> Bool {
    let letters = name.asciiLowercased.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }
    guard letters.count <= 40, !name.contains(47), !name.contains(46) else { return false }
    let counted = ["token", "pin", "pass"].contains { letters.elementsEqual($0.utf8) }
    return counted
      || endings.contains {
        letters.hasSuffix($0) && ($0 != "pin" || letters.count == 3 || name.contains(95) || name.contains(32))
      }
  }
}
