/// Ticket Tailor.
enum TicketTailorRules {
  static let all: [Rule] = [
    Rule(
      id: "ticket_tailor_key", summary: "Ticket Tailor API key",
      pattern: PatternPieces.start + "sk_[0-9]{3,6}_[0-9]{4,9}_[0-9a-f]{32}" + PatternPieces.end,
      keywords: (0...9).map { .exact("sk_\($0)") }, confidence: 0.99,
      samples: .tokens("sk_{digit:4}_{digit:6}_{hex:32}", miss: "sk_{digit:4}_{digit:6}_{hex:30}"))
  ]
}
