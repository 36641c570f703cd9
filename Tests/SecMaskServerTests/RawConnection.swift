import NIOCore
import NIOPosix

/// A connection over which a test sends whatever it likes.
struct RawConnection: Sendable {
  private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

  init(_ address: String) async throws {
    let port = address.split(separator: ":").last.flatMap { Int($0) } ?? 0
    channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(
      host: "127.0.0.1", port: port
    ) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
      }
    }
  }

  /// Sends a text, reads what the other side says until that closes its own, and keeps this side open while `body` runs.
  func hold(_ text: String, while body: () async throws -> Void) async throws {
    try await channel.executeThenClose { inbound, outbound in
      do {
        try await outbound.write(ByteBuffer(string: text))
        for try await _ in inbound {}
      } catch is IOError {}
      try await body()
    }
  }

  /// Sends pieces with pauses between them, and reads until the other side closes; returns what it said.
  func exchange(_ pieces: [String], pause: Duration = .zero, closes: Bool = false) async throws -> String {
    try await channel.executeThenClose { inbound, outbound in
      for piece in pieces {
        // The other side may have closed meanwhile.
        do { try await outbound.write(ByteBuffer(string: piece)) } catch { break }
        if pause > .zero { try await Task.sleep(for: pause) }
      }
      if closes { return "" }
      var text = ""
      do { for try await buffer in inbound { text += String(buffer: buffer) } } catch is IOError {}
      return text
    }
  }
}
