/// Kubernetes Secret manifests: every value under `data:` (base64) and `stringData:` (plain), in YAML
/// and JSON, with `kind: Secret` before or after them (kubectl prints keys sorted: apiVersion, data,
/// kind). ConfigMaps, SealedSecrets and anything else with a `data:` are left alone.
enum KubernetesSecretRules {
  static let all: [Rule] = [
    Rule(
      id: "kubernetes_secret", summary: "Value under data: of a Kubernetes Secret manifest",
      pattern: manifest("data"), keywords: yamlKeywords, reach: Rule.longestReach,
      items: .init(pattern: yamlItem, group: 1),
      shape: .named, confidence: 0.9, check: { isData($0, $1) },
      samples: Samples(
        hit: .generatedSnippet { random in
          let kind = Bool.random(using: &random)
          let head = kind ? "kind: Secret\n" : ""
          return """
            apiVersion: v1
            \(head)data:
              username: «\(encoded("{lower:8}", &random))»
              password: "«\(encoded("{password:12-40}", &random))»"
            \(kind ? "type: Opaque" : "kind: Secret")
            metadata:
              name: db
            """
        },
        miss: .generatedSnippet { random in
          """
          apiVersion: v1
          kind: ConfigMap
          metadata:
            name: db
          data:
            password: \(encoded("{password:24}", &random))
          """
        })),
    Rule(
      id: "kubernetes_secret_string", summary: "Value under stringData: of a Kubernetes Secret manifest",
      pattern: manifest("stringData"), keywords: yamlKeywords,
      reach: Rule.longestReach,
      items: .init(
        pattern: #"(?m)^([ \t]*)"# + key + "(?|" + block + "|[ \\t]+(?|" + scalar + "))", group: 2),
      shape: .named, confidence: 0.9,
      samples: .snippets(
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: «{alnum:2}{password:8-20}{alnum:1}»
          "api-key": "«{alnum:24}»"
          config.ini: |
            «[db]
            password = {alnum:12}»
        type: Opaque
        """,
        miss: """
          apiVersion: bitnami.com/v1alpha1
          kind: SealedSecret
          stringData:
            password: {alnum:14}
          """)),
    Rule(
      id: "kubernetes_secret_json", summary: "Value under data of a Kubernetes Secret in JSON",
      pattern: json("data"), keywords: jsonKeywords, reach: Rule.longestReach,
      items: .init(pattern: jsonItem, group: 1), shape: .named, confidence: 0.9,
      check: { isData($0, $1) },
      samples: Samples(
        hit: .generatedSnippet { random in
          let data =
            #"{"password": "«\#(encoded("{password:18}", &random))»", "user": "«\#(encoded("{lower:9}", &random))»"}"#
          return Bool.random(using: &random)
            ? #"{"apiVersion": "v1", "data": \#(data), "kind": "Secret", "metadata": {"name": "db"}}"#
            : #"{"kind":"Secret","apiVersion":"v1","metadata":{"name":"db"},"data":\#(data),"type":"Opaque"}"#
        },
        miss: .generatedSnippet { random in
          let data = #"{"password": "\#(encoded("{password:18}", &random))"}"#
          return
            #"{"apiVersion": "v1", "data": \#(data), "kind": "ConfigMap", "metadata": {"name": "Secret"}}"#
        })),
    Rule(
      id: "kubernetes_secret_json_string", summary: "Value under stringData of a Kubernetes Secret in JSON",
      pattern: json("stringData"), keywords: jsonKeywords, reach: Rule.longestReach,
      items: .init(
        pattern: #""\s*:\s*\\*"("# + PatternPieces.noReference
          + #"(?:[^"\\]++|\\[^"])++(?:\\++"(?!\s*[,}])(?:[^"\\]++|\\[^"])++)*)\\*""#,
        group: 1),
      shape: .named, confidence: 0.85,
      samples: .snippets(
        #"{{"apiVersion":"v1","kind":"Secret","metadata":{{"name":"db"},"stringData":{{"password":"«{alnum:2}{password:8-20}»"}}"#,
        miss:
          #"{{"apiVersion":"v1","kind":"ConfigMap","metadata":{{"name":"db"},"stringData":{{"password":"{alnum:18}"}}"#
      )),
  ]

  /// Items of a list that has been stripped of versions: `data` first, then `kind`, as keys are sorted.
  static let bare: [Rule] = [
    Rule(
      id: "kubernetes_secret_item", summary: "Value under data: of a Kubernetes Secret without a version",
      pattern: #"data:[ \t]*+\r?\n\K(?<i>[ \t]++)[\w"'][^\n]*+\n(?:\k<i>[^\n]*+\n)*+"#
        + #"(?=[ \t]*+(?:immutable: \w++\r?\n[ \t]*+)?kind: ["']?Secret["']?[ \t]*+\r?(?:\n|\z))"#,
      keywords: [.exact("data:\n"), .exact("data:\r\n")], reach: Rule.longestReach,
      items: .init(pattern: yamlItem, group: 1), shape: .named, confidence: 0.9, check: { isData($0, $1) },
      samples: Samples(
        hit: .generatedSnippet { random in
          "items:\n- data:\n    url: «\(encoded("{lower:9}", &random))»\n  kind: Secret\n  metadata:\n    name: db"
        },
        miss: .generatedSnippet { random in
          "items:\n- data:\n    url: \(encoded("{lower:9}", &random))\n  kind: ConfigMap\n"
        })),
    Rule(
      id: "kubernetes_secret_json_item",
      summary: "Value under data of a Kubernetes Secret in JSON without a version",
      pattern:
        #""data(?<b>\\*+)"\s*:\s*\{\K[^{}]*+(?=\}\s*,\s*\k<b>"(?:immutable\k<b>"\s*:\s*\w++\s*,\s*\k<b>")?"#
        + #"kind\k<b>"\s*:\s*\k<b>"Secret\k<b>")"#,
      keywords: [.exact("\"data")], reach: Rule.longestReach, items: .init(pattern: jsonItem, group: 1),
      shape: .named, confidence: 0.9, check: { isData($0, $1) },
      samples: Samples(
        hit: .generatedSnippet { random in
          #"{"items":[{"data":{"url":"«\#(encoded("{lower:9}", &random))»"},"kind":"Secret"}],"kind":"List"}"#
        },
        miss: .generatedSnippet { random in
          #"{"items":[{"data":{"url":"\#(encoded("{lower:9}", &random))"},"kind":"ConfigMap"}],"kind":"List"}"#
        })),
  ]

  private static let jsonItem = #""\s*:\s*\\*"("# + base64 + #")\\*""#
  private static let yamlItem =
    #"(?m)^[ \t]*"# + key + #"[ \t]+(?|"("# + base64 + #")"|'("# + base64 + #")'|(?!true|null)("# + base64
    + #")|[|>][-+\d]*+[ \t]*\r?\n[ \t]*("# + base64 + #"(?:\r?\n[ \t]+"# + base64
    + #")*))(?=[ \t]*(?:[ \t]#[^\r\n]*)?\r?(?:\n|\z))"#

  private static let yamlKeywords: [Keyword] =
    ["v1", "\"v1", "'v1"].map { .exact("apiVersion: \($0)") }
    + ["S", "\"S", "'S"].map { .exact("kind: \($0)ecret") }
  private static let jsonKeywords: [Keyword] = [.exact("\"apiVersion"), .exact("\"kind")]
  private static let key = #"(?:[\w.-]{1,253}|"[^"\r\n]{1,253}"|'[^'\r\n]{1,253}'):"#
  private static let base64 = "[A-Za-z0-9+/]{2,}+={0,2}"

  /// A literal or folded block, from its first character to its last; blank lines may stand in it.
  private static let block =
    #"[ \t]+[|>][-+\d]*+[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*\r?\n)*+\1[ \t]+(\S[^\r\n]*+"#
    + #"(?:(?:\r?\n[ \t]*+(?=\r?\n))*+\r?\n\1[ \t]++[^\s][^\r\n]*+)*+)"#

  private static let scalar =
    #""("# + PatternPieces.noReference + #"(?:[^"\\]++|\\.)++)"|'("# + PatternPieces.noReference
    + #"(?:[^']++|'')++)'|("#
    + PatternPieces.noReference
    + #"[^\s"'|>{}\[\]#&*!%@`][^\r\n]{0,4000}?)(?=[ \t]*(?:[ \t]#[^\r\n]*)?\r?(?:\n|\z))"#

  /// From `apiVersion: v1` or `kind: Secret` to the lines below `section:`, which alone are the match.
  /// Lines belong to the manifest while they are indented as the line after the keyword is; another
  /// `apiVersion:`, `kind:` or `---` at that depth ends it.
  private static func manifest(_ section: String) -> String {
    func lines(but names: String) -> String {
      #"(?>\k<i>(?!["']?(?:"# + names + #")["']?:|---|\.\.\.)[^\n]*+\n|[ \t]*+\r?\n)*+"#
    }
    let rest = #"["']?[ \t]*(?:#[^\n]*)?\r?\n"#
    let indent = #"(?=(?<i>[ \t]*+)[\w"'])"#
    let kind = #"kind: ["']?Secret"#
    let version = #"apiVersion: ["']?v1"#
    return "(?|" + version + rest + indent + "(?=" + lines(but: "apiVersion|kind") + #"\k<i>"# + kind
      + #"["']?[ \t]*(?:#[^\n]*)?\r?(?:\n|\z))"# + lines(but: "apiVersion|" + section)
      + "|" + kind + rest + indent + #"(?:\k<i>"# + version + rest + ")?+"
      + lines(but: "apiVersion|kind|" + section) + ")"
      + #"\k<i>["']?"# + section
      + #"["']?:[ \t]*(?:#[^\n]*)?\r?\n\K(?>\k<i>[ \t]++[^\s][^\n]*+(?:\n|\z)|[ \t]*+\r?\n)++"#
  }

  /// From `"apiVersion": "v1"` or `"kind": "Secret"` into the braces after `"section":`, which alone
  /// are the match. The quotes may be escaped, as in kubectl's last-applied annotation.
  private static func json(_ section: String) -> String {
    func string(_ name: String) -> String { name + #"\k<b>""# }
    func value(_ name: String) -> String { #"\s*:\s*\k<b>""# + string(name) }
    let another =
      #"apiVersion\k<b>""# + value("v1") + #"\s*,\s*\k<b>"(?:kind|data|stringData|metadata|immutable)\k<b>""#
    return #"(?|"apiVersion(?<b>\\*+)""# + value("v1") + #"(?=(?>[^"]++|"(?!(?:apiVersion|kind)\k<b>"))*+""#
      + string("kind")
      + value("Secret") + #")|"kind(?<b>\\*+)""# + value("Secret") + #"(?:\s*,\s*\k<b>"apiVersion\k<b>""#
      + value("v1") + ")?+)"
      + #"(?>[^"]++|"(?!"# + another + "|" + string(section) + #"\s*:\s*\{))*+""# + string(section)
      + #"\s*:\s*\{\K[^{}]*+(?=\})"#
  }

  private static func encoded(_ template: String, _ random: inout SampleRandom) -> String {
    Base64.encode(SampleTemplate.fill(template, using: &random).utf8)
  }

  /// A certificate or public key alone (`ca.crt`, `tls.crt`).
  private static func isPublic(_ text: [UInt8]) -> Bool {
    text.hasPrefix("-----BEGIN ") && !text.contains(bytes: "PRIVATE KEY".utf8)
      && Array(text.prefix(64)).containsAny(["CERTIFICATE", "PUBLIC KEY"])
  }

  /// Padded base64 of something, as the API server demands.
  private static func isData(_ candidate: MatchContext, _ confidence: Double) -> Double? {
    let compact = candidate.secret.filter { $0 > 32 }
    guard compact.count % 4 == 0, let text = Base64.decode(compact), !text.isEmpty else { return nil }
    if isPublic(text) { return nil }
    return Placeholder.isReference(text) ? Plausibility.placeholder : confidence
  }
}
