/// Proxmox.
enum ProxmoxRules {
  static let all: [Rule] = [
    .placed(
      "proxmox_token", "Proxmox VE API token", keywords: ["PVEAPIToken="],
      pattern: #"(?i:PVEAPIToken)=[\w.-]{1,60}@[\w.-]{1,40}![\w.-]{1,60}="#
        + "(" + PatternPieces.lowerUUID + ")" + PatternPieces.end, confidence: 0.98,
      hit: "Authorization: PVEAPIToken=build@pve!deploy=«" + PatternPieces.uuidSample + "»",
      miss: "Authorization: PVEAPIToken=build@pve!deploy={hex:8}-{hex:4}-{hex:4}")
  ]
}
