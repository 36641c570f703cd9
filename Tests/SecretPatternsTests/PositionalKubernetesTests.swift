import SecMask
import SecretPatterns
import Testing

/// Kubernetes manifests: which values of which documents are secrets.
@Suite struct PositionalKubernetesTests {
  private static let ids: Set<String> = [
    "kubernetes_secret", "kubernetes_secret_string", "kubernetes_secret_json",
    "kubernetes_secret_json_string",
  ]

  private func expect(_ marked: String, location: SourceLocation = #_sourceLocation) throws {
    let placed = Placed(marked: marked)
    let rules = Rule.builtIn.filter { Self.ids.contains($0.id) }
    let masker = SecretMasker.patternsOnly(
      detector: try SecretsDetector(rules: rules), policy: Policy(purpose: .alarming))
    let found = masker.findings(in: placed.text)
    #expect(
      found.map(\.range) == placed.secrets.sorted { $0.lowerBound < $1.lowerBound },
      "\(found) in \(placed.text)",
      sourceLocation: location)
  }

  private func value(_ seed: UInt64) -> String {
    var random = SampleRandom(seed: seed)
    return Base64.encode(SampleTemplate.fill("{password:9-40}", using: &random).utf8)
  }

  @Test func certificatesArePublic() throws {
    let block = { (label: String) in
      Base64.encode(
        "-----BEGIN \(label)-----\n\(String(repeating: "MIIB", count: 20))\n-----END \(label)-----\n".utf8)
    }
    try expect(
      """
      apiVersion: v1
      kind: Secret
      metadata:
        name: tls
      type: kubernetes.io/tls
      data:
        ca.crt: \(block("CERTIFICATE"))
        tls.crt: \(block("TRUSTED CERTIFICATE"))
        sign.pub: \(block("PUBLIC KEY"))
        tls.key: «\(block("PRIVATE" + " KEY"))»
        password: «\(value(4))»
      """)
  }

  @Test func documentsOfOneStream() throws {
    try expect(
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: c
      data:
        a: \(value(1))
      ---
      apiVersion: v1
      kind: Secret
      metadata:
        name: s
        labels:
          data: \(value(2))
      type: Opaque
      data:
        user: «\(value(3))» # ada
        'pass.word': '«\(value(4))»'
        folded: >-
          «\(value(5))
          \(value(6))»
        hole: {{ .Values.x | b64enc }}
      immutable: true
      stringData:
        plain: «s3cret word»
        quoted: "«a\\"b\\\\c»"
        file.conf: |
          «user = ada

          pass = x # y»
        hole: ${DB_PASSWORD}
      ---
      apiVersion: bitnami.com/v1alpha1
      kind: SealedSecret
      spec:
        encryptedData:
          a: \(value(7))
      ---
      kind: Secret
      apiVersion: v1
      data: {}
      ---
      apiVersion: v1
      kind: ConfigMap
      data:
        a: \(value(8))
      """)
  }

  @Test func listWithSortedKeys() throws {
    try expect(
      """
      apiVersion: v1
      items:
      - apiVersion: v1
        data:
          a: \(value(1))
        kind: ConfigMap
        metadata:
          name: c
      - apiVersion: v1
        data:
          a: «\(value(2))»
          b: «\(value(3))»
        kind: Secret
        metadata:
          annotations:
            last-applied: |
              {"apiVersion":"v1","data":{"a":"«\(value(2))»"},"kind":"Secret","metadata":{}}
          name: s
      - apiVersion: v1
        data:
          a: \(value(4))
        kind: ConfigMap
      kind: List
      """)
  }

  @Test func json() throws {
    try expect(
      #"{"apiVersion":"v1","items":[{"apiVersion":"v1","data":{"a":"\#(value(1))"},"kind":"ConfigMap"},"#
        + #"{"apiVersion":"v1","data":{"a":"«\#(value(2))»","b":"«\#(value(3))»"},"kind":"Secret","metadata":{"annotations":"#
        + #"{"x":"{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"stringData\":{\"p\":\"«pw-\#(value(4))»\"}}"}}},"#
        + #"{"kind":"Secret","apiVersion":"v1","metadata":{"name":"e"}},"#
        + #"{"kind":"ConfigMap","apiVersion":"v1","data":{"a":"\#(value(5))"}}],"kind":"List"}"#)
  }

  @Test func windowsLineEnds() throws {
    try expect(
      "apiVersion: v1\r\nkind: Secret\r\ndata:\r\n  a: «\(value(1))»\r\n  b: \"«\(value(2))»\"\r\nstringData:\r\n  c: «x y z1»\r\n"
    )
  }

  /// A long hostile text must cost bounded time.
  @Test func hostileText() throws {
    let clock = ContinuousClock()
    let rules = Rule.builtIn.filter { Self.ids.contains($0.id) }
    let detector = try SecretsDetector(rules: rules)
    let texts = [
      String(repeating: "apiVersion: v1\nx: y\n", count: 20_000),
      String(repeating: "kind: Secret\n a: b\n", count: 20_000),
      String(repeating: #"{"apiVersion":"v1","#, count: 20_000),
      "kind: Secret\ndata:\n" + String(repeating: "  a: QUJDRA==\n", count: 20_000),
    ]
    for text in texts {
      let time = clock.measure { _ = detector.scan(text) }
      #expect(time < .seconds(20), "\(time)")
    }
  }
}
