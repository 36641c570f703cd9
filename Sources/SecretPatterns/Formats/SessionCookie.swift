/// Session identifiers in cookies: whoever has one is logged in.
enum SessionCookieRules {
  private static let names = [
    "PHPSESSID", "JSESSIONID", "ASP.NET_SessionId", ".ASPXAUTH", ".AspNetCore.Cookies",
    ".AspNetCore.Identity.Application",
    "connect.sid", "laravel_session", "_gitlab_session", "_session_id", "sessionid", "session_id",
    "user_session",
    "wordpress_logged_in", "XSRF-TOKEN", "remember_web", "ci_session", "symfony", "grafana_session",
    "_octo_session",
    "KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION", "AWSALBAuthSession", "AWSELBAuthSessionCookie", "oauth2_proxy",
    "_oauth2_proxy",
    "auth_token", "access_token", "refresh_token", "id_token", "authtoken", "session", "sid", "SID", "HSID",
    "SSID",
    "cf_clearance", "CF_Authorization", "jwt", "token", "rack.session", "koa.sess", "express:sess", "li_at",
    "MoodleSession",
  ]
  // Not a decimal fraction, as random number generators print it.
  private static let value = #"((?!0\.\d++[;\s"'])[^\s;,"'`<>\\(){}$]{16,4000}+)(?=[\s;,"'`<>\\]|\z)"#

  static let all: [Rule] = [
    Rule(
      id: "session_cookie", summary: "Session identifier in a Cookie or Set-Cookie header",
      pattern:
        #"(?<![\w])(?i:(?:set-)?cookie)["']?\s{0,4}[:,=]\s{0,4}["']?(?:[^\s;"'<>]{1,4000}?;\s?){0,20}?(?i:[\w.\-]{0,40}?"#
        + "(?<![A-Za-z0-9])(?:" + names.map(PatternPieces.literal).joined(separator: "|")
        + #")[\w.-]{0,40})="#
        + value,
      group: 1, keywords: ["cookie:", "cookie\"", "cookie'", "cookie="], reach: 2_048, shape: .named,
      confidence: 0.8, entropyFloor: 2.8,
      samples: .snippets(
        "{Set-Cookie: |Cookie: lang=en; theme=dark; }{sessionid|session|connect.sid|_app_session}=«{alnum:32}»; Path=/; HttpOnly",
        miss: "{Set-Cookie: |Cookie: lang=en; theme=dark; }{region|csrfcheck}={alnum:32}; Path=/; HttpOnly")),
    Rule(
      id: "session_id", summary: "Session identifier under a framework's own cookie name",
      pattern:
        "(?:PHPSESSID|JSESSIONID|ASP\\.NET_SessionId|\\.ASPXAUTH|connect\\.sid|laravel_session|_gitlab_session|(?<![\\w-])sessionid)=(?=[A-Za-z_.:%-]{0,200}+\\d)"
        + value, group: 1,
      keywords: [
        "PHPSESSID=", "JSESSIONID=", "ASP.NET_SessionId=", ".ASPXAUTH=", "connect.sid=", "laravel_session=",
        "_gitlab_session=", "sessionid=",
      ]
      .map { .exact($0) },
      reach: 2_048, shape: .named, confidence: 0.8, entropyFloor: 2.5,
      samples: .snippets(
        "GET /index.php?{PHPSESSID|JSESSIONID}=«{loweralnum:26-32}» 200",
        miss: "GET /index.php?{PHPSESSID|JSESSIONID}={loweralnum:6} 200")),
  ]
}
