internal import HTTPTypes
internal import SecMask
internal import SecMaskJSON
internal import SecMaskJSONLines

/// Masks what a request brings to a language model's provider.
struct RequestMasking: Sendable {
  private let masker: SecretMasker
  private let rulesAlone: SecretMasker
  private let onRequest: SecretMasker
  private let cache = FindingCache()

  /// Confidence of a rule from which what it matches is no id.
  private static let surelyNoID = 0.9

  init(_ masker: SecretMasker) {
    self.masker = masker
    rulesAlone = masker.withoutExperts()
    onRequest = masker.readingOnRequest()
  }

  /// What is forwarded.
  struct Masked: Sendable {
    let body: [UInt8]
    /// Whether the answer is to be JSON, so that secrets in it need its escapes.
    let asksForJSON: Bool
  }

  /// Paths whose bodies are known: there ids and kinds are told from texts.
  static let known = [
    "/chat/completions", "/responses", "/completions", "/messages", "/messages/count_tokens", "/embeddings",
  ]

  static func node(_ body: [UInt8]) throws(ServiceFailure) -> JSONNode {
    do throws(JSONError) { return try JSONNode(body) } catch {
      throw .init(.badRequest, "not_masked", "the body is \(error); what cannot be masked is not forwarded")
    }
  }

  /// The body with its secrets replaced by placeholders of a vault. All other bytes stay.
  /// - Throws: ``ServiceFailure`` where it cannot be masked.
  func mask(
    _ body: [UInt8], _ node: JSONNode, path: String, into vault: Vault
  ) throws(ServiceFailure) -> Masked {
    let isKnown = Self.known.contains { path.hasSuffix($0) }
    if isKnown { try refuseTokens(node) }
    let all = GatewayFields(body, node, isDefined: isKnown)
    var found = findings(in: all)
    masker.addRepeats(to: &found, in: all.fields.map(\.text))
    let masker = masker.masking(into: vault)
    var edits: [JSONLineEdit] = []
    let order =
      all.fields.indices.filter { !all.fields[$0].isTurn }
      + all.fields.indices.filter { all.fields[$0].isTurn }
    for index in order {
      let field = all.fields[index]
      for part in masker.replacements(in: field.text, found[index]) {
        // What a model thought has placeholders of its own in it.
        if field.kind == .thought, part.type == nil { continue }
        if let edit = field.edit(part.range, by: part.bytes) { edits.append(edit) }
      }
    }
    guard vault.lostCount == 0 else {
      throw .init(
        .contentTooLarge, "not_masked", "the body has more secrets than can be kept; it is not forwarded")
    }
    return Masked(body: JSONLineEdit.replacing(in: body, edits), asksForJSON: Self.asksForJSON(node))
  }

  /// What is found in each field: by itself, and where names beside it tell what it is.
  private func findings(in all: GatewayFields) -> [[Detection]] {
    let texts = all.fields.map { $0.kind == .control ? [] : $0.text }
    let controls = all.fields.map { $0.kind == .control ? $0.text : [] }
    var found = cache.found(in: texts, for: 0) { masker.found(in: $0, path: nil).findings }
    let inControls = cache.found(in: controls, for: 1) { rulesAlone.found(in: $0, path: nil).findings }
    for (index, detections) in inControls.enumerated() {
      found[index] += detections.filter { $0.nature == .secret && $0.confidence >= Self.surelyNoID }
    }
    let shared = cache.found(in: all.groups.map(\.text), for: 2) {
      onRequest.found(in: $0, path: nil).findings
    }
    for (group, detections) in zip(all.groups, shared) where !detections.isEmpty {
      for index in group.fields {
        guard let string = all.fields[index].chain.last else { continue }
        let moved = detections.compactMap { $0.moved(into: string, origin: group.origin) }
        if !moved.isEmpty { found[index] = (found[index] + moved).union() }
      }
    }
    return found
  }

  /// Texts that are given as numbers of tokens are texts that nobody can look into.
  private func refuseTokens(_ node: JSONNode) throws(ServiceFailure) {
    for name in ["input", "prompt"] {
      guard case .array(let elements, _)? = node[name] else { continue }
      let isTokens = elements.contains { element in
        if case .word = element { return true }
        if case .array(let inner, _) = element, case .word? = inner.first { return true }
        return false
      }
      if isTokens {
        throw .init(
          .unprocessableContent, "not_masked",
          "\(name) is a list of tokens, which cannot be masked, so it is not forwarded; send it as text")
      }
    }
  }

  private static func asksForJSON(_ node: JSONNode) -> Bool {
    let formats = [
      node["response_format"], node["text"]?["format"], node["output_format"],
      node["output_config"]?["format"],
    ]
    return formats.contains { $0?["type"]?.text?.hasPrefix("json") ?? false }
  }
}
