internal import ArgumentParser
internal import SecMaskServer

/// What the service takes.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Largest JSON body, in bytes. Streams have no limit.", valueName: "n"))
  var bodyLimit = 8 << 20

  @Option(help: ArgumentHelp("Requests that may wait; more are answered with 503.", valueName: "n"))
  var queue = 256

  @Option(
    help: ArgumentHelp(
      "How long a request waits for others to be searched with it.", valueName: "milliseconds"))
  var batchWait = 1.0

  @Option(help: ArgumentHelp("Most time of a request that is no stream.", valueName: "seconds"))
  var deadline = 30.0

  @Option(
    help: ArgumentHelp(
      "How long a client may neither send what it began nor take what it gets.", valueName: "seconds"))
  var clientTimeout = 20.0

  @Option(
    help: ArgumentHelp(
      "How long a session of reversible masking stays after its last use.", valueName: "seconds"))
  var sessionTime = 3_600.0

  @Option(help: ArgumentHelp("Sessions at a time.", valueName: "n"))
  var sessions = 1_024

  func validate() throws {
    for (name, value) in [("--body-limit", bodyLimit), ("--queue", queue), ("--sessions", sessions)]
    where value < 1 {
      throw ValidationError("\(name) must be 1 or more")
    }
    for (name, value) in [
      ("--deadline", deadline), ("--client-timeout", clientTimeout), ("--session-time", sessionTime),
    ] where !(0.01...1e6).contains(value) {
      throw ValidationError("\(name) must be between 0.01 and 1000000")
    }
    guard 0...100 ~= batchWait else { throw ValidationError("--batch-wait must be between 0 and 100") }
  }

  func apply(to settings: inout ServiceSettings) {
    settings.bodyLimit = bodyLimit
    settings.queueCount = queue
    settings.batchWait = .seconds(batchWait / 1_000)
    settings.deadline = .seconds(deadline)
    settings.clientTimeout = .seconds(clientTimeout)
    settings.sessionTime = .seconds(sessionTime)
    settings.sessionCount = sessions
  }
}
