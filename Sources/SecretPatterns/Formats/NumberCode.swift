/// Numbers that open something, told with a word for them: doors, alarms, safes, SIM cards, bank cards, boxes of voice mail.
///
/// Only where a word says so: a number alone may be anything. A one-time code that a message brings (`your code is …`) is none
/// of these.
enum NumberCodeRules {
  private static let english =
    [
      "door", "gate", "garage", "alarm", "entry", "entrance", "access", "key box", "keybox", "lock box",
      "lockbox",
      "key safe", "keysafe", "safe", "locker", "padlock", "vault", "elevator", "building", "disarm", "duress",
      "installer",
      "master", "override", "supervisor", "bypass", "voicemail", "voice mail", "conference", "host",
      "clinician", "radio",
      "parental", "kiosk", "keypad",
    ].flatMap { ["\($0) code", "\($0) pin"] } + [
      "padlock combination", "safe combination", "lock combination",
    ]

  private static let latin = [
    // German, Dutch
    "alarmcode", "türcode", "Türcode", "tuercode", "torcode", "zugangscode", "zutrittscode", "tresorcode",
    "safecode",
    "garagencode", "zahlencode", "zahlenkombination", "geheimzahl", "deurcode", "poortcode", "toegangscode",
    "kluiscode",
    "sleutelkluiscode", "cijfercode",
    // Danish, Norwegian, Swedish, Finnish
    "dørkode", "alarmkode", "portkode", "låsekode", "nøglebokskode", "nøkkelbokskode", "garagekode",
    "dörrkod", "portkod",
    "larmkod", "låskod", "nyckelskåpskod", "entrékod", "ovikoodi", "hälytyskoodi", "porttikoodi",
    "lukon koodi",
    // French, Spanish, Portuguese, Italian, Romanian
    "code du portail", "code portail", "code de la porte", "code porte", "code de l'immeuble",
    "code immeuble", "code d'entrée",
    "code d'accès", "code de l'alarme", "code alarme", "code du coffre", "code coffre", "code du garage",
    "code parent",
    "code de la boîte à clés", "digicode", "código de la puerta", "código del portal", "código de la alarma",
    "código de alarma",
    "código de acceso", "código de entrada", "clave de la puerta", "clave de la alarma", "clave del portal",
    "clave de la caja fuerte", "combinación de la caja", "código da porta", "código do portão",
    "código do alarme",
    "código de acesso", "código do cofre", "senha da porta", "senha do portão", "senha do alarme",
    "senha do cofre",
    "senha da portaria", "codice del portone", "codice del cancello", "codice della porta", "codice porta",
    "codice cancello",
    "codice allarme", "codice dell'allarme", "codice della cassaforte", "codice cassaforte",
    "codice di accesso",
    "combinazione del lucchetto", "codul de la poartă", "codul de la ușă", "codul porții",
    "codul interfonului",
    "codul de la interfon", "codul alarmei", "codul seifului",
    // Polish, Czech, Slovak, Hungarian, Turkish, Indonesian, Malay, Vietnamese
    "kod do bramy", "kod do drzwi", "kod do klatki", "kod do furtki", "kod do domofonu", "kod do alarmu",
    "kod do sejfu",
    "kod alarmu", "kod domofonu", "kód od dveří", "kód od vrat", "kód od brány", "kód ke dveřím",
    "kód k alarmu",
    "kód od alarmu", "kód od trezoru", "kód do domu", "kapukód", "riasztókód", "riasztó kód", "ajtókód",
    "széfkód",
    "lépcsőházkód", "kapı kodu", "kapı şifresi", "alarm kodu", "alarm şifresi", "kasa şifresi", "bina kodu",
    "giriş kodu",
    "kode pintu", "kod pintu", "kode gerbang", "kode pagar", "kode alarm", "kode brankas", "mã cửa",
    "mã cổng", "mã khóa",
    "mã két",
  ]

