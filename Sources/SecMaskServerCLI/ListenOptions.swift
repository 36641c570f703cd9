internal import ArgumentParser
internal import Logging
internal import SecMaskServer
internal import SecMaskSystem
internal import ServiceLifecycle
internal import SystemPackage
internal import UnixSignals

/// Where a service listens, and to whom.
struct ListenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Address to listen at. Others than this machine's own need --allow-remote.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Port to listen at; 0 for any that is free.", valueName: "port"))
  var port: Int?

  @Flag(help: "Listen at an address that others can reach. Needs a token, or --no-auth.")
  var allowRemote = false

  @Option(
    help: ArgumentHelp(
      """
      File with the token that requests must carry, as Authorization: Bearer TOKEN, and for the gateway as \
      X-SecMask-Token: TOKEN. Otherwise SECMASK_TOKEN_FILE names it.
      """, valueName: "file"), completion: .file())
  var tokenFile: String?

  @Flag(help: "No token, although others can reach the address.")
  var noAuth = false

  @Option(
    help: ArgumentHelp(
      "A name by which the service may be called, besides localhost and addresses in numbers. Repeatable.",
      valueName: "name"))
  var hostName: [String] = []

  @Option(
    help: ArgumentHelp(
      "Pages of this origin, such as https://tools.example.org, may call it. Repeatable.", valueName: "origin"
    ))
  var allowOrigin: [String] = []

  @Option(
    help: ArgumentHelp("PEM file with the certificate and its chain, for HTTPS.", valueName: "file"),
    completion: .file())
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("PEM file with its private key.", valueName: "file"), completion: .file())
  var tlsKey: String?

  @Flag(name: .shortAndLong, help: "Log a line for each request: method, path, status, time.")
  var verbose = false

  static let leastToken = 16

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port must be between 0 and 65535") }
    if (tlsCertificate == nil) != (tlsKey == nil) {
      throw ValidationError("--tls-certificate and --tls-key need each other")
    }
    if noAuth, tokenFile != nil { throw ValidationError("--no-auth and --token-file exclude each other") }
    for origin in allowOrigin where !origin.contains("://") || origin.hasSuffix("/") {
      throw ValidationError("--allow-origin \(origin.printable): an origin is like https://tools.example.org")
    }
  }

  /// - Throws: ``ServiceSettingsError``, ``FileError``.
  func settings(port defaultPort: Int = 8377) throws -> ServiceSettings {
    var settings = ServiceSettings()
    settings.host = host
    settings.port = port ?? defaultPort
    settings.socket = try InheritedSocket.descriptor()
    settings.hostNames = Set(hostName.map { $0.lowercased() })
    settings.origins = Set(allowOrigin)
    if let tlsCertificate, let tlsKey { settings.certificates = .init(chain: tlsCertificate, key: tlsKey) }
    if !noAuth { settings.token = try token() }
    if !settings.isLocal {
      guard allowRemote else {
        throw ServiceSettingsError(
          "--host \(host.printable): others can reach this address; that needs --allow-remote")
      }
      guard settings.token != nil || noAuth else {
        throw ServiceSettingsError(
          "--allow-remote needs a token (--token-file, or SECMASK_TOKEN_FILE), or --no-auth if everybody may call it"
        )
      }
    }
    return settings
  }

  private func token() throws -> [UInt8]? {
    guard let path = tokenFile ?? CLibrary.environment("SECMASK_TOKEN_FILE") else { return nil }
    var content: [UInt8] = []
    try FileDescriptor.read(path, limit: 4_097) { content += $0 }
    while let last = content.last, last == 0x0A || last == 0x0D || last == 0x20 { content.removeLast() }
    guard (Self.leastToken...4_096).contains(content.count),
      content.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw ServiceSettingsError(
        "\(path.printable): a token is one line of \(Self.leastToken) to 4096 printable characters without spaces"
      )
    }
    return content
  }

  func logger() -> Logger {
    var logger = Logger(label: "secmask-server") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = verbose ? .info : .warning
    return logger
  }

  static func tell(_ name: String, _ settings: ServiceSettings, port: Int) {
    let scheme = settings.certificates == nil ? "http" : "https"
    if settings.socket != nil {
      ServerEntry.say("\(name): listening at a socket of systemd's\(port > 0 ? ", port \(port)" : "")")
      return
    }
    ServerEntry.say("\(name): listening at \(scheme)://\(settings.host):\(port)")
  }

  /// Runs a service until a signal ends it.
  func run(_ service: any Service, _ settings: ServiceSettings, _ logger: Logger) async throws {
    var configuration = ServiceGroupConfiguration(
      services: [.init(service: service)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = settings.drainTime
    try await ServiceGroup(configuration: configuration).run()
  }
}
