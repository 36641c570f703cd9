/// Has nothing read but what a rule is unsure of.
struct OnRequestRouter: Router {
  /// Decides which expert reads.
  let router: any Router

  func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? { nil }

  func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) { router.route(segment) }
}
