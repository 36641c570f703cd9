internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOExtras
internal import NIOHTTP1
internal import NIOPosix
internal import ServiceLifecycle

/// Serves HTTP at a socket that listens already: systemd's. Hummingbird's own server always opens its socket itself.
struct SocketServer<Child: ServerChildChannel>: Service {
  let socket: CInt
  let child: Child
  let settings: ServiceSettings
  let logger: Logger
  let onStart: @Sendable (_ port: Int) -> Void

  func run() async throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let quiescing = ServerQuiescingHelper(group: group)
    let server = try await open(quiescing, group)
    let address = server.channel.localAddress
    guard !settings.isLocal || address?.ipAddress.map(ServiceSettings.isLoopback) ?? true else {
      try? await server.channel.close()
      throw ServiceSettingsError(
        "others can reach the socket that systemd has handed over; that needs --host with its address, and --allow-remote"
      )
    }
    await withGracefulShutdownHandler {
      onStart(address?.port ?? 0)
      await withDiscardingTaskGroup { tasks in
        do {
          try await server.executeThenClose { connections in
            for try await connection in connections {
              tasks.addTask { await child.handle(value: connection, logger: logger) }
            }
          }
        } catch {
          logger.error("the socket cannot be listened at any more")
        }
      }
    } onGracefulShutdown: {
      quiescing.initiateShutdown(promise: nil)
    }
  }

  private func open(
    _ quiescing: ServerQuiescingHelper, _ group: any EventLoopGroup
  ) async throws -> NIOAsyncChannel<Child.Value, Never> {
    do {
      return try await ServerBootstrap(group: group)
        .childChannelOption(.allowRemoteHalfClosure, value: true)
        .serverChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let limit = MaximumAvailableConnections(settings.connectionCount, logger: logger)
            try channel.pipeline.syncOperations.addHandler(
              AvailableConnectionsChannelHandler(delegate: limit))
            try channel.pipeline.syncOperations.addHandler(
              quiescing.makeServerChannelHandler(channel: channel))
          }
        }
        .bind(socket) { channel in child.setup(channel: channel, logger: logger) }
    } catch {
      throw ServiceSettingsError("what systemd has handed over is no socket that listens")
    }
  }
}

/// What Hummingbird's application does with a request: asks the responder, dates the answer, writes it.
struct RequestAnswering<Responder: HTTPResponder>: Sendable where Responder.Context == BasicRequestContext {
  let responder: Responder
  let logger: Logger

  func answer(_ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
    let context = BasicRequestContext(source: .init(channel: channel, logger: logger))
    var response = try await responder.respond(to: request, context: context)
    response.headers[.date] = HTTPDate.now
    do {
      try await writer.write(response: response.head, body: response.body)
    } catch is HTTPParserError {
      // Thrown as it is, it would have a second answer written.
      throw ServiceFailure.broken
    }
  }
}
