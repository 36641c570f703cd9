// A program whose log never has a secret in it: swift run LoggingExample
import Logging
import SecMaskLogging

LoggingSystem.bootstrapMasking { StreamLogHandler.standardError(label: $0) }

struct LoginFailed: Error, CustomStringConvertible {
  let address: String
  var description: String { "cannot log in at \(address)" }
}

// Made up when the program runs, so that no secret stands in its source.
let password = String((0..<16).map { _ in "abcdefghjkmnpqrstuvwxyz23456789".randomElement() ?? "x" })
var logger = Logger(label: "shop")
logger[metadataKey: "region"] = "eu"
logger.info("connecting to postgres://shop:\(password)@db.internal/shop")
logger.warning("request", metadata: ["headers": ["Authorization": "Bearer \(password)", "Accept": "*/*"]])
logger.error("no connection", error: LoginFailed(address: "https://shop:\(password)@db.internal"))
