/// Code hosts, registries, CI, messaging and AI vendors.
enum PlatformTable {
  static let all: [Rule] =
    codeHosts + pipelines + messaging + models

  private static let codeHosts: [Rule] =
    GitHubRules.all + GitLabRules.all + AtlassianRules.all + CodeHostRules.all

  private static let pipelines: [Rule] =
    RegistryRules.all + ContinuousIntegrationRules.all + CodeQualityRules.all

  private static let messaging: [Rule] =
    SlackRules.all + DiscordRules.all + TelegramRules.all + TeamChatRules.all + MailRules.all
    + TelephonyRules.all + SocialNetworkRules.all

  private static let models: [Rule] =
    OpenAIRules.all + AnthropicRules.all + ModelVendorRules.all + ModelVendorByNameRules.all
    + ModelToolRules.all
}
