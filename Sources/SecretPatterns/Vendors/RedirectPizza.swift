/// redirect.pizza.
enum RedirectPizzaRules {
  static let all: [Rule] = [
    .token(
      "redirect_pizza_token", "redirect.pizza API token", prefixes: ["rpa_"],
      body: PatternPieces.mixed("0-9A-Za-z", 30, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.9,
      entropyFloor: 3.5,
      hit: "rpa_{alnum:27}aB3", miss: "rpa_{alnum:24}aB3")
  ]
}
