internal import Hummingbird
internal import HummingbirdCore
internal import HummingbirdTLS
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// A server for a responder, with the limits of the settings.
struct HTTPServer: Sendable {
  private let start: @Sendable () async throws -> Void

  /// - Parameters:
  ///   - isStream: Whether bodies of a path may take as long as they like.
  ///   - onStart: Told of the port that is listened at.
  init<Responder: HTTPResponder>(
    _ responder: Responder, _ settings: ServiceSettings, logger: Logger,
    isStream: @escaping @Sendable (_ path: String) -> Bool, onStart: @escaping @Sendable (_ port: Int) -> Void
  ) throws where Responder.Context == BasicRequestContext {
    let configuration = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        SlowClientHandler(
          timeout: settings.clientTimeout, deadline: settings.deadline, isStream: isStream)
      ])
    if let socket = settings.socket {
      let child = HTTP1Channel(
        responder: RequestAnswering(responder: responder, logger: logger).answer,
        configuration: configuration)
      start = try Self.start(child, at: socket, settings, logger, onStart)
      return
    }
    var http1 = HTTPServerBuilder.http1(configuration: configuration)
    if let files = settings.certificates { http1 = try .tls(http1, tlsConfiguration: Self.tls(files)) }
    let isListening = SharedFlag()
    let application = Application(
      responder: responder, server: http1,
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil,
        availableConnectionsDelegate: .maximum(settings.connectionCount, logger: logger)),
      onServerRunning: { channel in
        isListening.set()
        if let port = channel.localAddress?.port { onStart(port) }
      }, logger: logger)
    start = {
      do { try await application.run() } catch {
        if isListening.isSet { throw error }
        throw ServiceSettingsError(
          "cannot listen at \(settings.host.printable), port \(settings.port): \(Self.reason(error))")
      }
    }
  }

  /// What serves at a socket that listens already.
  private static func start(
    _ child: HTTP1Channel, at socket: CInt, _ settings: ServiceSettings, _ logger: Logger,
    _ onStart: @escaping @Sendable (_ port: Int) -> Void
  ) throws -> @Sendable () async throws -> Void {
    guard let files = settings.certificates else {
      let server = SocketServer(
        socket: socket, child: child, settings: settings, logger: logger, onStart: onStart)
      return { try await server.run() }
    }
    let secure = try TLSChannel(child, tlsConfiguration: tls(files))
    let server = SocketServer(
      socket: socket, child: secure, settings: settings, logger: logger, onStart: onStart)
    return { try await server.run() }
  }

  /// Why an address cannot be listened at.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "no such address" }
    return "\(Errno(rawValue: error.errnoCode))"
  }

  func run() async throws { try await start() }

  private static func tls(_ files: ServiceSettings.TLSFiles) throws(ServiceSettingsError) -> TLSConfiguration
  {
    let chain: [NIOSSLCertificateSource]
    do { chain = try NIOSSLCertificate.fromPEMFile(files.chain).map { .certificate($0) } } catch {
      throw ServiceSettingsError("\(files.chain): no certificates in PEM form can be read from it")
    }
    let key: NIOSSLPrivateKey
    do { key = try NIOSSLPrivateKey(file: files.key, format: .pem) } catch {
      throw ServiceSettingsError("\(files.key): no private key in PEM form can be read from it")
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }
}

/// Something that has happened, for whoever wants to know.
private final class SharedFlag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .relaxed) }

  func set() { value.store(true, ordering: .relaxed) }
}

/// Settings that a service cannot have.
public struct ServiceSettingsError: Error, Hashable, CustomStringConvertible, Sendable {
  public let description: String

  public init(_ description: String) { self.description = description }
}
