import AsyncHTTPClient
import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import SecretPatterns
import ServiceLifecycle
import Synchronization

/// A service that runs while a test does.
struct RunningService: Sendable {
  let address: String

  /// What came back.
  struct Answer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var json: JSONValue {
      get throws {
        try JSONCursor<JSONError>.read(bytes) { (cursor) throws(JSONError) in try cursor.readValue() }
      }
    }

    var code: String? { try? json["error"]?["code"]?.text }
  }

  static let masker = SecretMasker.patternsOnly(detector: .fewRules)

  static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  /// What the library makes of a text.
  static func masked(_ text: String) -> String { masker.mask(text).text }

  /// Runs a service on a free port for as long as `body` does.
  static func with<Value: Sendable>(
    _ change: (inout ServiceSettings) -> Void = { _ in }, masker: SecretMasker = masker,
    _ body: @Sendable @escaping (RunningService) async throws -> Value
  ) async throws -> Value {
    var settings = ServiceSettings()
    settings.port = 0
    settings.threads = 2
    change(&settings)
    let (ports, source) = AsyncStream<Int>.makeStream()
    let service = try SecMaskService(masker, settings, logger: logger) { source.yield($0) }
    return try await run(service, ports, body)
  }

  static func run<Value: Sendable>(
    _ service: any Service, _ ports: AsyncStream<Int>,
    _ body: @Sendable @escaping (RunningService) async throws -> Value
  ) async throws -> Value {
    let group = ServiceGroup(configuration: .init(services: [service], logger: logger))
    return try await withThrowingTaskGroup(of: Value?.self) { tasks in
      tasks.addTask {
        try await group.run()
        return nil
      }
      tasks.addTask {
        for await port in ports {
          let value = try await body(RunningService(address: "http://127.0.0.1:\(port)"))
          await group.triggerGracefulShutdown()
          return value
        }
        return nil
      }
      var value: Value?
      do { for try await result in tasks { value = result ?? value } } catch {
        await group.triggerGracefulShutdown()
        throw error
      }
      guard let value else { throw CancellationError() }
      return value
    }
  }

  func send(
    _ method: NIOHTTP1.HTTPMethod, _ path: String, _ headers: [(String, String)] = [],
    body: HTTPClientRequest.Body? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: address + path)
    request.method = method
    for (name, value) in headers { request.headers.replaceOrAdd(name: name, value: value) }
    request.body = body
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
    let bytes = try await response.body.collect(upTo: 64 << 20)
    return Answer(
      status: Int(response.status.code), headers: response.headers, bytes: Array(bytes.readableBytesView))
  }

  func get(_ path: String, _ headers: [(String, String)] = []) async throws -> Answer {
    try await send(.GET, path, headers)
  }

  /// Posts JSON.
  func post(_ path: String, _ json: JSONValue, _ headers: [(String, String)] = []) async throws -> Answer {
    try await post(path, text: json.compactText, headers)
  }

  func post(_ path: String, text: [UInt8], _ headers: [(String, String)] = []) async throws -> Answer {
    try await send(
      .POST, path, [("Content-Type", "application/json")] + headers, body: .bytes(ByteBuffer(bytes: text)))
  }
}
