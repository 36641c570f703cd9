internal import Hummingbird
internal import SecMask
internal import SecretPatterns

/// `/v1/mask` and `/v1/scan`.
struct MaskEndpoint: Sendable {
  let masker: SecretMasker
  let queue: MaskQueue
  let sessions: SessionStore
  let metrics: ServiceMetrics

  func mask(_ body: [UInt8]) async throws -> Response { try await answer(body, masks: true) }

  func scan(_ body: [UInt8]) async throws -> Response { try await answer(body, masks: false) }

  private func answer(_ body: [UInt8], masks: Bool) async throws -> Response {
    let request = try MaskRequest(body, masks: masks)
    let purpose: Purpose = masks ? .hiding : .alarming
    var masker = try masker.following(request.policy(purpose))
    masker.style = Self.style(request.style)
    let session = try session(of: request)
    if let session { masker = masker.masking(into: session.vault) }
    let job = MaskJob(request.key(purpose), masker, texts: request.texts) { [masker, metrics] found in
      metrics.masked(bytes: request.texts.reduce(0) { $0 + $1.count })
      var counts: [String: Int] = [:]
      for detection in found.joined() { counts[detection.type, default: 0] += 1 }
      for (type, count) in counts { metrics.found(count, type: type) }
      let before = session?.vault.lostCount ?? 0
      var results: [UInt8] = []
      for (index, (text, found)) in zip(request.texts, found).enumerated() {
        if index > 0 { results.append(UInt8(ascii: ",")) }
        FindingText.appendResult(
          masked: masks ? masker.masked(text, found) : nil, masker.located(found, in: text), to: &results)
      }
      return Self.body(results, request, session, lost: (session?.vault.lostCount ?? 0) - before)
    }
    return .json(try await queue.run(job))
  }

  /// The session that a reversible request belongs to.
  private func session(of request: MaskRequest) throws(ServiceFailure) -> (name: String, vault: Vault)? {
    guard request.style == .reversible else { return nil }
    if let name = request.session {
      guard let vault = sessions.vault(of: name) else { throw Self.noSession }
      return (name, vault)
    }
    guard let session = sessions.begin() else {
      var failure = ServiceFailure(
        .serviceUnavailable, "too_many_sessions", "more sessions are open than this service keeps")
      failure.retryAfter = 60
      throw failure
    }
    return session
  }

  static let noSession = ServiceFailure(
    .notFound, "no_session", "there is no such session, or its time is over")

  private static func body(
    _ results: [UInt8], _ request: MaskRequest, _ session: (name: String, vault: Vault)?, lost: Int
  ) -> [UInt8] {
    guard request.isList || session != nil else { return results }
    var output = Array((request.isList ? "{\"results\":[" : "").utf8) + results
    if request.isList { output += "]".utf8 } else { output.removeLast() }
    if let session { output += ",\"session\":\"\(session.name)\",\"irreversible\":\(lost)".utf8 }
    return output + "}".utf8
  }

  private static func style(_ style: MaskRequest.Style) -> RedactionStyle {
    switch style {
    case .text, .reversible: .text("[SECRET]")
    case .label: .label("SECRET")
    case .fill: .fill("*")
    case .keep: .keep(first: 4, last: 0, fill: "*")
    }
  }
}
