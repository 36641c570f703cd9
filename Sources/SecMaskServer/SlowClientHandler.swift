internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Closes connections whose client neither sends what it has begun nor takes what it gets, and those that send a body for longer
/// than a request may last. Connections without a request are closed after the same time, and so are those to which the server
/// has said its last word, for what it could not read: a client that never closes would hold them for ever.
///
/// Time counts only while the server waits for the client: not while it works, and not while it does not read because what
/// it has read is not worked off.
final class SlowClientHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let timeout: Duration
  private let deadline: Duration
  private let isStream: @Sendable (String) -> Bool
  private var check: RepeatedTask?

  /// Since when the server waits to read; nil while it does not.
  private var waitsSince: ContinuousClock.Instant? = .now
  /// When the body that is being read began; nil between bodies, and for streams.
  private var bodyBegan: ContinuousClock.Instant?
  private var isReadingRequest = false
  private var openRequests = 0
  /// When the server closed its side, or could not read on.
  private var isOverSince: ContinuousClock.Instant?
  /// Parts that are written and not on their way.
  private var pendingWrites = 0
  private var lastWrite = ContinuousClock.now

  init(timeout: Duration, deadline: Duration, isStream: @escaping @Sendable (String) -> Bool) {
    self.timeout = timeout
    self.deadline = deadline
    self.isStream = isStream
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let interval = TimeAmount(timeout / 4)
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    check = context.eventLoop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in
      let (handler, context) = bound.value
      if handler.isTooSlow(at: .now) { context.close(promise: nil) }
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) { check?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    check?.cancel()
    context.fireChannelInactive()
  }

  func read(context: ChannelHandlerContext) {
    if waitsSince == nil { waitsSince = .now }
    context.read()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    waitsSince = nil
    switch unwrapInboundIn(data) {
    case .head(let head):
      isReadingRequest = true
      openRequests += 1
      let path = head.path.map { $0.prefix { $0 != "?" } }.map(String.init) ?? ""
      bodyBegan = isStream(path) ? nil : .now
    case .body: break
    case .end:
      isReadingRequest = false
      bodyBegan = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    // What could not be read is answered, too, and was never counted.
    if case .end = unwrapOutboundIn(data) { openRequests = max(0, openRequests - 1) }
    if pendingWrites == 0 { lastWrite = .now }
    pendingWrites += 1
    let promise = promise ?? context.eventLoop.makePromise()
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    promise.futureResult.assumeIsolated().whenComplete { _ in
      bound.value.pendingWrites -= 1
      bound.value.lastWrite = .now
    }
    context.write(data, promise: promise)
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode != .input { isOverSince = isOverSince ?? .now }
    context.close(mode: mode, promise: promise)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    isOverSince = isOverSince ?? .now
    context.fireErrorCaught(error)
  }

  private func isTooSlow(at now: ContinuousClock.Instant) -> Bool {
    if pendingWrites > 0 { return now - lastWrite > timeout }
    if let isOverSince, openRequests == 0, now - isOverSince > timeout { return true }
    if let bodyBegan, now - bodyBegan > deadline { return true }
    // A request that is read and not answered is the server's work.
    guard isReadingRequest || openRequests == 0, let waitsSince else { return false }
    return now - max(waitsSince, lastWrite) > timeout
  }
}
