/// Amazon Web Services: signatures, and keys of single services.
enum AWSServiceRules {
  static let all: [Rule] = [
    .placed(
      "aws_presigned_signature", "Signature of a presigned AWS URL (version 4)",
      keywords: ["X-Amz-Signature"],
      pattern: #"(?i:X-Amz-Signature)(?:=|%3[Dd]|["']?\s{0,4}[:=]\s{0,4}["']?)([0-9A-Fa-f]{64})"#
        + PatternPieces.end,
      confidence: 0.95,
      hit: "https://files.s3.amazonaws.com/a.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256"
        + "&X-Amz-Expires=3600&X-Amz-Signature=«{hex:64}»&x-id=GetObject",
      miss: "https://files.s3.amazonaws.com/a.csv?X-Amz-Signature={hex:63}&x-id=GetObject"),
    .placed(
      "aws_presigned_signature_v2", "Signature of a presigned AWS URL (version 2)",
      keywords: ["AWSAccessKeyId="],
      pattern: #"(?i:AWSAccessKeyId)=\w{16,32}&(?:amp;)?[^\s"'<>]{0,400}?\bSignature="#
        + "((?:[0-9A-Za-z/+]|%2[BbFf]){27}(?:=|%3[Dd]))" + PatternPieces.base64End,
      confidence: 0.95,
      hit: "https://files.s3.amazonaws.com/a.csv?AWSAccessKeyId=AKIA{base32:16}"
        + "&Expires=1700000000&Signature=«{alnum:27}%3D»",
      miss: "https://files.s3.amazonaws.com/a.csv?AWSAccessKeyId=AKIA{base32:16}"
        + "&Expires=1700000000&Signature={alnum:26}%3D"),
    .placed(
      "aws_signature_v4", "Signature in an AWS Authorization header (version 4)",
      keywords: [.exact("AWS4-HMAC-SHA256")],
      pattern: #"AWS4-HMAC-SHA256\s{1,3}Credential=[^\s,]{10,120},\s{0,3}"#
        + #"SignedHeaders=[^\s,]{1,400},\s{0,3}Signature=([0-9a-f]{64})"# + PatternPieces.end,
      confidence: 0.6,
      hit: "Authorization: AWS4-HMAC-SHA256 Credential=AKIA{base32:16}/20260101/eu-west-1/s3/"
        + "aws4_request, SignedHeaders=host;x-amz-date, Signature=«{hex:64}»",
      miss: "Authorization: AWS4-HMAC-SHA256 Credential=AKIA{base32:16}/20260101/eu-west-1/s3/"
        + "aws4_request, SignedHeaders=host;x-amz-date, Signature={hex:60}"),
    .token(
      "aws_mws_token", "Amazon MWS auth token", prefixes: ["amzn.mws."], body: PatternPieces.lowerUUID,
      hit: "amzn.mws." + PatternPieces.uuidSample,
      miss: "amzn.mws.{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .token(
      "aws_bedrock_key", "Amazon Bedrock API key, long-term",
      prefixes: ["ABSKQmVkcm9ja0FQSUtl"], body: "[0-9A-Za-z+/]{80,280}={0,2}",
      end: PatternPieces.base64End, confidence: 0.98, entropyFloor: 4,
      hit: "ABSKQmVkcm9ja0FQSUtleS1{base64:105}=", miss: "ABSKQmVkcm9ja0FQSUtleS1{base64:60}"),
    .token(
      "aws_bedrock_short_term_key", "Amazon Bedrock API key, short-term",
      prefixes: ["bedrock-api-key-"], body: "[0-9A-Za-z+/]{100,4000}={0,2}",
      end: PatternPieces.base64End, confidence: 0.98, entropyFloor: 4, reach: 4096,
      hit: "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{base64:400}",
      miss: "bedrock-api-key-{base64:60}"),
    .token(
      "aws_appsync_key", "AWS AppSync API key", prefixes: ["da2-"],
      body: "(?=[a-z0-9]{0,25}[0-9])(?=[a-z0-9]{0,25}[a-z])[a-z0-9]{26}", confidence: 0.9,
      entropyFloor: 3, hit: "da2-a7{loweralnum:24}", miss: "da2-a7{loweralnum:23}"),
    .named(
      "aws_ses_smtp_password", "Amazon SES SMTP password",
      names: [
        "ses_smtp", "ses-smtp", "sessmtp", "ses_pass", "smtp_pass", "smtp-pass", "smtppass",
        "smtp.pass", "smtp_secret",
      ],
      value: "B[A-P][0-9A-Za-z+/]{42}", end: PatternPieces.base64End, confidence: 0.85,
      entropyFloor: 3.7, sampleName: "SES_SMTP_PASSWORD", hit: "B{A|D|P}{base64:42}",
      miss: "B{A|D|P}{base64:41}"),
    .token(
      "amazon_lwa_client_secret", "Login with Amazon client secret",
      prefixes: ["amzn1.oa2-cs.v1."], body: "[0-9a-f]{64}", confidence: 0.99,
      hit: "amzn1.oa2-cs.v1.{hex:64}", miss: "amzn1.oa2-cs.v1.{hex:60}"),
    .token(
      "amazon_lwa_token", "Login with Amazon access or refresh token",
      prefixes: ["Atza|", "Atzr|"], body: "[0-9A-Za-z_-]{60,2000}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 4, reach: 4096,
      hit: "Atzr|{base64url:300}", miss: "Atzr|{base64url:40}"),
  ]
}
