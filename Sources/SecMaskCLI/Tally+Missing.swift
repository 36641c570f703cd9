internal import SecMask

extension Tally {
  /// Tells what may be missing from the result: rules that took too long and were stopped, segments that were not read.
  func tellWhatIsMissing() {
    if unreadSegments > 0 { Console.say("secmask: parts that an expert could not read: \(unreadSegments)") }
    for id in stoppedRules.sorted() {
      Console.say(
        "secmask: rule \(id) takes too long on a text and was stopped there; the other rules went on")
    }
  }
}
