/// Seeds of one-time passwords, backup and recovery codes, PINs.
enum SecondFactorRules {
  private static let names: [Keyword] = [
    "totp", "otp secret", "otp_secret", "otpsecret", "otp-secret", "2fa", "mfa", "two-factor",
    "authenticator", "p key", "google_authenticator", "otp seed", "otp_seed", "otp key", "otp_key", "otpkey",
    "one-time password secret", "virtual mfa", "base32stringseed", "base32",
  ]

  static let all: [Rule] =
    [
      .place(
        "one_time_password_seed", "Seed of one-time passwords in base32 beside a word for it", names,
        #"(?<![A-Za-z0-9])(?i:totp|otp|2fa|mfa|two[- ]factor|authenticator|set-?up key|"#
          + #"google_authenticator|one-time password|virtual mfa|base32)(?i:[\w .-]{0,40}?(?:secret|seed|"#
          + #"key|code|base32|token|string\w{0,8})?)\w{0,16}\\{0,7}+["'`)\]*]{0,3}[ \t]{0,8}+(?:=>|[:=,]|"#
          + #"[ ]is[ ]|->)?\s{0,8}+[\[({]?(?:\\?"old\\?"[^\r\n]{0,20}|null|None|nil|"",?)?[ ]?,?[ ]?"#
          + #"[b\\"'`*(]{0,4}((?=[A-Za-z -]{0,100}[2-7])(?:[A-Z2-7]{16,128}|[a-z2-7]{16,128}|(?:[A-Z2-7]"#
          + #"{4}[ -]){3,31}[A-Z2-7]{2,4}|(?:[a-z2-7]{4}[ -]){3,31}[a-z2-7]{2,4})={0,6})(?!"#
          + #"[A-Za-z0-9_+/=-])"#,
        near: 6, confidence: 0.85,
        check: { $0.secret.allSatisfy { $0.isASCIIDigit || $0 == 32 || $0 == 45 } ? nil : $1 },
        hit:
          "2FA setup key: «{base32:4} {base32:4} {base32:4} {base32:3}2 {base32:4} {base32:4} {base32:4} "
          + "{base32:4}»\n\"totp\":[null,\"«{base32:31}2»\"]\ntotp_secret = \"«{base32:15}7»\"",
        miss: "2FA setup key: {base32:9}\ntotp_issuer = {alpha:12}"),
      .place(
        "otpauth_encoded_seed", "Seed of one-time passwords in an otpauth address that is encoded or escaped",
        ["otpauth%3a", "otpauth:\\/\\/", "otpauth\\u003a", "otpauth://"],
        #"(?i:otpauth(?:%3A%2F%2F|:\\/\\/|://))[^\s"'<>]{0,400}?(?i:secret)(?:%3D|=|\\u003[dD]|&#61;)("#
          + #"[A-Za-z2-7]{8,256}+)(?i:%3D|=){0,6}"#,
        confidence: 0.95,
        hit:
          "GET /qr?key=otpauth%3A%2F%2Ftotp%2FApp%3A{lower:5}%3Fsecret%3D«{base32:32}"
          + "»%26issuer%3DApp\notpauth://totp/App?issuer=App&amp;secret=«{base32:32}»",
        miss: "GET /qr?key=otpauth%3A%2F%2Ftotp%2FApp%3Fissuer%3D{base32:32}"),
      .placeItems(
        "recovery_code_list", "Backup or recovery codes of a second factor",
        [
          "backup code", "recovery code", "backup_code", "recovery_code", "backupcode", "recoverycode",
          "backup-code", "recovery-code", "scratch code", "one-time code", "backup verification code",
          "codes de secours", "digos de recuperaci", "wiederherstellungscode", "sicherungscode",
        ],
        block:
          #"(?i:(?:backup|recovery|scratch|emergency|one-time|rescue)(?: verification| scratch)?[ _-]"#
          + #"?codes?|codes de secours|(?<=\xB3)digos de recuperaci\xC3\xB3n|(?:wiederherstellungs|"#
          + #"sicherungs)codes?)(?:[ ](?:for|from|of|are|is|below|generated)[^\r\n:]{0,60})?\\{0,7}+"#
          + #"["'`*)]{0,3}(?:[ \t]{0,4}+(?:\([^)\r\n]{0,60}\))?[ \t]{0,4}+(?:[:=]|=>|->))?(?:[\s\["#
          + #"({,"'`*\\|]|\\[nrt]|(?:\d{1,2}[.)][ ]|[-*][ ])?(?<![\w-])(?=[\w-]{0,24}\d)(?:[A-Za-z0-9]"#
          + #"{3,8}(?:[ -][A-Za-z0-9]{3,8}){1,4}|[A-Za-z0-9]{6,16})(?![\w-])){2,}+"#,
        items:
          #"(?:(?<=[\s\[({,"'`*|])|(?<=\\[nrt]))(?!\d{1,2}[.)])((?=[A-Za-z-]{0,24}\d)(?:[A-Za-z0-9]{3,8}"#
          + #"(?:-[A-Za-z0-9]{3,8}){1,4}|[A-Za-z0-9]{6,16}|\d{4}[ ]\d{4}(?![ ]?\d)))(?![\w-])"#,
        reach: 2_048,
        confidence: 0.8,
        hit:
          "Backup codes:\n  «{digit:4}-{digit:4}»\n  «{digit:4}-{digit:4}»\nrecovery_codes = "
          + "[\"«{loweralnum:4}7-{loweralnum:5}»\", \"«{loweralnum:4}7-{loweralnum:5}»\"]",
        miss: "Backup codes: see page {digit:2}"),
    ] + numbers