  private static let otherScripts = [
    // Russian, Ukrainian, Bulgarian, Greek
    "код домофона", "код от домофона", "код двери", "код от двери", "код подъезда", "код от подъезда",
    "код ворот",
    "код от ворот", "код калитки", "код от калитки", "код сейфа", "код от сейфа", "код сигнализации",
    "код от сигнализации",
    "код клавиатуры", "код замка", "код домофону", "код дверей", "код від дверей", "код від під'їзду",
    "код хвіртки",
    "код воріт", "код сейфу", "код сигналізації", "код на вратата", "код на входа", "код за входа",
    "код на алармата",
    "κωδικός πόρτας", "κωδικός της πόρτας", "κωδικός εισόδου", "κωδικός συναγερμού", "κωδικός του συναγερμού",
    // Arabic, Persian, Hebrew, Hindi, Thai
    "رمز الباب", "رمز البوابة", "رمز الإنذار", "رمز الخزنة", "رمز الدخول", "کد در", "کد دزدگیر",
    "کد گاوصندوق",
    "קוד לשער", "קוד השער", "קוד לדלת", "קוד הדלת", "קוד האזעקה", "קוד לאזעקה", "קוד לכניסה", "קוד הכספת",
    "קוד לבניין",
    "गेट का कोड", "दरवाज़े का कोड", "दरवाजे का कोड", "ताले का कोड", "लॉकर का कोड", "अलार्म का कोड", "รหัสประตู", "รหัสเข้าตึก", "รหัสตู้เซฟ",
    // Chinese, Japanese, Korean
    "门锁密码", "门锁码", "门禁密码", "门禁码", "大门密码", "防盗门密码", "保险箱密码", "保险柜密码", "车库密码", "門鎖密碼", "大門密碼", "保險箱密碼", "暗証番号",
    "ドアコード", "オートロックの番号", "玄関の番号", "현관 비밀번호", "현관비밀번호", "현관 비번", "도어락 비밀번호", "도어락 비번", "출입문 비밀번호", "금고 비밀번호",
  ]

  private static let names = english + latin + otherScripts

  /// Up to four words whose it is or of what, without a digit.
  private static let words = #"(?:[ ](?![=:])[^\s:;,.!?="'`(){}\[\]<>|\\0-9]{1,32}+){0,4}?"#
  /// A sign or a verb.
  private static let says =
    #"(?:[ \t]{0,4}+(?:[:=]|->|=>|"# + PatternPieces.anyOf(["→", "：", "–", "—", "は", "是", "为", "은", "는"])
    + ")|[ ](?i:"
    + PatternPieces.anyOf([
      "is", "was", "now", "ist", "lautet", "war", "est", "c'est", "es", "é", "è", "este", "er", "är", "on",
      "to", "jest", "je",
      "van", "adalah", "là", "הוא", "है", "είναι",
    ]) + "):?)"
  private static let noYear = #"(?![ \t]{0,4}+(?:19|20)\d\d(?!\d))"#
  private static let number =
    #"[ \t]{0,4}+["'`*(\[#]{0,3}+(\d{4,8}|\d{2,3}[ -]\d{2,3})(?![\w.,:/%-]*\w)"#

  private static let told =
    #"["'`*]{0,2}+(?:"# + words + says + #"|(?=[ \t]|[\x80-\xff])"# + noYear + ")" + number

  static let all: [Rule] = [
    .place(
      "lock_code", "Number that opens a door, a safe or an alarm, or somebody's voice mail",
      names.map { Keyword($0) },
      "(?i:" + PatternPieces.anyOf(names) + #")[a-z]{0,3}+"# + told, confidence: 0.7,
      hit:
        "{the door code is|alarmcode|code du portail :|kod do bramy to|код домофона} «{digit:5}», thanks\n门锁密码是«{digit:6}»",
      miss: "the door code has {digit:4} digits"),
    .place(
      "card_pin", "PIN, PUK or transaction number of a card",
      [.exact("PIN"), .exact("PUK"), .exact("mTAN"), .exact("MPIN"), .exact("mPIN"), "mpin "],
      #"(?<![A-Za-z])(?<!GPIO[ ])(?:[mM]?PIN|mpin|PUK|mTAN)\d?(?:\.[A-Z]{2,4})?["'`*]{0,2}+(?:"# + words
        + says + #"|(?:[ ](?![=:])[^\s:;,.!?="'`(){}\[\]<>|\\0-9A-Z]{2,24}+){0,3}?"# + noYear + "(?=[ ]))"
        + number,
      confidence: 0.7,
      hit:
        "PIN.CH «{digit:6}», PUK1 «{digit:8}»\nPIN dispositivo «{digit:5}». PIN für den Rückruf: «{digit:4}»",
      miss: "PIN {digit:2}, PIN changed in 20{digit:2}"),
  ]
}
