/// Docker, Kubernetes and the platforms built on it.
enum ContainerRules {
  static let all: [Rule] = [
    .token(
      "docker_token", "Docker Hub access token", prefixes: ["dckr_pat_", "dckr_oat_"],
      body: "[0-9A-Za-z_-]{27,36}", end: Fragment.hyphenEnd, confidence: 0.98,
      entropyFloor: 3, hit: "{dckr_pat_|dckr_oat_}{base64url:27}", miss: "dckr_pat_{base64url:24}"),
    .token(
      "docker_swarm_join_token", "Docker Swarm join token", prefixes: ["SWMTKN-1-"],
      body: "[0-9a-z]{50}-[0-9a-z]{25}", confidence: 0.99,
      hit: "SWMTKN-1-{loweralnum:50}-{loweralnum:25}",
      miss: "SWMTKN-1-{loweralnum:50}-{loweralnum:20}"),
    .token(
      "docker_swarm_unlock_key", "Docker Swarm unlock key", prefixes: ["SWMKEY-1-"],
      body: "[0-9A-Za-z+/]{43}", end: VendorFragment.base64End, confidence: 0.99,
      hit: "SWMKEY-1-{base64:43}", miss: "SWMKEY-1-{base64:40}"),
    .placed(
      "kubeadm_token", "Kubernetes bootstrap token", keywords: ["kubeadm join", "kubeadm token"],
      pattern: #"(?i:kubeadm) (?:join|token create)[^\n]{0,200}?(?<=\s)(?:--token[ =])?"#
        + #"(?<![0-9A-Za-z])([a-z0-9]{6}\.[a-z0-9]{16})(?![0-9A-Za-z.])"#,
      confidence: 0.95,
      hit: "kubeadm join 10.0.0.1:6443 --token «{loweralnum:6}.{loweralnum:16}» "
        + "--discovery-token-ca-cert-hash sha256:{hex:64}",
      miss: "kubeadm join 10.0.0.1:6443 --token {loweralnum:6}.{loweralnum:15} "
        + "--discovery-token-ca-cert-hash sha256:{hex:64}"),
    .named(
      "kubernetes_bootstrap_token", "Kubernetes bootstrap token known by its name",
      names: [
        "kubeadm_token", "kubeadm-token", "kubeadmtoken", "bootstrap_token", "bootstrap-token",
        "bootstraptoken",
      ],
      value: #"(?=[a-z0-9.]{0,22}[0-9])[a-z0-9]{6}\.[a-z0-9]{16}"#, end: "(?![0-9A-Za-z_.-])",
      confidence: 0.9, entropyFloor: 2.8,
      sampleName: "{KUBEADM_TOKEN|kubeadmToken|bootstrap-token}",
      hit: "a7{loweralnum:4}.{loweralnum:16}", miss: "a7{loweralnum:4}.{loweralnum:14}"),
    Rule(
      id: "k3s_token", summary: "K3s or RKE2 cluster join token",
      pattern: "(?<![0-9A-Za-z])K10[0-9a-f]{64}::(?:(?:server|node):[0-9A-Za-z._~+/=-]{16,200}"
        + #"|[a-z0-9]{6}\.[a-z0-9]{16})(?![0-9A-Za-z])"#,
      keywords: [.exact("::server:"), .exact("::node:")], anchor: .keyword(lead: 67),
      confidence: 0.99,
      samples: .tokens("K10{hex:64}::{server|node}:{hex:32}", miss: "K10{hex:64}::server:{hex:8}")),
    .token(
      "openshift_token", "OpenShift OAuth token", prefixes: ["sha256~"], body: "[0-9A-Za-z_-]{43}",
      end: Fragment.hyphenEnd, confidence: 0.97, entropyFloor: 3.6,
      hit: "sha256~{base64url:43}", miss: "sha256~{base64url:40}"),
    .token(
      "rancher_token", "Rancher API token",
      prefixes: ["token-", "kubeconfig-u-", "kubeconfig-user-"],
      body: "[a-z0-9]{5,20}:[a-z0-9]{54}", confidence: 0.97, entropyFloor: 3.5,
      hit: "token-{loweralnum:5}:{loweralnum:54}", miss: "token-{loweralnum:5}:{loweralnum:50}"),
    .placed(
      "proxmox_token", "Proxmox VE API token", keywords: ["PVEAPIToken="],
      pattern: #"(?i:PVEAPIToken)=[\w.-]{1,60}@[\w.-]{1,40}![\w.-]{1,60}="#
        + "(" + VendorFragment.uuid + ")" + Fragment.end, confidence: 0.98,
      hit: "Authorization: PVEAPIToken=build@pve!deploy=«" + VendorFragment.uuidSample + "»",
      miss: "Authorization: PVEAPIToken=build@pve!deploy={hex:8}-{hex:4}-{hex:4}"),
  ]
}
