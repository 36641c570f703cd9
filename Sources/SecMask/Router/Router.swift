/// Decides what the experts read: which lines, and which expert reads a stretch round them.
///
/// Must be deterministic: the same bytes, the same answer. Called for every line of a text, so a slow one
/// slows everything down.
public protocol Router: Sendable {
  /// Why a line is read; nil when nothing in it can be a secret.
  ///
  /// - Parameter line: A line without its line feed, or a part of one that is longer than
  ///   ``SegmentLimits/lineBytes``. Any bytes, not always valid UTF-8.
  func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason?

  /// Which expert reads a segment, `.fast` or `.long`, and why.
  func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason)
}

/// Has every line read by an expert: for comparison, and where a miss costs more than time.
public struct ReadEverything: Router {
  private let escalates: Bool

  /// - Parameter escalates: False never uses the long expert.
  public init(escalates: Bool = true) { self.escalates = escalates }

  public func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? { .everything }

  public func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) {
    SegmentShape.route(segment, escalates: escalates)
  }
}

/// Has lines read that name a credential or hold what looks like one.
///
/// Skips the rest: see docs/router.md for what that costs and saves. Some 350 MB/s on one core, and two thirds of it where values
/// without a name are looked for.
public struct DefaultRouter: Router {
  private let escalates: Bool
  private let readsUnnamed: Bool
  private let scan = LineScan.shared

  /// - Parameters:
  ///   - escalates: False never uses the long expert.
  ///   - readsUnnamed: Whether lines are read, too, in which any word may be a password (``RouteReason/unnamed``): `log in as anna,
  ///     then Kaffee1974!`. Those who hide secrets want that; a scan for alarms does without.
  public init(escalates: Bool = true, readsUnnamed: Bool = false) {
    self.escalates = escalates
    self.readsUnnamed = readsUnnamed
  }

  public func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? {
    line.withUnsafeBufferPointer { line in
      scan.reason(line) ?? (readsUnnamed && scan.holdsUnnamedValue(line) ? .unnamed : nil)
    }
  }

  public func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) {
    SegmentShape.route(segment, escalates: escalates)
  }
}
