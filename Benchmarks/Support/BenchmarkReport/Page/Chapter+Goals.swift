extension Chapter {
  /// How the run stands to what it must reach.
  static func goals(_ verdicts: [Verdict]) -> Chapter {
    var chapter = Chapter("goals", "Goals")
    chapter.say(
      "A goal is met when the median is within its bound, and missed when not even the better quarter of the "
        + "samples is; between the two it is within the noise. A missed goal fails the run, except an advisory one.",
      style: "soft")
    chapter.add(
      Markup.table(
        [["", "goal", "median", "best quarter", ""]]
          + verdicts.map { verdict in
            [
              Markup.escaped(verdict.goal.title), Markup.escaped(verdict.goal.bound),
              Numbers.short(verdict.median), Numbers.short(verdict.favourable),
              "<span class=\"\(verdict.state.style)\">\(verdict.state.rawValue)</span>"
                + (verdict.goal.isAdvisory == true ? " <span class=\"soft\">(advisory)</span>" : ""),
            ]
          }))
    return chapter
  }
}

extension Verdict.State {
  fileprivate var style: String {
    switch self {
    case .met: "met"
    case .missed: "missed"
    case .withinNoise, .notMeasured: "noise"
    }
  }
}
