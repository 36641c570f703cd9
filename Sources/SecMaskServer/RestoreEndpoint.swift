internal import Hummingbird
internal import SecMask
internal import SecMaskJSON

/// `/v1/restore`.
struct RestoreEndpoint: Sendable {
  let sessions: SessionStore
  /// Most bytes of a restored text: a placeholder of some bytes may stand for a key of thousands.
  let limit: Int

  /// Bytes that are restored at a time, before what came of them is counted.
  private static let piece = 4 << 10

  func restore(_ body: [UInt8]) throws(ServiceFailure) -> Response {
    let members = try Members(body, known: ["text", "session"])
    guard let text = try members.string("text") else { throw .badRequest("text is missing") }
    guard let name = try members.string("session") else { throw .badRequest("session is missing") }
    guard let vault = sessions.vault(of: name) else { throw MaskEndpoint.noSession }
    let stream = RestoreStream(vault)
    let bytes = Array(text.utf8)
    var restored: [UInt8] = []
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.piece) {
      restored += stream.append(bytes[start..<min(bytes.count, start + Self.piece)])
      guard restored.count <= limit else {
        throw ServiceFailure(
          .contentTooLarge, "too_large",
          "the restored text would have more than the \(limit) bytes that this service gives")
      }
    }
    restored += stream.finish()
    return .json(
      .object([
        ("text", .string(String(decoding: restored, as: UTF8.self))), ("restored", .integer(stream.count)),
      ]))
  }
}
