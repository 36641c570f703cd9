/// Microsoft Azure: keys in connection strings and URLs.
enum AzureRules {
  static let all: [Rule] =
    connectionStrings + AzureSignatureRules.all + AzureIdentityRules.all

  private static let end = PatternPieces.base64End

  /// First characters of the keys that the storage and Cosmos emulators have in their documentation.
  private static let emulators = ["Eby8vdM02xNOcqFl", "C2y6yDjf5/R+ob0N"]

  private static let connectionStrings: [Rule] = [
    .placed(
      "azure_key", "Azure account key in a connection string", keywords: ["AccountKey"],
      pattern: #"(?i:AccountKey)\s{0,2}(?:=|%3[Dd])\s{0,2}([0-9A-Za-z+/]{40,100}={0,2})"# + end,
      confidence: 0.85, entropyFloor: 3,
      check: { candidate, confidence in
        let secret = candidate.secret
        if emulators.contains(where: secret.hasPrefix) { return Plausibility.placeholder }
        return secret.count == 88 ? 0.98 : confidence
      },
      hit: "DefaultEndpointsProtocol=https;AccountName=files;AccountKey=«{base64:86}==»;"
        + "EndpointSuffix=core.windows.net",
      miss: "DefaultEndpointsProtocol=https;AccountName=files;AccountKey={base64:30};"),
    .named(
      "azure_storage_key", "Azure storage account key",
      names: [
        "account_key", "account-key", "account key", "storage_key", "storage-key", "storagekey",
        "storage_access_key", "storageaccountkey", "azure_storage", "azurestorage", "cosmos",
        "documentdb", "primary_key", "primarykey", "masterkey", "primary_access_key",
      ],
      value: "[0-9A-Za-z+/]{86}==", end: end, confidence: 0.9, entropyFloor: 4.2,
      sampleName: "AZURE_STORAGE_KEY", hit: "{base64:86}==", miss: "{base64:85}="),
    .placed(
      "azure_shared_access_key",
      "Azure Service Bus, Event Hubs or IoT Hub key in a connection string",
      keywords: ["SharedAccessKey=", "SharedSecretValue="],
      pattern: "(?i:SharedAccessKey|SharedSecretValue)=([0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{86}==)"
        + end, confidence: 0.97, entropyFloor: 3.5,
      hit: "Endpoint=sb://queue.servicebus.windows.net/;SharedAccessKeyName=Root;"
        + "SharedAccessKey=«{base64:43}=»;EntityPath=orders",
      miss: "Endpoint=sb://queue.servicebus.windows.net/;SharedAccessKeyName=Root;"
        + "SharedAccessKey={base64:40}=;EntityPath=orders"),
    .placed(
      "azure_access_key",
      "Azure SignalR, Web PubSub or Communication Services key in a connection string",
      keywords: ["AccessKey="],
      pattern: "(?<![A-Za-z])(?i:AccessKey)="
        + "([0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{86}==|[0-9A-Za-z]{52}JQQJ[0-9A-Za-z]{28})" + end,
      confidence: 0.95, entropyFloor: 3.5,
      hit: "Endpoint=https://chat.service.signalr.net;AccessKey=«{base64:43}=»;Version=1.0;",
      miss: "Endpoint=https://chat.service.signalr.net;AccessKey={base64:41}=;Version=1.0;"),
    .placed(
      "azure_app_configuration_secret", "Azure App Configuration secret in a connection string",
      keywords: [".azconfig.io;"],
      pattern: #"(?i:\.azconfig\.io);Id=[^;\s"']{4,80};Secret="#
        + "([0-9A-Za-z+/]{43}=|[0-9A-Za-z]{52}JQQJ[0-9A-Za-z]{28})" + end, confidence: 0.98,
      hit: "Endpoint=https://app.azconfig.io;Id=ab1c-l0-s0:{alnum:20};Secret=«{base64:43}=»",
      miss: "Endpoint=https://app.azconfig.io;Id=ab1c-l0-s0:{alnum:20};Secret={base64:40}="),
    .placed(
      "azure_sas_signature", "Signature of an Azure shared access URL", keywords: [.exact("sig=")],
      pattern: "(?<![0-9A-Za-z_])sig=((?:[0-9A-Za-z/+_-]|%2[BbFf]){43}(?:=|%3[Dd])?)"
        + PatternPieces.base64End, confidence: 0.9, entropyFloor: 3.8,
      check: { candidate, confidence in
        candidate.line.containsAny(["sv=", "se=", "%2Ftriggers"]) ? confidence : nil
      },
      hit: "https://files.blob.core.windows.net/c/a.csv?sv=2022-11-02&se=2026-01-01T00%3A00%3A00Z"
        + "&sr=b&sp=r&sig=«{alnum:20}%2F{alnum:22}%3D»",
      miss: "https://files.blob.core.windows.net/c/a.csv?sv=2022-11-02&sr=b&sig={alnum:40}%3D"),
    .placed(
      "azure_function_url_key", "Azure Functions key in a URL",
      keywords: [".azurewebsites.net/api/"],
      pattern: #"(?i:\.azurewebsites\.net/api/)[\w/.-]{1,120}\?(?:[^\s"'<>]{0,200}?&)?code="#
        + #"([\w/+-]{20,120}(?:={1,2}|(?:%3[Dd]){1,2})?)"# + "(?![0-9A-Za-z_=%+/-])",
      confidence: 0.95, entropyFloor: 3.4,
      hit: "https://jobs.azurewebsites.net/api/Run?code=«{alnum:54}==»",
      miss: "https://jobs.azurewebsites.net/api/Run?code={alnum:12}"),
    .placed(
      "azure_publish_profile_password", "Password of an Azure web app's publish profile",
      keywords: ["userPWD="], pattern: #"(?i:userPWD)=\\?["']([0-9A-Za-z]{60})\\?["']"#,
      confidence: 0.97, entropyFloor: 3.8,
      hit:
        "<publishProfile publishMethod=\"MSDeploy\" userName=\"$site\" userPWD=\"«{alnum:60}»\" />",
      miss:
        "<publishProfile publishMethod=\"MSDeploy\" userName=\"$site\" userPWD=\"{alnum:50}\" />"),
  ]
}
