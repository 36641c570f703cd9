/// Sentences that tell a password, in some twenty-five languages: `contraseña del servidor es …`, `密码是…`.
///
/// A sentence about passwords has a plain word where one that tells a password has the password; what the value looks
/// like decides, as for every value that anything could stand for.
enum PasswordSentenceRules {
  /// Marks that may open and close the value.
  private static let open =
    #"(?:["'`*(\[]{1,3}+(?=\S)|\xE2\x80[\x98-\x9F]|\xC2\xAB(?:\xC2\xA0|[ ])?|\xE3\x80[\x8A\x8C\x8E\x90]|"#
    + #"\xEF\xBC\x88|\\{1,3}+["'])?+"#
  /// The word with its inner punctuation, without what closes the sentence.
  static let value =
    "(" + PlacePattern.literal
    + #"(?=[^\s"`]{3})(?:[!#-\[\]_a-~^]|[\xC3-\xDF][\x80-\xBF]|\\(?![nrt"'\\]))*(?:"#
    + #"[!?#-&*+\-\/-9=@-Z^_a-z~|]|[\xC3-\xDF][\x80-\xBF]))(?=[.,;:'"`*)\]}>\\]{0,4}(?:\s|\z|[\x80-\xff]"#
    + #"|\\{1,4}[nrt]|["'`]|[(<]))"#
  /// The same, of ASCII only and to the first letter of another script.
  private static let asciiValue =
    "(" + PlacePattern.literal
    + #"(?=[!-~]{3})(?:[!#-\[\]_a-~^]|\\(?![nrt"'\\]))*(?:[!?#-&*+\-\/-9=@-Z^_a-z~|]))"#
  /// With a digit or a mark in it: stands for a password even without a verb before it.
  private static let marked = #"(?=[^\s"'`]{0,60}?[0-9!#$%&*@^_~?+=])"#
  /// Words between the word for a password and the verb: whose it is, and of what.
  private static let owner = #"(?:[ ](?![=:])(?:[^\s:;,.!?="'`(){}\[\]<>|\\]|[.\-](?=\w)){1,32}+){0,6}?"#
  private static let colon = #"[ ]{0,2}+(?::|=|->|\xEF\xBC\x9A|\xE2\x80[\x93\x94]|[ ]-[ ])[ ]{0,3}+"#

  private static func latin(
    _ id: String, _ language: String, keywords: [Keyword], near: Int = 0, words: String, verbs: [String],
    hit: String, miss: String
  ) -> Rule {
    let says = verbs.map(PatternPieces.literal).joined(separator: "|")
    return .place(
      id, "Password told in a sentence, \(language)", keywords,
      "(?<![A-Za-z_./-])(?i:" + words + ")(?:" + owner + "(?:[ ](?i:" + says + ")(?::|[ ]:)?[ ]{1,2}+|"
        + colon + ")|[ ]{1,2}+" + marked + ")" + open + value,
      near: near, shape: .freeform, confidence: 0.7, hit: hit, miss: miss)
  }

