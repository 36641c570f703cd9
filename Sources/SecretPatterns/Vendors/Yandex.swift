/// Yandex Cloud. Formats as its documentation gives them for secret scanning.
enum YandexRules {
  static let all: [Rule] = [
    .token(
      "yandex_cloud_api_key", "Yandex Cloud API key", prefixes: ["AQVN"],
      body: PatternPieces.everyKind(35, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{35,38}",
      end: PatternPieces.hyphenEnd, confidence: 0.93, entropyFloor: 3.7,
      hit: "AQVNa1B{base64url:32-35}", miss: "AQVNa1B{base64url:30}"),
    .token(
      "yandex_cloud_iam_token", "Yandex Cloud IAM or refresh token", prefixes: ["t1.", "rt1."],
      body: #"[0-9A-Za-z_-]{20,2000}={0,2}\.[0-9A-Za-z_-]{86}={0,2}"#,
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 4.2, reach: 4096,
      hit: "t1.9eu{base64url:200}.{base64url:86}", miss: "t1.9eu{base64url:200}.{base64url:80}"),
    .token(
      "yandex_oauth_token", "Yandex OAuth token",
      prefixes: ["y0_", "y1_", "y2_", "y3_", "y4_", "y5_", "y6_"],
      body: PatternPieces.everyKind(55, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{55,199}",
      end: PatternPieces.hyphenEnd, confidence: 0.95, entropyFloor: 3.9,
      hit: "y0_AgAAAAa1B{base64url:50}", miss: "y0_AgAAAAa1B{base64url:40}"),
    .token(
      "yandex_captcha_key", "Yandex SmartCaptcha server key", prefixes: ["ysc2_"],
      body: "[0-9A-Za-z]{40}[0-9a-f]{8}", confidence: 0.98, hit: "ysc2_{alnum:40}{hex:8}",
      miss: "ysc2_{alnum:40}{hex:6}"),
    .named(
      "yandex_static_secret", "Yandex Cloud static secret key",
      names: ["yandex", "yc_secret", "yc_storage", "yc_static", "aws_secret", "secret_access_key"],
      value: "YC[0-9A-Za-z_-]{38}", end: PatternPieces.hyphenEnd, confidence: 0.9,
      entropyFloor: 3.6, sampleName: "{YANDEX_STORAGE_SECRET|yc_secret_key}",
      hit: "YC{base64url:38}", miss: "YC{base64url:36}"),
  ]
}
