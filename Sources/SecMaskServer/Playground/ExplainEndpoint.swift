internal import HTTPTypes
internal import Hummingbird
internal import SecMask
internal import SecMaskJSON
internal import SecMaskReports

/// `/v1/explain`: what is found in a text, and why.
struct ExplainEndpoint: Sendable {
  /// Bytes of a text that are explained.
  static let longest = 1 << 20

  let masker: SecretMasker
  let queue: MaskQueue
  let slots: StreamEndpoint.Slots

  /// Names of purposes, as they are asked for.
  enum Purposes: String, CaseIterable { case hiding, alarming }

  func explain(_ body: [UInt8]) async throws -> Response {
    let members = try Members(body, known: ["text", "tau", "preset", "purpose"])
    guard let string = try members.string("text") else { throw ServiceFailure.badRequest("text is missing") }
    let text = Array(string.utf8)
    guard text.count <= Self.longest else { throw ServiceFailure.tooLarge(Self.longest) }
    let purpose: Purpose = try members.word("purpose", of: Purposes.self) == .alarming ? .alarming : .hiding
    var policy = Policy(try members.word("preset", of: Preset.self) ?? .default, purpose: purpose)
    if let threshold = try members.fraction("tau") { policy.threshold = threshold }
    let masker = try self.masker.following(policy)
    guard slots.take() else { throw ServiceFailure.queueFull }
    defer { slots.leave() }
    return .json(try await queue.perform { Self.answer(text, masker) })
  }

  private static func answer(_ text: [UInt8], _ masker: SecretMasker) -> [UInt8] {
    let began = ContinuousClock.now
    let explanation = masker.explain(text)
    let time = ContinuousClock.now - began
    var output = Array("{\"text\":\"".utf8)
    JSONText.appendCharacters(masker.mask(text).bytes, to: &output)
    output += "\",\"findings\":".utf8
    FindingText.append(explanation.findings, to: &output)
    output += ",\"milliseconds\":\((time / .milliseconds(1) * 10).rounded() / 10),\"html\":".utf8
    JSONText.append(ExplanationHTML(text, explanation).output, to: &output)
    return output + "}".utf8
  }
}
