/// Seeds of one-time passwords: whoever has one passes the second factor for ever.
enum OneTimePasswordRules {
  static let all: [Rule] = [
    Rule(
      id: "otpauth_secret", summary: "Seed of one-time passwords in an otpauth:// link (Key Uri Format)",
      pattern: #"otpauth://[ht]otp/[^\s"'`<>]{0,400}?(?:[?&;]|%3F|%26|\\u0026)(?i:secret)(?:=|%3D)"#
        + #"([A-Za-z2-7]{16,256}+)(?=(?:=|%3D)*+(?:[&\s"'`<>\\,;)%]|\z))"#,
      group: 1, keywords: ["otpauth://"], shape: .named, confidence: 0.95,
      // The key of the format's own description: `Hello!` and four more bytes.
      check: { $0.secret.asciiLowercased.hasPrefix("jbswy3dpehpk3pxp") ? Plausibility.placeholder : $1 },
      samples: .snippets(
        "otpauth://{totp|hotp}/{alpha:6}:{lower:5}%40{lower:6}.internal?{issuer=App&|}secret=«{base32:32}»&digits=6",
        miss: "otpauth://{totp|hotp}/{alpha:6}?issuer={base32:32}&digits=6"))
  ]
}
