/// Adafruit IO.
enum AdafruitIORules {
  static let all: [Rule] = [
    .token(
      "adafruit_io_key", "Adafruit IO key", prefixes: ["aio_"],
      body: PatternPieces.mixed("0-9A-Za-z", 28, needed: ["0-9", "A-Za-z"]), confidence: 0.95,
      entropyFloor: 3.4, hit: "aio_{alnum:20}aB3{alnum:5}", miss: "aio_{alnum:24}aB3")
  ]
}
