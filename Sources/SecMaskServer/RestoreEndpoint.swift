internal import Hummingbird
internal import SecMask
internal import SecMaskJSON

/// `/v1/restore`.
struct RestoreEndpoint: Sendable {
  let sessions: SessionStore

  func restore(_ body: [UInt8]) throws(ServiceFailure) -> Response {
    let members = try Members(body, known: ["text", "session"])
    guard let text = try members.string("text") else { throw .badRequest("text is missing") }
    guard let name = try members.string("session") else { throw .badRequest("session is missing") }
    guard let vault = sessions.vault(of: name) else { throw MaskEndpoint.noSession }
    let stream = RestoreStream(vault)
    let restored = stream.append(text.utf8) + stream.finish()
    return .json(
      .object([
        ("text", .string(String(decoding: restored, as: UTF8.self))), ("restored", .integer(stream.count)),
      ]))
  }
}
