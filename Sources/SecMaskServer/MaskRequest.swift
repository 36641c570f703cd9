internal import SecMask
internal import SecMaskJSON
internal import SecretPatterns

/// What a request to mask or scan asks for.
struct MaskRequest: Sendable {
  /// What secrets are replaced by.
  enum Style: String, CaseIterable { case text, label, fill, keep, reversible }

  /// One text, or a list of texts; the answer has the same form.
  let texts: [[UInt8]]
  let isList: Bool
  let preset: Preset
  let threshold: Double?
  let minConfidence: Double?
  let style: Style
  /// Name of the session to go on with.
  let session: String?

  /// Texts of a request, at most.
  static let mostTexts = 10_000

  /// Reads a body. Every mistake has an error that says which member it is in.
  init(_ body: [UInt8], masks: Bool) throws(ServiceFailure) {
    let members = try Members(body, known: masks ? Self.maskMembers : Self.scanMembers)
    switch (members["text"], members["texts"]) {
    case (.string(let text)?, nil): (texts, isList) = ([Array(text.utf8)], false)
    case (nil, .array(let elements)?):
      var texts: [[UInt8]] = []
      for element in elements {
        guard let text = element.text else { throw .badRequest("texts must be a list of strings") }
        texts.append(Array(text.utf8))
      }
      guard texts.count <= Self.mostTexts else {
        throw .badRequest("texts has more than \(Self.mostTexts) texts")
      }
      (self.texts, isList) = (texts, true)
    case (nil, nil): throw .badRequest("text, or texts, is missing")
    case (_?, nil): throw .badRequest("text must be a string")
    case (nil, _?): throw .badRequest("texts must be a list of strings")
    case (_?, _?): throw .badRequest("text and texts exclude each other")
    }
    preset = try members.word("preset", of: Preset.self) ?? .default
    threshold = try members.fraction("tau")
    minConfidence = try members.fraction("min_confidence")
    session = try members.string("session")
    let style = try members.word("style", of: Style.self)
    self.style = style ?? (session == nil ? .text : .reversible)
    if session != nil, self.style != .reversible {
      throw .badRequest("session is for the style reversible")
    }
  }

  private static let scanMembers = ["text", "texts", "preset", "tau", "min_confidence"]
  private static let maskMembers = scanMembers + ["style", "session"]

  /// The policy, for hiding or alarming.
  func policy(_ purpose: Purpose) -> Policy {
    var policy = Policy(preset, purpose: purpose)
    // A text must not talk its reader out of masking it.
    if purpose == .hiding { policy.honoursMarkers = false }
    if let threshold { policy.threshold = threshold }
    if let minConfidence { policy.minConfidence = minConfidence }
    return policy
  }

  func key(_ purpose: Purpose) -> MaskJob.Key {
    let policy = policy(purpose)
    return MaskJob.Key(
      purpose: purpose, preset: preset, threshold: policy.threshold, minConfidence: policy.minConfidence,
      session: session)
  }
}

/// A body's object, and mistakes in it.
struct Members {
  private let value: JSONValue

  init(_ body: [UInt8], known: [String]) throws(ServiceFailure) {
    do throws(JSONError) {
      value = try JSONCursor<JSONError>.read(body, name: "body") { (cursor) throws(JSONError) in
        try cursor.readValue()
      }
    } catch {
      throw .badRequest("the body is \(error)")
    }
    guard let members = value.members else { throw .badRequest("the body must be a JSON object") }
    if members.contains(where: { !known.contains($0.key) }) {
      throw .badRequest("the body has a member that is none of \(known.joined(separator: ", "))")
    }
  }

  /// The member, also where it is null.
  subscript(name: String) -> JSONValue? { value.member(name) }

  func string(_ name: String) throws(ServiceFailure) -> String? {
    guard let value = self[name] else { return nil }
    guard let text = value.text else { throw .badRequest("\(name) must be a string") }
    return text
  }

  func fraction(_ name: String) throws(ServiceFailure) -> Double? {
    guard let value = self[name] else { return nil }
    guard let number = value.double, 0...1 ~= number else {
      throw .badRequest("\(name) must be a number between 0 and 1")
    }
    return number
  }

  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, of type: Word.Type
  ) throws(ServiceFailure) -> Word? where Word.RawValue == String {
    guard let text = try string(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badRequest("\(name) must be one of \(words)")
    }
    return word
  }
}
