internal import SecretPatterns

/// Words that stand behind the name of a password and say something of it: the word for a password in another language,
/// the name of a way to authenticate, the words of a manual behind an option, a command that fetches the value.
enum InterfaceWord {
  static let judge = Judging.Judge(
    name: "interface", looksAt: { !$0.hasForm },
    opinion: { _, place in
      if isLabel(place) { return (.reference, "the word for a password in another language") }
      if isMethod(place.value) { return (.reference, "a way to authenticate") }
      if isDescription(place) { return (.reference, "what a manual says of an option") }
      return isCommand(place)
        ? (.reference, "a command that fetches the value, or a host behind a hole") : nil
    })

  /// As catalogues of translations write it: with a capital letter, or in letters beyond ASCII.
  private static let labels: Set<String> = [
    "Passwort", "Kennwort", "Mot de passe", "Contrase\u{F1}a", "Senha", "Wachtwoord", "L\u{F6}senord",
    "Adgangskode",
    "Passord", "Salasana", "Has\u{142}o", "Heslo", "Jelsz\u{F3}", "Parola", "Lozinka", "Geslo", "\u{15E}ifre",
    "Пароль", "Парола", "Лозинка", "Κωδικός", "סיסמה", "密码", "密碼", "パスワード", "비밀번호",
  ]

  private static func isLabel(_ place: Surroundings) -> Bool {
    place.isQuoted && labels.contains(String(decoding: place.value, as: UTF8.self))
  }

  /// Suites of wireless networks and mechanisms of SASL.
  private static let methods: Set<String> = [
    "WPA-PSK", "WPA2-PSK", "WPA3-PSK", "WPA3-SAE", "WPA-EAP", "WPA2-EAP", "SAE", "XOAUTH2", "OAUTHBEARER",
    "CRAM-MD5",
    "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-512", "GSSAPI", "NTLM",
  ]

  private static func isMethod(_ value: [UInt8]) -> Bool {
    value.count <= 16 && methods.contains(String(decoding: value, as: UTF8.self))
  }

  /// `--ask-pass        ask for connection password`: two blanks or more behind the option, and words.
  private static func isDescription(_ place: Surroundings) -> Bool {
    guard place.name?.isOption ?? false, place.before.suffix(2).elementsEqual([0x20, 0x20]),
      place.value.allSatisfy(\.isASCIILetter)
    else { return false }
    return place.after.first == 0x20 && (place.after.dropFirst().first?.isASCIILetter ?? false)
  }

  /// A command in back quotes; the host behind a hole in a URL: `<password>@host`.
  private static func isCommand(_ place: Surroundings) -> Bool {
    let value = place.value
    if value.count > 4, value.first == 0x60, value.last == 0x60, value.contains(0x20) { return true }
    return value.first == 0x40
      && (place.before.last == 0x3E || place.before.last == 0x7D || place.before.last == 0x5D)
  }
}