  private static let numbers: [Rule] = [
    .place(
      "told_pin", "PIN or code of a door that is told without a sign between",
      [
        "pin set", "door code ", "gate code ", "alarm code", "alarm_code", "door_code", "alarm pin", " pin ",
        "safe code ",
      ],
      #"(?i:(?<![A-Za-z])pin[ ]set(?: to)?:?|(?:door|gate|alarm|safe)[ _](?:code|pin)["']?(?:[ ](?:is|was)|:)?|(?<=user )\S{4,20}[ ]pin|(?<=card )pin)[ ]["']?(\d{4,8})(?![\w.,:-]*\w)"#,
      near: 20, confidence: 0.7, hit: "Card PIN set: «{digit:4}»\nthe door code «{digit:4}»",
      miss: "pin {digit:4}"),
    .place(
      "pin_code", "PIN, passcode or code of a lock",
      [
        "pin:", "pin =", "pin=", "pin is ", "pin code", "pin-code", "pincode", "pin number", "passcode",
        "puk:", "puk code", "puk is", "door code", "unlock code", "pin_code", "pin\\\":", "pin\":", "pin \":",
        "pin: ",
      ],
      #"(?<![A-Za-z])(?i:pin(?:[ _-]?(?:code|number|nr|no))?|passcode|puk\d?(?: code)?|(?:door|alarm|"#
        + #"unlock|gate|safe) code)(?:[ ](?i:for|of|to)[^\r\n:=.]{1,30}?)?\\{0,7}+["'`]?(?:[ \t]{0,12}+"#
        + #"(?:=>|:=|[:=])[ \t]{0,12}+|[ ](?i:is|was)[ ]:?[ ]?)\\{0,7}+["'`*]{0,2}(\d{4,12}|\d{3}[ -]\d{3}"#
        + #")(?![\w.,:-]*\w)"#,
      confidence: 0.7,
      hit: "{PIN|Pin code|passcode}: «{digit:4}{digit:2}»\nmy pin is «{digit:4}».\n\"pin\": \"«{digit:6}»\"",
      miss: "pin: {digit:2}\npin: {digit:4}.{digit:2}"),
    .place(
      "bitlocker_recovery_key", "Recovery key of a BitLocker volume",
      ["recovery key", "bitlocker", "numerical password", "recoverypassword", "recovery password"],
      #"(?i:recovery[ _-]?(?:key|password)|bitlocker|numerical password)[^\r\n]{0,80}(?:"#
        + PlacePattern.newline + #"[^\r\n]{0,80}){0,6}?(?<![\d-])(\d{6}(?:-\d{6}){7})(?![\d-])"#,
      confidence: 0.95,
      hit:
        "BitLocker Drive Encryption\n  Numerical Password:\n  ID: {{x}\n  Password:\n    «{digit:6}"
        + "-{digit:6}-{digit:6}-{digit:6}-{digit:6}-{digit:6}-{digit:6}-{digit:6}»",
      miss: "Numerical Password:\n  {digit:6}-{digit:6}"),
  ]
}
