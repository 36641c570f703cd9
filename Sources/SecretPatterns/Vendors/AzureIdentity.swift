/// Microsoft Azure: application secrets, and keys that only a name gives away.
enum AzureIdentityRules {
  private static let edge = "0-9A-Za-z_~.-"

  static let all: [Rule] = [
    .marked(
      "azure_ad_client_secret", "Microsoft Entra (Azure AD) application secret",
      marks: (0...9).map { "\($0)Q~" }, lead: 3,
      pattern: "(?<![\(edge)])[\(edge)]{3}(?:7Q~[\(edge)]{31}|[0-689]Q~[\(edge)]{31,34})"
        + "(?![0-9A-Za-z_~])", confidence: 0.95,
      hit: "{alnum:3}8Q~{alnum:34}", miss: "{alnum:3}8Q~{alnum:29}"),
    .named(
      "azure_devops_legacy_token", "Azure DevOps personal access token, older form",
      names: [
        "azure_devops", "azuredevops", "azure-devops", "azure devops", "ado_pat", "ado_token",
        "vsts", "devops_pat", "devops_token", "system_accesstoken", "az_devops",
      ],
      value: "(?=[a-z2-7]{0,51}[2-7])[a-z2-7]{52}", confidence: 0.85, entropyFloor: 3.4,
      sampleName: "{AZURE_DEVOPS_EXT_PAT|ADO_PAT|vstsToken}", hit: "a7{lower:50}",
      miss: "a7{lower:49}"),
    .named(
      "azure_api_management_key", "Azure API Management subscription key",
      names: [
        "ocp-apim-subscription-key", "ocp_apim", "ocpapim", "apim_subscription",
        "apim-subscription",
        "apimsubscription", "apim_key", "apim-key",
      ],
      value: "[0-9a-f]{32}", confidence: 0.85, entropyFloor: 2.7,
      sampleName: "Ocp-Apim-Subscription-Key", hit: "{hex:32}", miss: "{hex:31}"),
    Rule(
      id: "azure_api_management_git_password",
      summary: "Password of the git repository of Azure API Management",
      // Who signs, until when, and the signature; percent-encoded in addresses.
      pattern:
        "(?<![0-9A-Za-z_])git(?:&|%26)[0-9]{12}(?:&|%26)(?:[0-9A-Za-z+/]|%2[BbFf]){86}(?:==|%3[Dd]%3[Dd])",
      keywords: [.exact("git&"), .exact("git%26")], confidence: 0.98,
      samples: .tokens("git&{digit:12}&{base64:86}==", miss: "git&{digit:12}&{base64:80}==")),
    .named(
      "azure_ai_key", "Azure AI services key",
      names: [
        "azure_openai", "azure-openai", "azureopenai", "azure_cognitive", "azurecognitive",
        "cognitive_services", "cognitiveservices", "azure_speech", "azurespeech",
        "azure_translator",
        "azure_vision", "azure_ai", "azureai", "azure_text", "azure_form", "azure_language",
      ],
      rest: PatternPieces.secretWord, value: "[0-9a-f]{32}", confidence: 0.8, entropyFloor: 2.7,
      sampleName: "{AZURE_OPENAI_API_KEY|azureSpeechKey}", hit: "{hex:32}", miss: "{hex:31}"),
    .named(
      "azure_client_secret", "Azure client secret in older forms, by its name",
      names: [
        "azure_client_secret", "azure-client-secret", "azureclientsecret", "arm_client_secret",
        "aad_client_secret", "aadclientsecret", "entra_client_secret",
      ],
      rest: "",
      value: PatternPieces.everyKind(32, of: "0-9A-Za-z_~.+/=@?:-")
        + #"[0-9A-Za-z_~.+/=@?:\[\]-]{32,44}"#, end: #"(?![0-9A-Za-z_~+/=@?:-])"#, confidence: 0.8,
      entropyFloor: 3.5, sampleName: "{AZURE_CLIENT_SECRET|ARM_CLIENT_SECRET}",
      hit: "a1B{alnum:29}=", miss: "a1B{alnum:20}"),
  ]
}
