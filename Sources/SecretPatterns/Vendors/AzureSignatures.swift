/// Microsoft Azure: keys that carry the signature of the service that issued them.
///
/// Source: Microsoft's description of identifiable secrets, which places a fixed group of four
/// characters and a checksum near the end of a random key.
enum AzureSignatureRules {
  private static let start = PatternPieces.base64Start
  private static let end = PatternPieces.base64End

  static let all: [Rule] = [
    .marked(
      "azure_symmetric_key",
      "Azure Storage, Cosmos DB, Batch, Maps or API Management key (512 bits)",
      marks: ["+ASt", "ACDb", "+ABa", "+AMC", "APIM"], lead: 76,
      pattern: start + #"[0-9A-Za-z+/]{76}(?:APIM|ACDb|\+(?:ABa|AMC|ASt))[0-9A-Za-z+/]{5}[AQgw]=="#
        + end, confidence: 0.99, entropyFloor: 4.2,
      hit: "{base64:76}{+ASt|ACDb|+ABa|APIM}{base64:5}{A|Q|g|w}==",
      miss: "{base64:75}+ASt{base64:5}A=="),
    .marked(
      "azure_messaging_key", "Azure Service Bus, Event Hubs, Relay or IoT key (256 bits)",
      marks: ["+ASb", "+AEh", "+ARm", "AIoT"], lead: 33,
      pattern: start + #"[0-9A-Za-z+/]{33}(?:AIoT|\+(?:ASb|AEh|ARm))[A-P][0-9A-Za-z+/]{5}="# + end,
      hit: "{base64:33}{+ASb|+AEh|AIoT}{A|H|P}{base64:5}=", miss: "{base64:33}+ASbZ{base64:5}="),
    .marked(
      "azure_cache_key", "Azure Cache for Redis key", marks: ["AzCa"], lead: 33,
      pattern: start + "[0-9A-Za-z]{33}AzCa[A-P][0-9A-Za-z]{5}=" + end,
      hit: "{alnum:33}AzCa{A|H|P}{alnum:5}=", miss: "{alnum:33}AzCaZ{alnum:5}="),
    .marked(
      "azure_search_key", "Azure AI Search key", marks: ["AzSe"], lead: 42,
      pattern: start + "[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}" + end,
      hit: "{alnum:42}AzSe{A|B|D}{alnum:5}", miss: "{alnum:42}AzSe{A|B|D}{alnum:4}"),
    .marked(
      "azure_container_registry_key", "Azure Container Registry password", marks: ["+ACR"],
      lead: 42,
      pattern: start + #"[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}"# + end,
      hit: "{base64:42}+ACR{A|B|D}{alnum:5}", miss: "{base64:42}+ACR{A|B|D}{alnum:4}"),
    .marked(
      "azure_function_key", "Azure Functions key", marks: ["AzFu"], lead: 44,
      pattern: "(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==" + end,
      hit: "{base64url:44}AzFu{base64url:5}{A|Q|g|w}==", miss: "{base64url:44}AzFu{base64url:4}A=="),
    .marked(
      "azure_event_grid_key", "Azure Event Grid key", marks: ["AZEG"], lead: 33,
      pattern: start + "[0-9A-Za-z]{33}AZEG[A-P][0-9A-Za-z]{5}=" + end,
      hit: "{alnum:33}AZEG{A|H|P}{alnum:5}=", miss: "{alnum:33}AZEGZ{alnum:5}="),
    .marked(
      "azure_common_key", "Azure key in the common annotated format", marks: ["JQQJ"], lead: 52,
      pattern: start + "[0-9A-Za-z]{52}JQQJ(?![0-9A-Za-z]{20}AZDO)[0-9A-Za-z]{28}" + end,
      entropyFloor: 3.8,
      hit: "{alnum:52}JQQJ99BAC{alnum:10}{upper:4}{alnum:9}", miss: "{alnum:52}JQQJ99BAC{alnum:22}"),
    .marked(
      "azure_devops_token", "Azure DevOps personal access token", marks: ["AZDO"], lead: 76,
      pattern: start + "[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}" + end, confidence: 0.99,
      entropyFloor: 3.8,
      hit: "{alnum:52}JQQJ99BA{alnum:16}AZDO{alnum:4}", miss: "{alnum:75}AZDO{alnum:4}"),
  ]
}
