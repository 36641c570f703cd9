/// HTTP headers that carry a key or token. Basic and Bearer credentials have rules of their own.
enum HttpHeaderRules {
  private static let names = [
    "X-Api-Key", "X-Auth-Token", "X-Vault-Token", "X-Access-Token", "X-Auth-Key", "X-Auth-Secret",
    "X-Api-Token",
    "X-Api-Secret", "X-Goog-Api-Key", "X-Consul-Token", "X-Shopify-Access-Token", "X-Figma-Token",
    "X-Amz-Security-Token",
    "X-Subject-Token", "X-Storage-Token", "X-Service-Token", "X-Session-Token", "X-Rundeck-Auth-Token",
    "X-Jenkins-Token",
    "X-JFrog-Art-Api", "X-Gitlab-Token", "X-Redmine-API-Key", "X-MBX-APIKEY", "X-Riot-Token", "X-Plex-Token",
    "X-Emby-Token",
    "X-Cisco-Meraki-API-Key", "X-Master-Key", "X-Secret-Key", "X-App-Token", "X-User-Token", "X-TrackerToken",
    "Private-Token", "Job-Token", "Deploy-Token", "Ocp-Apim-Subscription-Key", "DD-API-KEY",
    "DD-APPLICATION-KEY",
    "Xi-Api-Key", "Api-Key", "NuGet-ApiKey", "Circle-Token", "Fastly-Key", "Octopus-ApiKey",
  ]

  static let all: [Rule] = [
    Rule(
      id: "http_auth_header", summary: "Key or token in an HTTP header such as X-Api-Key",
      pattern: #"(?<![\w-])(?i:"# + names.map(PatternPieces.literal).joined(separator: "|")
        + #")(?:["']\]?\s{0,4}(?:[:,=]|=>)\s{0,4}["']|["']?:[ \t]{0,4}["']?|\\?"[ \t]*:[ \t]*\\?")("#
        + PatternPieces.noReference + #"[A-Za-z0-9_\-.+/=~:]{12,4000}+)(?![\w$({<])"#,
      group: 1, keywords: names.map { Keyword($0) }, reach: 2_048, shape: .freeform, confidence: 0.8,
      entropyFloor: 2.5,
      samples: .snippets(
        "curl -H '{X-Api-Key|x-auth-token|PRIVATE-TOKEN|X-Vault-Token}: «{alnum:24-40}»' https://api.internal/v1",
        miss:
          "curl -H '{X-Api-Key|x-auth-token|PRIVATE-TOKEN|X-Vault-Token}: ${{{upper:6}' https://api.internal/v1"
      )),
    Rule(
      id: "http_authorization_key", summary: "Credential in an Authorization header with another scheme",
      pattern:
        #"(?i:authorization)["']?\s{0,4}(?:[:,=]|=>)\s{0,4}[\\"'`]{0,3}(?i:(?:token\s{1,2})?token(?:=\\?["']?)?|api-?key|apitoken|key|geniekey|ssws|sso-key|klaviyo-api-key|deepl-auth-key|bot|discogs token=|pve(?:api|mail)token=|zoho-oauthtoken|hmac|oauth|private-token|splunk|digest-token)\s{0,2}(?<=[\s="'])("#
        + PatternPieces.noReference + #"[A-Za-z0-9_\-.+/=~!@:]{16,4000}+)(?![\w$({<])"#,
      group: 1, keywords: ["authorization"], reach: 2_048, shape: .freeform, confidence: 0.8,
      entropyFloor: 2.5,
      samples: .snippets(
        "curl -H 'Authorization: {Token|ApiKey|GenieKey|SSWS|token} «{alnum:32-40}»' https://api.internal/v1",
        miss:
          "curl -H 'Authorization: {Token|ApiKey|GenieKey|SSWS|token} ${{{upper:6}' https://api.internal/v1")),
    Rule(
      id: "proxy_authorization", summary: "Credential of a proxy: base64 of user:password",
      pattern:
        #"(?i:proxy-authorization)["']?\s{0,4}[:,=]\s{0,4}[\\"'`]{0,3}(?i:basic)\s{1,2}([A-Za-z0-9+/]{8,1000}+={0,2})(?![\w-])"#,
      group: 1, keywords: ["proxy-authorization"], shape: .named, confidence: 0.95,
      check: { candidate, confidence in
        guard let text = Base64.decode(candidate.secret), text.contains(UInt8(ascii: ":")),
          text.allSatisfy({ $0 >= 32 && $0 != 127 })
        else { return nil }
        return confidence
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          let pair = SampleTemplate.fill("{lower:6}:{password:14}", using: &random)
          return "Proxy-Authorization: Basic «\(Base64.encode(pair.utf8))»"
        }, miss: .snippet("Proxy-Authorization: Basic {upper:9}-{lower:7}"))),
    Rule(
      id: "aws_request_signature", summary: "Signature of a signed AWS request",
      pattern:
        #"AWS4-HMAC-SHA256[ \t]{1,4}Credential=[^\s"']{10,200}?,?[ \t]{0,4}SignedHeaders=[^\s"']{1,300}?,?[ \t]{0,4}Signature=([0-9a-f]{64})(?![0-9a-f])"#,
      group: 1, keywords: [.exact("AWS4-HMAC-SHA256")], shape: .named, confidence: 0.8, entropyFloor: 3,
      samples: .snippets(
        "Authorization: AWS4-HMAC-SHA256 Credential=x/20260501/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=«{hex:64}»",
        miss:
          "Authorization: AWS4-HMAC-SHA256 Credential=x/20260501/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature={hex:60}"
      )),
  ]
}
