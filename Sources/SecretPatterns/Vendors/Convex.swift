/// Convex.
enum ConvexRules {
  static let all: [Rule] = [
    .named(
      "convex_deploy_key", "Convex deploy key", names: ["convex_deploy", "convex-deploy"],
      value: #"(?:prod|dev|preview|project):[\w:-]{3,80}\|[0-9A-Za-z+/_=-]{32,600}"#,
      end: "(?![0-9A-Za-z+/_=-])", confidence: 0.95, entropyFloor: 3.5,
      sampleName: "CONVEX_DEPLOY_KEY", hit: "prod:happy-animal-123|{base64:120}=",
      miss: "prod:happy-animal-123|{base64:20}")
  ]
}
