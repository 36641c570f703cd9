public import SecMask

/// How a service behaves. The defaults are safe ones.
public struct ServiceSettings: Sendable {
  /// Address to listen at.
  public var host = "127.0.0.1"
  /// Port to listen at; 0 for any that is free.
  public var port = 8377
  /// Descriptor of a socket that listens already, which is served in place of address and port; see ``InheritedSocket``. When
  /// ``host`` is local, others must not be able to reach it.
  public var socket: CInt?
  /// What requests have to carry in `Authorization: Bearer …`; nil for nothing.
  public var token: [UInt8]?
  /// Names, besides addresses and localhost, by which the service may be called; others are turned down, because a page in
  /// a browser could have them lead here.
  public var hostNames: Set<String> = []
  /// Origins of web pages that may call it.
  public var origins: Set<String> = []
  /// PEM files with certificates and key; nil for plain HTTP.
  public var certificates: TLSFiles?

  /// Threads that search; nil for as many as there are processors.
  public var threads: Int?
  /// Requests that may wait to be searched.
  public var queueCount = 256
  /// Bytes of their texts.
  public var queueBytes = 64 << 20
  /// Texts that are searched together at most.
  public var batchCount = 64
  /// How long a request may wait for others to share passes with.
  public var batchWait = Duration.milliseconds(1)

  /// Bytes of a JSON body.
  public var bodyLimit = 8 << 20
  /// Most time for a request that is no stream, from its first byte to its answer.
  public var deadline = Duration.seconds(30)
  /// How long a client may neither send what it has begun nor take what it gets.
  public var clientTimeout = Duration.seconds(20)
  /// How long requests that have begun may go on when the service is told to end.
  public var drainTime = Duration.seconds(20)
  /// Streams at a time.
  public var streamCount = 64
  /// Connections at a time.
  public var connectionCount = 1_024

  /// Sessions of reversible masking at a time.
  public var sessionCount = 1_024
  /// How long a session stays after its last use.
  public var sessionTime = Duration.seconds(3_600)
  /// What a session keeps.
  public var sessionLimits = Vault.Limits(count: 10_000, bytes: 4 << 20)

  public init() {}

  /// Where certificates are.
  public struct TLSFiles: Sendable, Hashable {
    public var chain: String
    public var key: String

    public init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }

  /// Whether only this machine can reach it.
  public var isLocal: Bool { Self.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.") && isAddress(host)
  }

  /// Whether it is an address in numbers: those cannot be made to lead elsewhere.
  static func isAddress(_ host: String) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.dropFirst().dropLast().utf8.allSatisfy { $0 == 0x3A || $0 == 0x2E || isHex($0) }
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy { $0 != 0x2B } }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
