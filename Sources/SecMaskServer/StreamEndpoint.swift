internal import HTTPTypes
internal import Hummingbird
internal import SecMask
internal import Synchronization

/// `/v1/stream`: any body, masked as it arrives.
struct StreamEndpoint: Sendable {
  let masker: SecretMasker
  let queue: MaskQueue
  let slots: Slots

  /// Bytes that are searched at a time: few, so that output does not wait for long.
  private static let window = 16 << 10

  func mask(_ request: Request) throws(ServiceFailure) -> Response {
    let followed = try Self.isFollowed(request)
    guard slots.take() else {
      var failure = ServiceFailure(
        .serviceUnavailable, "too_many_streams", "more streams are open than this service takes")
      failure.retryAfter = 5
      throw failure
    }
    let body = request.body
    let stream = SharedStream(MaskStream(masker, windowSize: Self.window))
    let slot = Slot(slots)
    return Response(
      status: .ok,
      headers: [.contentType: request.headers[.contentType] ?? "application/octet-stream"],
      body: ResponseBody { writer in
        defer { slot.leave() }
        for try await buffer in body {
          let bytes = Array(buffer.readableBytesView)
          let output = try await queue.perform { stream.append(bytes, flushes: followed) }
          if !output.isEmpty { try await writer.write(ByteBuffer(bytes: output)) }
        }
        let rest = try await queue.perform { stream.finish() }
        if !rest.isEmpty { try await writer.write(ByteBuffer(bytes: rest)) }
        try await writer.finish(nil)
      })
  }

  private static func isFollowed(_ request: Request) throws(ServiceFailure) -> Bool {
    switch Array(request.uri.queryParameters[values: "follow"]) {
    case [], ["false"]: false
    case ["true"]: true
    default: throw .badRequest("follow must be true or false, once")
    }
  }

  /// Places for what may run at the same time, or bytes that may be held.
  final class Slots: Sendable {
    private let free: Mutex<Int>

    init(_ count: Int) { free = Mutex(count) }

    func take(_ count: Int = 1) -> Bool {
      free.withLock { free in
        guard free >= count else { return false }
        free -= count
        return true
      }
    }

    func leave(_ count: Int = 1) { free.withLock { $0 += count } }
  }

  /// A place that is taken; left once, at the latest when nobody knows of it any more.
  private final class Slot: Sendable {
    private let slots: Slots
    private let isTaken = Atomic(true)

    init(_ slots: Slots) { self.slots = slots }

    func leave() { if isTaken.exchange(false, ordering: .relaxed) { slots.leave() } }

    deinit { leave() }
  }
}

/// A stream that is used on one thread after another.
private final class SharedStream: Sendable {
  private let stream: Mutex<Box>

  // Only ever used under the lock.
  private struct Box: @unchecked Sendable { let stream: MaskStream }

  init(_ stream: sending MaskStream) { self.stream = Mutex(Box(stream: stream)) }

  func append(_ bytes: [UInt8], flushes: Bool) -> [UInt8] {
    stream.withLock { $0.stream.append(bytes) + (flushes ? $0.stream.flushLines() : []) }
  }

  func finish() -> [UInt8] { stream.withLock { $0.stream.finish() } }
}
