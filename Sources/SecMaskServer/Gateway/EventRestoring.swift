internal import HTTPTypes
internal import SecMask
internal import SecMaskJSON
internal import SecMaskJSONLines

/// Puts secrets back into a streamed answer (server-sent events), event by event, also where a placeholder is cut between events.
///
/// Each event goes on as soon as it is there. What may be the beginning of a placeholder is left out of its text and comes with
/// the next piece of the same text; where a text ends with it, in an event of its own. Not thread safe.
final class EventRestoring {
  /// Largest event, in bytes.
  static let largest = 32 << 20

  private struct Channel {
    let stream: RestoreStream
    /// Where its texts are in the answer, for what ends them.
    let place: String
    /// The last event with a piece of it, and which string that is.
    var last: (event: EventLines.Event, data: [UInt8], delta: DeltaStrings, piece: Int)
  }

  private let vault: Vault
  private let asksForJSON: Bool
  private let onAnswer: (JSONNode) -> Void
  private var lines = EventLines()
  private var channels: [String: Channel] = [:]
  /// Channels in the order in which they began.
  private var order: [String] = []

  /// - Parameter onAnswer: Told of every event's content.
  init(_ vault: Vault, asksForJSON: Bool, onAnswer: @escaping (JSONNode) -> Void = { _ in }) {
    self.vault = vault
    self.asksForJSON = asksForJSON
    self.onAnswer = onAnswer
  }

  /// Takes bytes of the answer; returns what can go on. Throws where an event does not end.
  func append(_ bytes: some Sequence<UInt8>) throws(ServiceFailure) -> [UInt8] {
    let output = lines.append(bytes).flatMap { restored($0) }
    guard lines.byteCount <= Self.largest else {
      throw .init(
        .badGateway, "event_too_large", "the answer has an event of more than \(Self.largest) bytes")
    }
    return output
  }

  /// Ends the answer.
  func finish() -> [UInt8] {
    let last = lines.finish().map { restored($0) } ?? []
    return last + flush { _ in true }
  }

  private func restored(_ event: EventLines.Event) -> [UInt8] {
    guard let data = event.data else { return event.bytes }
    guard let node = try? JSONNode(data), node.isContainer else {
      // [DONE], or the words of somebody who sends no JSON.
      let restored = vault.restore(in: data)
      return flush { _ in true } + (restored == data ? event.bytes : event.with(data: restored))
    }
    onAnswer(node)
    let delta = DeltaStrings(node, asksForJSON: asksForJSON)
    let ended = Self.ends(node)
    // Texts that end with this event and have no piece in it are brought to their end before it.
    let own = Set(delta.pieces.map(\.channel))
    var output = flush { !own.contains($0.key) && ended($0.value.place, $0.key) }
    var edits: [JSONLineEdit] = []
    for (number, piece) in delta.pieces.enumerated() {
      let stream =
        channels[piece.channel]?.stream ?? RestoreStream(vault, as: piece.isJSON ? .jsonString : .text)
      let place = DeltaStrings.place(of: node)
      var text = stream.append(piece.string.text)
      if channels[piece.channel] == nil { order.append(piece.channel) }
      channels[piece.channel] = Channel(
        stream: stream, place: place, last: (event, data, delta, number))
      if ended(place, piece.channel) {
        text += stream.finish()
        forget(piece.channel)
      }
      if text != piece.string.text {
        edits.append(JSONLineEdit(piece.string, 0..<piece.string.text.count, by: text))
      }
    }
    let leaving = Set(delta.pieces.map(\.string.rawRange.lowerBound))
    if AnswerRestoring.mayHold(data) {
      edits += AnswerRestoring(vault: vault).edits(of: node, leaving: leaving)
    }
    output += edits.isEmpty ? event.bytes : event.with(data: JSONLineEdit.replacing(in: data, edits))
    return output
  }

  /// Which texts an event ends, by their place and channel.
  private static func ends(_ event: JSONNode) -> (_ place: String, _ channel: String) -> Bool {
    let type = event["type"]?.text ?? ""
    if case .array(let choices, _)? = event["choices"] {
      let over = choices.enumerated().compactMap { number, choice in
        choice["finish_reason"]?.text.map { _ in "choices[\(choice["index"]?.word ?? "\(number)")]" }
      }
      return { _, channel in over.contains { channel.hasPrefix($0) } }
    }
    if [
      "message_stop", "message_delta", "error", "response.completed", "response.incomplete",
      "response.failed",
    ]
    .contains(type) {
      return { _, _ in true }
    }
    guard type == "content_block_stop" || type.hasSuffix(".done") else { return { _, _ in false } }
    // A part ends with the whole that it belongs to.
    let place = DeltaStrings.place(of: event).split(separator: ";")
    return { other, _ in
      let other = other.split(separator: ";")
      return place.allSatisfy { part in
        let name = part.prefix { $0 != "=" }
        return other.contains(part) || !other.contains { $0.hasPrefix("\(name)=") }
      }
    }
  }

  /// Events with what is held back of texts.
  private func flush(_ which: (_ channel: (key: String, value: Channel)) -> Bool) -> [UInt8] {
    var output: [UInt8] = []
    for name in order {
      guard let channel = channels[name], which((key: name, value: channel)) else { continue }
      forget(name)
      let rest = channel.stream.finish()
      guard !rest.isEmpty else { continue }
      let (event, data, delta, piece) = channel.last
      var edits: [JSONLineEdit] = delta.once.map { JSONLineEdit($0, 0..<$0.text.count, by: []) }
      for (number, other) in delta.pieces.enumerated() {
        let text = number == piece ? rest : []
        edits.append(JSONLineEdit(other.string, 0..<other.string.text.count, by: text))
      }
      output += event.with(data: JSONLineEdit.replacing(in: data, edits))
    }
    return output
  }

  private func forget(_ channel: String) {
    channels[channel] = nil
    order.removeAll { $0 == channel }
  }
}