  static let all: [Rule] = [
    latin(
      "password_sentence_german", "German",
      keywords: ["passwort", "kennwort", "zugangscode", "passphrase lautet", "pin lautet"],
      words: "passwort|kennwort|zugangscode|passphrase(?= lautet)|pin(?= lautet)",
      verbs: [
        "ist", "lautet", "war", "wäre", "heißt", "heisst", "ist jetzt", "ist nun", "ist aktuell", "sind",
      ],
      hit: "Das {Passwort|Kennwort} für den Drucker {lautet|ist} «{lower:3}{digit:2}{alpha:3}», bitte.",
      miss: "Das Passwort ist ${{{lower:6}} oder leer"),
    latin(
      "password_sentence_spanish", "Spanish, Catalan or Galician",
      keywords: ["contrase", "contrasinal", "lave"], near: 1,
      words: #"contrase(?:\xC3\xB1|n|ny)as?|contrasinal|clave"#,
      verbs: ["es", "era", "será", "sería", "és", "ahora es"],
      hit: "la {contraseña|clave} del servidor db01 es «{lower:3}{digit:2}{alpha:3}»",
      miss: "la contraseña es <{lower:6}>"),
    latin(
      "password_sentence_french", "French",
      keywords: ["mot de passe", "mots de passe", "mdp", "code secret", "phrase de passe"],
      words: "mots? de passe|mdp|code secret|phrase de passe",
      verbs: ["est", "était", "sera", "c'est", "devient"],
      hit:
        "Le mot de passe du compte admin : «{lower:3}{digit:2}{alpha:3}»\nmdp = «{lower:3}{digit:2}"
        + "{alpha:3}»",
      miss: "Le mot de passe est <{lower:6}>"),
    latin(
      "password_sentence_romance", "Italian, Portuguese or Romanian",
      keywords: ["la password", "senha", "palavra", "rola"], near: 2,
      words: "la password|senha|palavra[ -]passe|parola",
      verbs: [
        "è", "e'", "era", "sarà", "é", "será", "este", "ar fi", "mudou pra", "mudou para", "agora é", "ficou",
        "passou a ser",
      ],
      hit: "{a senha do wifi é|la password di posta è|parola este} «{lower:3}{digit:2}{alpha:3}» na sala 12",
      miss: "a senha é <{lower:6}>"),
    latin(
      "password_sentence_nordic", "Dutch, Swedish, Danish, Norwegian, Finnish or Icelandic",
      keywords: [
        "wachtwoord", "toegangscode", "senord", "adgangskode", "kodeord", "passord", "salasana", "lykilor",
      ],
      words:
        #"wachtwoord|toegangscode|(?<=\xC3\xB6)senord(?:et)?|adgangskoden?|kodeord(?:et)?|passord(?:et)?|"#
        + #"salasana|lykilor\xC3\xB0"#,
      verbs: ["is", "was", "luidt", "wordt", "är", "er", "on", "blir", "oli", "var"],
      hit: "het {wachtwoord|passordet|lösenordet|salasana} {is|er|är|on} «{lower:3}{digit:2}{alpha:3}»",
      miss: "het wachtwoord is <{lower:6}>"),
    latin(
      "password_sentence_slavic", "Polish, Czech, Slovak, Slovene or Croatian",
      keywords: ["as\u{142}", "aslo", "eslo", "eslem", "lozinka", "zaporka"], near: 1,
      words: #"has\xC5\x82(?:o|em|a)|haslo|hesl(?:o|em)|geslo|lozinka|zaporka"#,
      verbs: ["to", "jest", "brzmi", "je", "bude", "było", "to jest"],
      hit: "{hasło do routera to|heslo je} «{lower:3}{digit:2}{alpha:3}», login admin",
      miss: "hasło to <{lower:6}>"),
    latin(
      "password_sentence_other_latin", "Turkish, Hungarian, Vietnamese, Indonesian, Malay or Estonian",
      keywords: [
        "ifresi", "ifreniz", "ifre ", "ifre:", "rolas", "rolan", "jelsz", "kh\u{1EA9}u", "khau", "kata sandi",
        "kata laluan", "salas",
      ], near: 9,
      words:
        #"(?<=\xC5\x9F|\xC5\x9E)ifre(?:si|niz|n|m)?|parola(?:s\xC4\xB1|n\xC4\xB1z|m)|jelsz(?:\xC3\xB3|o|"#
        + #"ava)|m\xE1\xBA\xADt kh\xE1\xBA\xA9u|mat khau|kata sandi(?:nya)?|kata laluan|salas\xC3\xB5na"#,
      verbs: ["a", "az", "là", "la", "adalah", "ialah", "ay", "on", "ir", "yra", "ni", "olarak"],
      hit:
        "{sunucunun şifresi|a szerver jelszó|mật khẩu là|kata sandi adalah} «{lower:3}{digit:2}{alpha:3}», "
        + "admin",
      miss: "sunucunun şifresi <{lower:6}>"),
    .place(
      "password_sentence_cyrillic", "Password told in a sentence, in Cyrillic or Greek script",
      ["парол", "Парол", "κωδικ"],
      #"(?:[\xCE-\xD3][\x80-\xBF]|[ -]){3,24}?(?:"# + owner + "(?:" + colon
        + #"|[ ](?:\xD1\x94|\xD0\xB5|\xD1\x98\xD0\xB5|\xD1\x8D\xD1\x82\xD0\xBE|"#
        + #"\xCE\xB5\xCE\xAF\xCE\xBD\xCE\xB1\xCE\xB9)[ ])|[ ]{1,2}+(?=[!-~]))"#
        + open + asciiValue + #"(?=[.,;:'"`*)\]}>\\]{0,4}(?:\s|\z|[\x80-\xff]|\\|["'`]))"#, shape: .freeform,
      confidence: 0.75,
      hit:
        "{пароль от базы db01:|Пароль —|пароль|парола е|ο κωδικός είναι} «{lower:3}{digit:2}{alpha:3}», "
        + "логин shop",
      miss: "пароль: <{lower:6}>"),
    .place(
      "password_sentence_cjk", "Password told in a sentence, in Chinese, Japanese or Korean",
      ["密", "口令", "パスワ", "パスフ", "暗証", "비밀번", "비번", "암호", "패스"],
      #"(?:\xE5\xAF\x86(?:\xE7\xA0\x81|\xE7\xA2\xBC|\xE9\x92\xA5|\xE9\x91\xB0)|(?!\xE5\xAF\x86)[\xE3-\xED]"#
        + #"[\x80-\xBF]{2}(?:[\xE3-\xED][\x80-\xBF]{2}){1,5}?)(?:[\xE3-\xED][\x80-\xBF]{2}){0,8}?(?:"#
        + #"[^\s\x21-\x2F\x3A-\x7E\xE3\xEF]{0,36}|[ ][\w.-]{1,24}[ ]){0,3}?"#
        + #"(?:[ ]{0,2}+(?:\xE6\x98\xAF|\xE4\xB8\xBA|\xE7\x82\xBA|\xE5\x8D\xB3|\xE3\x81\xAF|\xE3\x81\x8C|"#
        + #"\xEB\x8A\x94|\xEC\x9D\x80|\xEC\x9D\xB4|\xEA\xB0\x80|:|\xEF\xBC\x9A|=|\xEF\xBC\x9D|"#
        + #"\xE3\x80\x81)[ ]{0,3}+|[ ]{1,2}+(?=[!-~]))(?:\xEF\xBC\x9A|:)?[ ]{0,2}+"#
        + open + asciiValue, shape: .freeform, confidence: 0.75,
      hit: "{数据库密码是|密码：|パスワードは |비밀번호는 |密码为 }«{lower:3}{digit:2}{alpha:3}»，用户名shop", miss: "密码是<{lower:6}>"),
    .place(
      "password_sentence_other_script",
      "Password told in a sentence, in Arabic, Persian, Hebrew, Hindi or Thai",
      ["كلمة ال", "رمز عب", "סיסמ", "पासव", "รหัส"],
      #"(?:[\xD4-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|\xE1[\x80-\xBF]{2}|\xE2\x80[\x8B-\x8F]|[ ])"#
        + #"{4,60}?"#
        + "(?:"
        + #"(?:[ ]?(?:[\xD4-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|\xE1[\x80-\xBF]{2}){1,24}+|[ ]"#
        + #"[\w.-]{1,24}(?=[ ][^\x21-\x7E]|[ ]?[:=])){0,5}?"#
        + "(?:" + colon + #"|[ ]{0,2}+(?=[!-~]))"# + ")" + open + asciiValue
        + #"(?=[.,;:'"`*)\]}>\\]{0,4}(?:\s|\z|[\x80-\xff]|\\|["'`]))"#, shape: .freeform, confidence: 0.75,
      hit: "{كلمة المرور هي|הסיסמה היא|पासवर्ड|รหัสผ่านคือ|סיסמה:} «{lower:3}{digit:2}{alpha:3}» للمستخدم",
      miss: "كلمة المرور هي <{lower:6}>"),
  ]
}
