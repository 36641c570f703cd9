/// HashiCorp Vault, Terraform Cloud, Consul and Nomad.
enum HashiCorpRules {
  static let all: [Rule] = [
    .token(
      "hashicorp_vault_token", "HashiCorp Vault service, batch or recovery token",
      prefixes: ["hvs.", "hvb.", "hvr."], body: "[0-9A-Za-z_-]{20,500}",
      end: PatternPieces.hyphenEnd, confidence: 0.93, entropyFloor: 2.5,
      hit: "{hvs|hvb|hvr}.{base64url:95}", miss: "hvs.{base64url:15}"),
    .named(
      "vault_legacy_token", "HashiCorp Vault token from before version 1.10",
      names: ["vault_token", "vault-token", "vaulttoken", "vault_client", "vault_root", "vault"],
      value: #"[sbr]\."# + PatternPieces.everyKind(24) + "[0-9A-Za-z]{24}", confidence: 0.9,
      entropyFloor: 3.3, sampleName: "{VAULT_TOKEN|X-Vault-Token}", hit: "s.a1B{alnum:21}",
      miss: "s.a1B{alnum:19}"),
    .placed(
      "vault_unseal_key", "HashiCorp Vault unseal or recovery key",
      keywords: ["unseal key", "unseal_key", "unseal-key", "recovery key "],
      pattern: #"(?i:(?:unseal|recovery)[ _-]key)[ _]{0,2}\d{0,2}["']?\s{0,3}[:=]\s{0,3}["']?"#
        + "([0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{44}|[0-9a-f]{66})" + PatternPieces.base64End,
      shape: .named, confidence: 0.9, entropyFloor: 3.3,
      hit: "Unseal Key 1: «{base64:44}»\nUnseal Key 2: «{base64:43}=»",
      miss: "Unseal Key 1: {base64:41}"),
    .named(
      "vault_approle_secret_id", "HashiCorp Vault AppRole secret id",
      names: ["vault_secret_id", "vault-secret-id", "vaultsecretid", "approle_secret", "approle"],
      value: PatternPieces.lowerUUID, confidence: 0.8, sampleName: "VAULT_SECRET_ID",
      hit: PatternPieces.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    Rule(
      id: "terraform_cloud_token", summary: "Terraform Cloud or HCP Terraform API token",
      pattern:
        #"(?<![0-9A-Za-z])[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,70}(?![0-9A-Za-z_=-])"#,
      keywords: [.exact(".atlasv1.")], anchor: .keyword(lead: 14), confidence: 0.99,
      samples: .tokens(
        "{alnum:14}.atlasv1.{alnum:67}", miss: "{alnum:14}.atlasv1.{alnum:50}")),
    .named(
      "consul_token", "HashiCorp Consul ACL token",
      names: ["consul_http_token", "consul_token", "consul-token", "consul_acl", "consul_master"],
      value: PatternPieces.lowerUUID, confidence: 0.85,
      sampleName: "{CONSUL_HTTP_TOKEN|X-Consul-Token}",
      hit: PatternPieces.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "nomad_token", "HashiCorp Nomad ACL token",
      names: ["nomad_token", "nomad-token", "nomad_acl"],
      value: PatternPieces.lowerUUID, confidence: 0.85, sampleName: "{NOMAD_TOKEN|X-Nomad-Token}",
      hit: PatternPieces.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
