/// Amazon Web Services: access key pairs and session tokens.
enum AWSRules {
  static let all: [Rule] = keys + AWSServiceRules.all

  private static let secretValue = PatternPieces.everyKind(40, of: "0-9A-Za-z/+") + "[0-9A-Za-z/+]{40}"

  private static let keys: [Rule] = [
    .token(
      "aws_key", "AWS access key id of a user", prefixes: ["AKIA"], body: "[0-9A-Z]{16}",
      confidence: 0.8, check: idCheck, hit: "AKIA{base32:16}", miss: "AKIA{base32:15}"),
    .token(
      "aws_temporary_key", "AWS access key id of temporary, bearer or context credentials",
      prefixes: ["ASIA", "ABIA", "ACCA", "A3T"], body: "(?:(?<=A3T)[0-9A-Z]{17}|(?<!A3T)[0-9A-Z]{16})",
      confidence: 0.8, check: idCheck,
      hit: "{ASIA|ABIA|ACCA}{base32:16}", miss: "ASIA{base32:15}"),
    .token(
      "aws_unique_id", "AWS unique id of a user, role, group, policy or certificate (no secret by itself)",
      prefixes: ["AGPA", "AIDA", "AIPA", "ANPA", "ANVA", "APKA", "AROA", "ASCA"], body: "[A-Z2-7]{16}",
      confidence: 0.4,
      entropyFloor: 2.8, hit: "{AIDA|AROA|APKA}{base32:16}", miss: "AIDA{base32:14}"),
    .named(
      "aws_secret", "AWS secret access key",
      names: [
        "aws_secret", "aws-secret", "aws.secret", "aws secret", "awssecret", "secret_access_key",
        "secret-access-key", "secret access key", "secretaccesskey",
      ],
      value: "(?=[0-9A-Za-z/+]{0,39}[A-Z])(?=[0-9A-Za-z/+]{0,39}[a-z])[0-9A-Za-z/+]{40}",
      end: PatternPieces.base64End, confidence: 0.9, entropyFloor: 3,
      sampleName: "{AWS_SECRET_ACCESS_KEY|aws_secret_access_key|awsSecretKey|SecretAccessKey}",
      hit: "{base64:40}", miss: "{base64:39}"),
    .placed(
      "aws_secret_beside_key", "AWS secret access key that follows its access key id",
      keywords: [.exact("AKIA"), .exact("ASIA")],
      pattern: PatternPieces.start + #"(?:AKIA|ASIA)[0-9A-Z]{16}[\s,:;|"']{1,6}("# + secretValue + ")"
        + PatternPieces.base64End,
      shape: .named, confidence: 0.9, entropyFloor: 3.6,
      hit: "User,Access key ID,Secret access key\nbuild,AKIA{base32:16},«a1B{base64:37}»",
      miss: "build,AKIA{base32:16},a1B{base64:36}"),
    .token(
      "aws_session_token", "AWS session token of temporary credentials",
      prefixes: [
        "IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz", "FwoDYXdz", "FQoDYXdz", "AQoDYXdz",
      ],
      body: "[0-9A-Za-z+/%]{100,3000}={0,2}",
      end: PatternPieces.base64End, confidence: 0.97, entropyFloor: 4, reach: 4096,
      check: { candidate, confidence in
        // How the documentation marks its own.
        candidate.secret.containsAny(["EXAMPLE"]) ? Plausibility.placeholder : confidence
      },
      hit: "{IQoJb3JpZ2lu|FwoGZXIvYXdz}X2Vj{base64:200-600}==", miss: "IQoJb3JpZ2lu{base64:90}"),
  ]

  /// Real ids are base 32. Others are kept with less confidence: an id that somebody altered
  /// before showing it is still worth a look.
  private static let idCheck: Rule.Check = { candidate, confidence in
    isBase32(candidate.secret.dropFirst(4)) ? 0.97 : confidence
  }

  private static func isBase32(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains($0)
    }
  }
}
