/// Kubernetes: bootstrap tokens, and the join tokens of K3s and RKE2.
enum KubernetesRules {
  static let all: [Rule] = [
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
  ]
}
