/// Jenkins.
enum JenkinsRules {
  static let all: [Rule] = [
    .named(
      "jenkins_token", "Jenkins API token", names: ["jenkins"], value: "11[0-9a-f]{32}",
      confidence: 0.85, entropyFloor: 3, sampleName: "JENKINS_TOKEN", hit: "11{hex:32}",
      miss: "12{hex:32}")
  ]
}
