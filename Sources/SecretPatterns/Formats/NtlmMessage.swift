/// The last message of an NTLM log-in (MS-NLMP section 2.2.1.3): it holds the response that the password can be
/// tried against off line. The two messages before it hold no secret.
enum NtlmMessageRules {
  static let all: [Rule] = [
    Rule(
      id: "ntlm_authenticate_message", summary: "NTLM authenticate message in base64",
      // `NTLMSSP`, a zero byte, and the number 3 in four bytes.
      pattern: "(?<![0-9A-Za-z+/])TlRMTVNTUAADAAAA[0-9A-Za-z+/]{70,8000}+={0,2}" + PatternPieces.base64End,
      keywords: [.exact("TlRMTVNTUAADAAAA")], reach: 8_192, confidence: 0.95,
      samples: .snippets(
        "Authorization: NTLM «TlRMTVNTUAADAAAA{base64:200}==»",
        miss: "Authorization: NTLM TlRMTVNTUAABAAAA{base64:40}"))
  ]
}
