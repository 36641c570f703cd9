internal import CSecMaskKernels

/// Waiting without giving the core away, for what is over within microseconds.
enum SpinWait {
  /// Waits until `isOver` holds, at most about `rounds` times some 20 ns. Returns whether it held.
  @inline(__always)
  static func wait(rounds: Int, until isOver: () -> Bool) -> Bool {
    for _ in 0..<rounds {
      if isOver() { return true }
      secmask_pause()
    }
    return isOver()
  }
}
