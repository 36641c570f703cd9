/// Payments, commerce, monitoring, analytics and office services.
enum BusinessTable {
  static let all: [Rule] = [
    StripeRules.all, SquareRules.all, PayPalRules.all, AdyenRules.all, BankDataRules.all,
    PaymentProviderRules.all, ShippingRules.all, ShopifyRules.all, StorefrontRules.all,
    GrafanaRules.all, DatadogRules.all, NewRelicRules.all, SentryRules.all, PagerDutyRules.all,
    ObservabilityRules.all, LogServiceRules.all, AnalyticsRules.all, LinearRules.all,
    NotionRules.all, AirtableRules.all, AsanaRules.all, WorkToolRules.all, ContentSystemRules.all,
    CustomerRelationsRules.all, FileServiceRules.all, IdentityRules.all, MapRules.all,
    CryptoExchangeRules.all, WalletRules.all, DataServiceRules.all,
  ].flatMap { $0 }
}
