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
    /// The conversation that the provider keeps, if the request names one.
    let conversation: String?
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
    var (found, inNumbers) = findings(in: all)
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
    for (group, detections) in inNumbers {
      let field = GatewayField(chain: group.chain, kind: .text)
      let numbers = Set(detections.map(\.range))
      for part in masker.replacements(in: field.text, detections) where numbers.contains(part.range) {
        // A number becomes a text, or what holds it would be no JSON any more.
        if let edit = field.edit(part.range, by: [0x22] + part.bytes + [0x22]) { edits.append(edit) }
      }
    }
    guard vault.lostCount == 0 else {
      throw .init(
        .contentTooLarge, "not_masked", "the body has more secrets than can be kept; it is not forwarded")
    }
    return Masked(
      body: JSONLineEdit.replacing(in: body, edits), asksForJSON: Self.asksForJSON(node),
      conversation: isKnown ? node.conversationID : nil)
  }

  /// What is found in each field: by itself, and where names beside it tell what it is; and which numbers are secrets, by the
  /// groups they are in.
  private func findings(
    in all: GatewayFields
  ) -> (inFields: [[Detection]], inNumbers: [(GatewayFields.Group, [Detection])]) {
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
    var inNumbers: [(GatewayFields.Group, [Detection])] = []
    for (group, detections) in zip(all.groups, shared) where !detections.isEmpty {
      let detections = detections.sorted { $0.range.lowerBound < $1.range.lowerBound }
      for index in group.fields {
        guard let string = all.fields[index].chain.last else { continue }
        let moved = detections.overlapping(string.rawRange, movedBy: group.origin).compactMap {
          $0.moved(into: string, origin: group.origin)
        }
        if !moved.isEmpty { found[index] = (found[index] + moved).union() }
      }
      let numbers = group.numbers.compactMap { number -> Detection? in
        var whole = detections.overlapping(number, movedBy: group.origin).first
        whole?.range = number
        return whole
      }
      if !numbers.isEmpty { inNumbers.append((group, numbers)) }
    }
    return (found, inNumbers)
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

extension [Detection] {
  /// Those that overlap a range, of some in order that do not overlap each other. Time: logarithmic, and what is returned.
  /// - Parameter offset: What is added to their places before they are compared.
  fileprivate func overlapping(_ range: Range<Int>, movedBy offset: Int) -> ArraySlice<Detection> {
    let first = partitioningIndex { $0.range.upperBound + offset > range.lowerBound }
    return self[first...].prefix { $0.range.lowerBound + offset < range.upperBound }
  }
}
