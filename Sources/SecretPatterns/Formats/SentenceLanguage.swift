/// Sentences that tell a password in languages that ``PasswordSentenceRules`` does not know, and pairs of user and
/// password behind a word for both.
enum SentenceLanguageRules {
  /// A word of ASCII with a digit or a sign in it: what anybody tells, and no word of the language.
  private static let marked =
    "(" + PlacePattern.literal
    + #"(?=[!-~]{0,60}?[0-9!#$%&*@^_~?+=])(?=[!-~]{4})(?:[!#-\[\]_a-~^]|\\(?![nrt"'\\]))*(?:[!?#-&*+\-\/-9=@-Z^_a-z~|]))"#
  private static let end = #"(?=[.,;:'"`*)\]}>\\]{0,4}(?:\s|\z|[\x80-\xff]|\\|["'`]))"#
  private static let open =
    #"(?:["'`*(\[]{1,3}+(?=\S)|\xE2\x80[\x98-\x9F]|\xC2\xAB(?:\xC2\xA0|[ ])?|\\{1,3}+["'])?+"#
  private static let owner = #"(?:[ ](?![=:])(?:[^\s:;,.!?="'`(){}\[\]<>|\\]|[.\-](?=\w)){1,32}+){0,4}?"#
  private static let verb =
    #"(?:[ ]{0,2}+(?::|=|->|\xE2\x80[\x93\x94]|[ ]-[ ])[ ]{0,3}+|[ ](?:ir|yra|on|er|is|ni|ay|estas|da|je|\xC3\xA9|est\xC3\xA1|na|la)[ ]{1,2}+)"#

