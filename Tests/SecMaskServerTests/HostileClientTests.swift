import AsyncHTTPClient
import Logging
import NIOCore
import NIOHTTP1
import SecMask
import SecMaskJSON
import SecMaskServer
import SecMaskTestSupport
import ServiceLifecycle
import Synchronization
import Testing

@Suite struct HostileClientTests {
  private static let head = "POST /v1/mask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"

  /// Clients that stop in the middle are not waited for.
  @Test(arguments: [
    "", "POST /v1/mask HT", head, head + "Content-Length: 12\r\n\r\n",
    head + "Content-Length: 12\r\n\r\n{\"text",
    head + "Transfer-Encoding: chunked\r\n\r\n4\r\n{\"te",
    "POST /v1/stream HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n",
  ]) func clientsThatStop(sent: String) async throws {
    try await RunningService.with({ $0.clientTimeout = .milliseconds(400) }) { service in
      let began = ContinuousClock.now
      _ = try await RawConnection(service.address).exchange([sent])
      #expect(ContinuousClock.now - began < .seconds(5))
      let answer = try await service.get("/healthz")
      #expect(answer.status == 200)
    }
  }

  /// Nor are those that send a byte now and then, for a request that is no stream.
  @Test func clientsThatDrip() async throws {
    try await RunningService.with({
      $0.clientTimeout = .milliseconds(1_500)
      $0.deadline = .milliseconds(1_500)
    }) { service in
      let began = ContinuousClock.now
      let pieces = [Self.head + "Content-Length: 200\r\n\r\n"] + (0..<100).map { _ in " " }
      _ = try await RawConnection(service.address).exchange(pieces, pause: .milliseconds(100))
      #expect(ContinuousClock.now - began < .seconds(8))
      // A stream may: it lives as long as something comes.
      let stream =
        "POST /v1/stream HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
      let answer = try await RawConnection(service.address).exchange(
        [stream] + (0..<25).map { _ in "1\r\nx\r\n" } + ["0\r\n\r\n"], pause: .milliseconds(100))
      #expect(answer.hasPrefix("HTTP/1.1 200 OK") && answer.filter { $0 == "x" }.count >= 25)
    }
  }

  @Test func nonsenseAndAborts() async throws {
    var sample = SampleText(seed: 61)
    var requests = [
      "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{03}\u{01}\u{02}",
      "GET /healthz HTTP/1.1\r\n\r\n",
      Self.head + "Content-Length: -1\r\n\r\n",
      Self.head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      Self.head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\n\r\n",
      Self.head + String(repeating: "X: y\r\n", count: 20_000) + "\r\n",
    ]
    for _ in 0..<100 {
      requests.append(String(decoding: sample.noise(300), as: UTF8.self))
      let cut = Int.random(in: 0...120, using: &sample.random)
      requests.append(String((Self.head + "Content-Length: 12\r\n\r\n{\"text\":\"a\"}").prefix(cut)))
    }
    let all = requests
    try await RunningService.with({ $0.clientTimeout = .milliseconds(500) }) { service in
      try await withThrowingTaskGroup(of: Void.self) { tasks in
        for (number, request) in all.enumerated() {
          tasks.addTask {
            let answer = try await RawConnection(service.address).exchange([request], closes: number % 2 == 1)
            #expect(!answer.hasPrefix("HTTP/1.1 200") || request.contains("healthz"))
          }
        }
        try await tasks.waitForAll()
      }
      let answer = try await service.post("/v1/mask", .object([("text", .string("x"))]))
      #expect(answer.status == 200)
    }
  }

  /// Who sends what is no request and never closes takes nobody's place for ever.
  @Test(arguments: [
    "\u{16}\u{03}\u{01}\u{02}", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", head + "Content-Length: -1\r\n\r\n{}",
    "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\n\r\n",
    "GET /healthz HTTP/1.1\r\nHost: attacker.example\r\n\r\n" + String(repeating: "more", count: 10_000),
  ]) func clientsThatNeverClose(sent: String) async throws {
    try await RunningService.with({
      $0.clientTimeout = .milliseconds(400)
      $0.connectionCount = 1
    }) { service in
      try await RawConnection(service.address).hold(sent) {
        let answer = try await service.get("/healthz")
        #expect(answer.status == 200)
      }
    }
  }

  /// Told to end, the service answers what has begun.
  @Test func drains() async throws {
    var settings = ServiceSettings()
    settings.port = 0
    let (ports, source) = AsyncStream<Int>.makeStream()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let service = try SecMaskService(RunningService.masker, settings, logger: logger) { source.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [service], logger: logger))
    async let running: Void = group.run()
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    let (pieces, body) = AsyncStream<ByteBuffer>.makeStream()
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/stream?follow=true")
    request.method = .POST
    request.body = .stream(pieces, length: .unknown)
    body.yield(ByteBuffer(string: "one\n"))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    await group.triggerGracefulShutdown()
    try await Task.sleep(for: .milliseconds(200))
    body.yield(ByteBuffer(string: "two\n"))
    body.finish()
    let rest = try await response.body.collect(upTo: 100)
    #expect(String(buffer: rest) == "one\ntwo\n")
    try await running
    await #expect(throws: (any Error).self) {
      try await HTTPClient.shared.execute(
        HTTPClientRequest(url: "http://127.0.0.1:\(port)/healthz"), timeout: .seconds(2))
    }
  }
}
