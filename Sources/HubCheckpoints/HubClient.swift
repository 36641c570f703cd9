internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Asks the hub. The token goes to the hub's own origin and nowhere else, whatever redirections say.
struct HubClient: Sendable {
  private let client: HTTPClient
  private let endpoint: HubAddress
  private let token: String?

  private static let mostRedirections = 8
  private static let mostAttempts = 5

  init(_ settings: HubSettings) throws(HubError) {
    guard let endpoint = HubAddress(settings.endpoint) else { throw .endpoint(settings.endpoint) }
    self.endpoint = endpoint
    token = settings.token
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout = .init(connect: .seconds(20), read: .seconds(60))
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  func close() async { try? await client.shutdown() }

  /// The body of a small answer, of at most 16 MB.
  /// - Parameter what: What is asked for, for errors.
  func small(_ path: String, what: String) async throws(HubError) -> [UInt8] {
    let response = try await response(to: path, from: 0, what: what)
    guard response.status == .ok else { throw .answer(what: what, status: Int(response.status.code)) }
    do {
      let body = try await response.body.collect(upTo: 16 << 20)
      return Array(body.readableBytesView)
    } catch { throw .unreachable(host: endpoint.authority, reason: Self.reason(error)) }
  }

  /// Hands the bytes of a file to a sink from an offset on, and goes on where the connection breaks off.
  ///
  /// - Parameter take: Gets bytes, and the offset that they begin at; 0 once more where the hub cannot begin elsewhere.
  func content(
    _ path: String, what: String, from start: Int, count: Int,
    take: (_ bytes: ByteBuffer, _ offset: Int) throws(HubError) -> Void
  ) async throws(HubError) {
    var offset = start
    var attempts = 0
    while offset < count || count == 0 {
      attempts += 1
      let before = offset
      let response = try await response(to: path, from: offset, what: what)
      switch response.status {
      case .partialContent: break
      // It sends all of it.
      case .ok: offset = 0
      case .rangeNotSatisfiable where offset > 0:
        offset = 0
        continue
      default: throw .answer(what: what, status: Int(response.status.code))
      }
      do {
        for try await buffer in response.body {
          try take(buffer, offset)
          offset += buffer.readableBytes
          // More than was promised is wrong, and need not be read to its end.
          guard offset <= count else { throw HubError.size(file: what, expected: count, found: offset) }
        }
      } catch let error as HubError {
        throw error
      } catch {
        guard attempts < Self.mostAttempts || offset > before else {
          throw .unreachable(host: endpoint.authority, reason: Self.reason(error))
        }
        if offset > before { attempts = 0 }
        continue
      }
      guard offset < count else { return }
      guard attempts < Self.mostAttempts else { throw .size(file: what, expected: count, found: offset) }
    }
  }

  private func response(
    to path: String, from offset: Int, what: String
  ) async throws(HubError) -> HTTPClientResponse {
    guard var address = HubAddress(endpoint.text + path) else { throw .malformed(what: what) }
    for _ in 0...Self.mostRedirections {
      var request = HTTPClientRequest(url: address.text)
      request.headers.add(name: "User-Agent", value: "secmask-weights-convert")
      if offset > 0 { request.headers.add(name: "Range", value: "bytes=\(offset)-") }
      if let token, address.origin == endpoint.origin {
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
      }
      let response: HTTPClientResponse
      do { response = try await client.execute(request, timeout: .hours(12)) } catch {
        throw .unreachable(host: address.authority, reason: Self.reason(error))
      }
      guard (300..<400).contains(response.status.code) else { return response }
      guard let location = response.headers.first(name: "Location"),
        let next = address.redirected(to: location)
      else { throw .malformed(what: what) }
      address = next
    }
    throw .malformed(what: what)
  }

  /// Why a connection failed. Errors of the client say what happened, never what was sent.
  private static func reason(_ error: any Error) -> String {
    if let error = error as? HTTPClientError { return error.shortDescription }
    if let error = error as? IOError { return error.description }
    return "the connection failed"
  }
}
