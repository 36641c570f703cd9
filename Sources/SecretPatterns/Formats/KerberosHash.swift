/// Kerberos replies in the notation of password crackers: whoever holds one can try passwords against it off line.
///
/// The notation is hashcat's: modes 13100, 19600 and 19700 for service tickets, 18200, 32100 and 32200 for the
/// reply to a first request.
enum KerberosHashRules {
  static let all: [Rule] = [
    Rule(
      id: "kerberos_ticket_hash", summary: "Kerberos service ticket, as for cracking its password",
      pattern:
        #"\$krb5tgs\$(?:23\$(?:\*[^\s*"']{1,300}\*\$)?[0-9a-fA-F]{32}\$|1[78]\$[^\s"']{1,300}?\$[0-9a-fA-F]{24}\$)"#
        + tail, keywords: [.exact("$krb5tgs$")], reach: 8_192, shape: .named, confidence: 0.97,
      entropyFloor: 3,
      samples: .snippets(
        "«$krb5tgs$23$*{lower:6}$REALM.LOCAL$http/{lower:4}*${hex:32}${hex:400}»\n«$krb5tgs$18$sql$REALM$*host*${hex:24}${hex:200}»",
        miss: "$krb5tgs$23$*{lower:6}$REALM$http/{lower:4}*${hex:32}${hex:40}")),
    Rule(
      id: "kerberos_reply_hash", summary: "Kerberos reply to a first request, as for cracking its password",
      pattern:
        #"\$krb5asrep\$(?:(?:23\$)?(?:[^\s$:"']{1,200}:)?[0-9a-fA-F]{32}\$|1[78]\$[^\s"']{1,200}?\$[0-9a-fA-F]{24}\$)"#
        + tail, keywords: [.exact("$krb5asrep$")], reach: 8_192, shape: .named, confidence: 0.97,
      entropyFloor: 3,
      samples: .snippets(
        "«$krb5asrep$23${lower:6}@REALM.LOCAL:{hex:32}${hex:300}»\n«$krb5asrep$23${hex:32}${hex:64}»",
        miss: "$krb5asrep$23${lower:6}@REALM.LOCAL:{hex:32}${hex:40}")),
  ]

  private static let tail = "[0-9a-fA-F]{64,30000}+(?![0-9A-Za-z_])"
}
