/// Jenkins.
enum JenkinsRules {
  static let all: [Rule] = [
    .named(
      "jenkins_token", "Jenkins API token", names: ["jenkins"], value: "11[0-9a-f]{32}",
      confidence: 0.85, entropyFloor: 3, sampleName: "JENKINS_TOKEN", hit: "11{hex:32}",
      miss: "12{hex:32}"),
    Rule(
      id: "jenkins_encrypted_secret",
      summary: "Secret in Jenkins' files, encrypted with a key that lies beside them",
      pattern: #"\{(AQAAABAAA[0-9A-Za-z+/\s]{22,20000}?={0,2})\}"#, group: 1,
      keywords: [.exact("{AQAAABAAA")], reach: 8_192,
      shape: .named, confidence: 0.97,
      samples: .snippets(
        "<username>{lower:6}</username>\n<{password|secret}>{{«AQAAABAAA{base64:84}»}</{password|secret}>",
        miss: "<username>{lower:6}</username>\n<password>{{AQAAABAAA{base64:12}}</password>")),
    .placed(
      "jenkins_credential", "Secret in Jenkins' credentials.xml, as it was before encryption",
      keywords: ["<secret>", "<apitoken>", "<secretkey>", "<bindpassword>"],
      pattern: #"<(?i:secret|apiToken|secretKey|bindPassword)>(?!\{)("# + PatternPieces.noReference
        + #"(?=[^<>\s]*[0-9!#$%&*+=@^_~])[^<>\s"']{8,4000}+)</(?i:secret|apiToken|secretKey|bindPassword)>"#,
      shape: .freeform, confidence: 0.85, reach: 4_096,
      hit:
        "<id>deploy</id>\n<{secret|apiToken|secretKey}>«{alpha:4}{digit:1}{alnum:20}»</{secret|apiToken|secretKey}>",
      miss: "<id>deploy</id>\n<secret>{lower:12}</secret>"),
  ]
}
