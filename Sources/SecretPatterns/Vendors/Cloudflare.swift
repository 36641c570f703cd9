/// Cloudflare.
enum CloudflareRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "cloudflare_token", "Cloudflare API token", prefixes: ["cfut_", "cfat_", "cfk_"],
      body: "[0-9A-Za-z_-]{41,64}",
      names: ["cloudflare", "cf_api", "cf_token", "cf-api", "cfapi", "cf_account", "cf_zone"],
      value: PatternPieces.everyKind(40, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{40}",
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 3.5,
      hit: "auth: «cfut_{alnum:48}»\nCLOUDFLARE_API_TOKEN=«a1B{base64url:37}»",
      miss: "auth: cfut_{alnum:36}\nCLOUDFLARE_API_TOKEN=a1B{base64url:36}"),
    .named(
      "cloudflare_global_key", "Cloudflare global API key",
      names: ["cloudflare", "cf_api", "cf_key", "cf-api", "x-auth-key"],
      rest: #"[\w.\- \t]{0,24}?"#, value: "[0-9a-f]{37}", confidence: 0.85, entropyFloor: 2.8,
      sampleName: "{CLOUDFLARE_API_KEY|X-Auth-Key}", hit: "{hex:37}", miss: "{hex:36}"),
    .token(
      "cloudflare_origin_ca_key", "Cloudflare origin CA key", prefixes: ["v1.0-"],
      body: "[0-9a-f]{24}-[0-9a-f]{146}", confidence: 0.99, hit: "v1.0-{hex:24}-{hex:146}",
      miss: "v1.0-{hex:24}-{hex:140}"),
    tunnel,
    .named(
      "cloudflare_r2_secret", "Cloudflare R2 secret access key",
      names: ["r2_secret", "r2-secret", "r2secret", "r2_access", "cloudflare_r2"],
      value: "[0-9a-f]{64}", confidence: 0.85, entropyFloor: 3, sampleName: "R2_SECRET_ACCESS_KEY",
      hit: "{hex:64}", miss: "{hex:63}"),
    .named(
      "cloudflare_turnstile_secret", "Cloudflare Turnstile secret key", names: ["turnstile"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,12}"#, value: "0x4[0-9A-Za-z_-]{32}",
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 2.5,
      sampleName: "TURNSTILE_SECRET_KEY", hit: "0x4AAAAAAA{base64url:25}",
      miss: "0x4AAAAAAA{base64url:14}"),
  ]

  private static let tunnel = Rule(
    id: "cloudflare_tunnel_token", summary: "Cloudflare tunnel token",
    pattern: PatternPieces.start + "eyJhIjoi[0-9A-Za-z+/_-]{120,400}={0,2}(?![0-9A-Za-z+/=_.-])",
    keywords: [.exact("eyJhIjoi")], confidence: 0.97,
    check: { candidate, confidence in
      guard let json = Base64.decode(candidate.secret) else { return nil }
      return json.containsAny([#"","t":""#]) ? confidence : nil
    },
    samples: Samples(
      hit: .generated { random in
        let json = SampleTemplate.fill(
          #"{{"a":"{hex:32}","t":""# + PatternPieces.uuidSample + #"","s":"{base64:44}"}"#,
          using: &random)
        return Base64.encode(json.utf8)
      }, miss: .token("eyJhIjoi{alnum:160}")))
}
