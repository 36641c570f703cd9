/// Names of table columns whose values are credentials.
enum CredentialColumn {
  /// Words one of which ends the name of such a column, without blanks, hyphens and underscores.
  private static let endings = [
    "password", "passwd", "pass", "passphrase", "passcode", "passwort", "kennwort", "pwd", "secret", "token",
    "apikey", "accesskey",
    "secretkey", "privatekey", "authkey", "licensekey", "clientsecret", "pin", "pincode", "totp", "otpauth",
    "totpsecret",
    "psk", "presharedkey", "sharedsecret", "community", "recoverycode", "backupcode", "motdepasse", "mdp",
    "contraseña", "senha", "credentials",
    "пароль", "密码", "パスワード", "비밀번호", "wachtwoord", "hasło", "şifre", "parola",
  ]

  private static let endingBytes = endings.map { (bytes: Array($0.utf8), isPIN: $0 == "pin") }
  /// The last two letters of each ending, as bits of a table.
  private static let lastLetters = endings.reduce(into: [Bool](repeating: false, count: 1 << 10)) {
    table, ending in
    let last = Array(ending.utf8.suffix(2))
    if let index = index(last[0], last[1]) { table[index] = true }
  }
  private static let counted = ["token", "pin", "pass"].map { Array($0.utf8) }

  /// Whether the name of such a column can end in two bytes; spares most names a look at the rest.
  static func canEnd(in first: UInt8, _ second: UInt8) -> Bool {
    index(first, second).map { lastLetters[$0] } ?? true
  }

  /// Of two letters, in whatever case, among the 1,024 pairs; nil of what is no ASCII letter.
  private static func index(_ first: UInt8, _ second: UInt8) -> Int? {
    guard first.isASCIILetter, second.isASCIILetter else { return nil }
    return Int(first & 31) << 5 | Int(second & 31)
  }

  /// Whether a column of this name holds credentials. Quotes, blanks and case do not count.
  static func matches(_ name: [UInt8]) -> Bool {
    let letters = name.asciiLowercased.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }
    guard letters.count <= 40, !name.contains(47), !name.contains(46) else { return false }
    return counted.contains(letters)
      || endingBytes.contains { ending in
        letters.count >= ending.bytes.count && letters.suffix(ending.bytes.count) == ending.bytes[...]
          && (!ending.isPIN || letters.count == 3 || name.contains(95) || name.contains(32))
      }
  }
}