  static let all: [Rule] = [
    .place(
      "password_sentence_more_latin",
      "Password told in a sentence: Lithuanian, Latvian, Estonian, Icelandic, Basque, Galician, Afrikaans, Swahili, Filipino, Esperanto, Azerbaijani, Albanian, Welsh, Irish",
      [
        "slapta\u{17E}od", "parole", "parool", "lykilor", "pasahitz", "contrasinal", "wagwoord", "nenosiri",
        "ang password", "pasvorto", "ifr\u{259}", "jal\u{EB}kalim", "cyfrinair", "pasfhocal",
      ],
      #"(?i:slapta\xC5\xBEod(?:is|\xC4\xAF|\xC5\xBEio)|parolei?|parool(?:i|iks)?|lykilor\xC3\xB0(?:i\xC3\xB0)?|pasahitza?|contrasinal|wagwoord|nenosiri|ang password|pasvorton?|ifr\xC9\x99(?:si|niz)?|jal\xC3\xABkalimi?|cyfrinair|pasfhocal)"#
        + owner + verb + open + marked + end,
      shape: .named, confidence: 0.75,
      hit:
        "{slaptažodis:|parole ir|parool on|pasahitza:|die wagwoord is|nenosiri ni|la pasvorto estas} «{lower:4}{digit:2}{alpha:3}», ok",
      miss: "die wagwoord is {lower:5}"),
    .place(
      "password_sentence_more_scripts",
      "Password told in a sentence: Serbian, Macedonian, Kazakh, Mongolian, Georgian, Armenian, Bengali, Tamil, Telugu, Marathi, Khmer, Lao, Burmese, Sinhala",
      [
        "лозинк", "Лозинк", "құпия сөз", "Құпия сөз", "нууц үг", "პაროლ", "գաղտնաբառ", "Գաղտնաբառ", "পাসওয়ার্ড",
        "কুলশব্দ",
        "கடவுச்சொல்", "పాస్‌వర్డ్", "पासवर्ड", "पारण शब्द", "ពាក្យសម្ងាត់", "ລະຫັດຜ່ານ", "စကားဝှက်", "මුරපදය", "ਪਾਸਵਰਡ", "પાસવર્ડ",
      ],
      #"[\x80-\xff](?:[\x80-\xff]|[ ](?=[\x80-\xff])){3,80}+[ ]{0,2}+(?:[:=][ ]{0,3}+|\xEF\xBC\x9A[ ]{0,2}+|\xD5\x9D[ ]{0,2}+|(?<=[ ])|(?<=[\x80-\xff][ ]))"#
        + open + marked + end,
      shape: .named, confidence: 0.75,
      hit: "{лозинка је|құпия сөз:|პაროლი:|գաղտնաբառը՝|পাসওয়ার্ড:|கடவுச்சொல்:} «{lower:4}{digit:2}{alpha:3}», ok",
      miss: "лозинка је {lower:5}"),
    .place(
      "password_sentence_german_key", "Key of a wireless network or of a service told in a German sentence",
      ["schl\u{FC}ssel", "schluessel"],
      #"(?i:(?<=wlan-|wlan |wifi-|wpa-|pa2-|rk-|etzwerk|wlan|api-|api |zenz)schl(?:\xC3\xBC|ue)ssel)(?:[ ]\([^()\r\n]{1,40}\))?"#
        + #"(?:[ ](?![=:])[^\s:;,.!?="'`(){}\[\]<>|\\]{1,24}+){0,4}?(?:[ ](?i:ist|lautet|war)[ ]:?|[ ]?[:=])[ ]{0,2}+"#
        + open + marked + end,
      confidence: 0.8, hit: "Der WLAN-Schlüssel ist «{digit:20}».\nAPI-Schlüssel (intern): «{alnum:31}7»",
      miss: "Der WLAN-Schlüssel ist {lower:6}"),
    .place(
      "login_pair_sentence",
      "User and password side by side behind a word for both, in languages other than English",
      [
        "identifiants", "zugangsdaten", "anmeldedaten", "credenciales", "credenciais", "credenziali",
        "inloggegevens",
        "loguppgifter", "dane logowania", "logowania", "учетные данные", "учётные данные", "доступы",
        "облікові дані",
        "登录信息", "账号密码", "帐号密码", "ログイン情報", "로그인 정보", "giri\u{15F} bilgileri",
      ],
      #"[^\s:/\r\n]{2,40}(?:[ ][^\s:/]{1,20}){0,4}?[ ]{0,2}+(?::|\xEF\xBC\x9A)[ ]{0,3}+["'`]?[\w.@+\\-]{2,64}["'`]?[ ]{0,2}+(?:[/|,][ ]{0,2}+|[ ]-[ ])"#
        + open + marked + end,
      confidence: 0.8,
      hit: "{Identifiants|Zugangsdaten VPN|Credenciales} : {lower:6} / «{lower:4}{digit:2}{alpha:3}»",
      miss: "Zugangsdaten : {lower:6} / {lower:7}"),
    .place(
      "tried_password_sentence", "What somebody tried as a password", ["tried "],
      #"(?i:tried(?: using)?)[ ]["'`]{0,2}("# + PlacePattern.literal
        + #"(?=[^\s"'`]{0,60}?[0-9!#$%&@^~*])[^\s"'`]{4,100}[^\s"'`.,;:)])["'`]{0,2}[ ](?i:as (?:the |my |its |a )?(?:password|passphrase|pw))"#,
      confidence: 0.75, hit: "I tried «{alpha:4}{digit:2}{alpha:5}» as the password",
      miss: "I tried {lower:7} as the password"),
    .place(
      "password_on_next_line", "Password on a line of its own behind a sentence that announces it",
      ["password", "passphrase", "passcode"],
      #"(?i:password|passphrase|passcode)(?:[ ][\w'-]{1,20}){0,8}(?:[ ](?i:is|was))?:[ \t]{0,4}+\r?\n(?:[ \t]{0,8}+\r?\n)?[ \t]{0,12}+("#
        + PlacePattern.literal
        + #"(?=\S{0,60}\d)(?=\S{0,60}[A-Za-z])(?=\S{0,60}[^A-Za-z0-9_-])[^\s"'`<>/\\-][^\s"'`]{7,60}+)(?=[ \t]*+(?:\r?\n|\z))"#,
      confidence: 0.75,
      check: {
        $0.secret.last == 58 || $0.secret.containsAny(["://", "()", "::", "->", "=", ".."]) ? nil : $1
      },
      hit: "Your temporary password:\n\n    «{alpha:4}7&{alpha:5}!{digit:2}»\n",
      miss: "Your password:\n\n    {lower:9}\n"),
  ]
}
