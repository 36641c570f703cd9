/// Cloud platforms, hosting and infrastructure.
enum CloudTable {
  static let all: [Rule] = platforms + hosting + data + infrastructure

  private static let platforms =
    AWSRules.all + GoogleRules.all + AzureRules.all + AsiaCloudRules.all + YandexRules.all
  private static let hosting =
    DigitalOceanRules.all + EuropeanHostingRules.all + AmericanHostingRules.all
    + AppHostingRules.all + VercelRules.all + ContentNetworkRules.all
  private static let data = HostedDatabaseRules.all + DataPlatformRules.all
  private static let infrastructure =
    HashiCorpRules.all + ContainerRules.all + SecretStoreRules.all + AgeRules.all + TunnelRules.all
    + DeliveryRules.all
}
